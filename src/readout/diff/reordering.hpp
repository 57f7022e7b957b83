/// Words that only changed places, though too few to be a move.
///
/// In: pieces by token index. Out: `order` is said of a deletion and an insertion of the same
/// words, and of a replacement whose words stand in another order; the pieces that it is said of
/// are told. Words are the same when all their content, and what is denied, is; the nth that leave
/// belong to the nth that arrive. Cost: linear.
#pragma once
#include <vector>

#include "readout/diff/judgement.hpp"

namespace readout::diff {

void judge_order(std::vector<Piece>& pieces, const Judgement& judgement);

}  // namespace readout::diff
