/// Leaves out who the author is, below the last paragraph: "Anna Holm" and "Anna Holm covers the
/// lake states for the Herald."
///
/// By shape: a line that is a name, and a paragraph behind it that begins with that name; or a last
/// paragraph that begins with the name of the byline. Reason: author-note. Looks at the last blocks
/// of the text only.
#pragma once
#include "readout/ingest/headline.hpp"
#include "readout/ingest/page.hpp"

namespace readout::ingest {

void leave_out_author_box(Page& page, const Region& text);

}  // namespace readout::ingest
