/// Puts an omission or insertion that may stand in several places where a phrase begins and ends.
///
/// "the cat [and the] cat", "the [cat and] the cat" and "[the cat and] the cat" say the same: where
/// words before or behind a one-sided change are those at its other end, it may be shifted without
/// another word being kept or lost. Out: the shift whose two borders are the best, the last of
/// equals. A border behind a sentence or a mark is better than one before a conjunction, that
/// better than one before another function word. Depends on the changed side alone, so it is the
/// same when the sides are exchanged. Cost: at most `kFarthest` steps either way a change.
#pragma once
#include <vector>

#include "readout/diff/blocks.hpp"
#include "readout/diff/diff.hpp"

namespace readout::diff {

inline constexpr std::size_t kFarthest = 24;

[[nodiscard]] std::vector<Block> settle_at_borders(std::vector<Block> blocks, IdSpan ids_a,
                                                   IdSpan ids_b, const Side& a, const Side& b,
                                                   const lexicon::Grammar& grammar);

}  // namespace readout::diff
