/// Passages that were deleted in one place and inserted in another, word for word.
///
/// A move is a run of equal tokens with at least `kMoveWords` words and a content word, inside
/// changed blocks on both sides; marks at its ends are left out. Longest first, then by place; no
/// two overlap. Cost: linear in the changed tokens.
#pragma once
#include <span>
#include <vector>

#include "readout/diff/blocks.hpp"
#include "readout/lexicon/grammar.hpp"
#include "readout/text/analysis.hpp"

namespace readout::diff {

inline constexpr std::size_t kMoveWords = 4;

struct Move {
  std::size_t a = 0;
  std::size_t b = 0;
  std::size_t length = 0;
};

/// In the order of `a`.
[[nodiscard]] std::vector<Move> find_moves(const std::vector<Block>& blocks, IdSpan a, IdSpan b,
                                           std::span<const text::Token> tokens_a,
                                           const lexicon::Grammar& grammar);

}  // namespace readout::diff
