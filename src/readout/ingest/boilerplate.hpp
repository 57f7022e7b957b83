/// Judges which blocks of a page are no part of the account: each gets a reason, none is deleted.
///
/// By shape and place, in all known languages; words come from the vocabulary, never from one site.
/// Careful rather than thorough: a block that may be a statement stays. The reasons are listed in
/// reasons.hpp. Linear in the text.
#pragma once
#include "readout/ingest/page.hpp"

namespace readout::ingest {

/// What needs no title to be seen; dates, addresses and authors found on the way go into the
/// metadata where it has none.
void judge_lines(Page& page);

/// What is seen beside the title and the neighbours.
void judge_places(Page& page);

}  // namespace readout::ingest
