/// Leaves out lines of a copied page that only their neighbours betray: a caption that stands twice
/// (as the picture's text and below it), a teaser in capitals between paragraphs that have none,
/// the author's name alone.
///
/// In: a page and where its running text is. Reasons: caption, related-headline, byline. Linear.
#pragma once
#include "readout/ingest/headline.hpp"
#include "readout/ingest/page.hpp"

namespace readout::ingest {

void leave_out_odd_lines(Page& page, const Region& text);

}  // namespace readout::ingest
