/// Whether a word of degree that came or went says anything of how strongly the same was said.
///
/// In: pieces that are judged. Out: the same, without the direction of an insertion or deletion
/// that touches a replacement of the word it goes with by another one: "rose", "sharply fell". Kept
/// where the neighbour is a form of the same word, or says as much. Cost: linear.
#pragma once
#include <vector>

#include "readout/diff/judgement.hpp"

namespace readout::diff {

void drop_directions_beside_turns(std::vector<Piece>& pieces, const Judgement& judgement);

}  // namespace readout::diff
