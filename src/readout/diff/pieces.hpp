/// From blocks and moves to pieces: the edits by token index, in reading order.
///
/// Kept blocks are cut where they are written the same and where only their folded words agree.
/// Changed blocks give delete, insert or replace, and one half of each move on either side.
#pragma once
#include "readout/diff/blocks.hpp"
#include "readout/diff/classify.hpp"
#include "readout/diff/moves.hpp"
#include "readout/diff/respelling.hpp"

namespace readout::diff {

/// What was found, as blocks with what is known of them.
struct Found {
  std::vector<Block> blocks;
  std::vector<Respelling> respellings;  ///< in order; some may lie in blocks that are not kept
  std::vector<Move> moves;              ///< in the order of a
  bool approximate = false;
};

[[nodiscard]] std::vector<Piece> make_pieces(const Found& found, const Side& a, const Side& b,
                                             const Ignore& ignore);

/// The whole as one replacement (or deletion or insertion, where a side is empty).
[[nodiscard]] std::vector<Piece> replace_all(const Side& a, const Side& b);

}  // namespace readout::diff
