/// Hedges of numbers that both sides have, or that one side has in place of the exact number.
///
/// In: pieces that are judged. Out: the same, where a hedge that only came to stand elsewhere
/// ("about 5%", "5% or so") is no hedge and has no direction; and where a rounded number that says
/// so covers the exact one of the other side ("nearly 700", "690.6"; lists "rough_hedges", and
/// "rough_from_below" for those that say that it is less) is no other number. Cost: linear.
#pragma once
#include <vector>

#include "readout/diff/judgement.hpp"

namespace readout::diff {

void drop_balanced_hedges(std::vector<Piece>& pieces, const Judgement& judgement);

}  // namespace readout::diff
