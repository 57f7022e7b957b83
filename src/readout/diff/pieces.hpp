/// From blocks and moves to pieces: the edits by token index, in reading order.
///
/// Kept blocks are cut where they are written the same and where only their folded words agree.
/// Changed blocks give delete, insert or replace, and one half of each move on either side.
#pragma once
#include "readout/diff/blocks.hpp"
#include "readout/diff/classify.hpp"
#include "readout/diff/moves.hpp"

namespace readout::diff {

/// `moves` in the order of a.
[[nodiscard]] std::vector<Piece> make_pieces(const std::vector<Block>& blocks,
                                             const std::vector<Move>& moves, const Side& a,
                                             const Side& b, const Ignore& ignore);

/// The whole as one replacement (or deletion or insertion, where a side is empty).
[[nodiscard]] std::vector<Piece> replace_all(const Side& a, const Side& b);

}  // namespace readout::diff
