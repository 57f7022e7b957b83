/// Where two long id runs surely meet: sequences of so many tokens that occur exactly once on each
/// side, in an order that both share.
///
/// Out: maximal common runs, ascending on both sides, not overlapping. Cost: linear, and n log n in
/// the sequences found. Moved passages may be passed over, never two that cross.
#pragma once
#include "readout/diff/blocks.hpp"

namespace readout::diff {

/// Tokens of a sequence that is looked for in whole texts. Two are too often a chance in prose;
/// with five a heavily edited text has too few.
inline constexpr std::size_t kAnchorSequence = 4;

struct Anchor {
  std::size_t a = 0;
  std::size_t b = 0;
  std::size_t length = 0;
};

[[nodiscard]] std::vector<Anchor> find_anchors(IdSpan a, IdSpan b,
                                               std::size_t sequence = kAnchorSequence);

}  // namespace readout::diff
