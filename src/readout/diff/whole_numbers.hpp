/// Edits that cut a number in two are widened to the whole of it: "$300 million" for "€300
/// million", not "$" for "€".
///
/// In: pieces in order, and what both sides name. Out: the same pieces, where a changed one has
/// taken digits that were kept beside it, and the other side's with them. A date with words in it
/// is left as it is: a year that goes is told by itself. Cost: linear, but for numbers that are
/// cut.
#pragma once
#include <vector>

#include "readout/diff/judgement.hpp"

namespace readout::diff {

void widen_to_numbers(std::vector<Piece>& pieces, const Judgement& judgement);

}  // namespace readout::diff
