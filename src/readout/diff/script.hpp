/// The edit script of two id runs: which tokens are kept.
///
/// Out: alternating kept and changed blocks that cover both runs. The shortest script when
/// `approximate` is false. Common ends are trimmed; runs of more than `kAnchorTokens` on both sides
/// are cut at the word sequences that occur once on each side (anchors.hpp), which is linear and
/// next to optimal; what lies between goes to dtl (Wu, Manber, Myers, Miller 1989).
#pragma once
#include "readout/diff/blocks.hpp"

namespace readout::diff {

/// Tokens a side from which anchors are used.
inline constexpr std::size_t kAnchorTokens = 3000;

struct Script {
  std::vector<Block> blocks;
  bool approximate = false;
};

[[nodiscard]] Script edit_script(IdSpan a, IdSpan b);

}  // namespace readout::diff
