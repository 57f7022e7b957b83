/// The edit script of two id runs: which tokens are kept.
///
/// Out: alternating kept and changed blocks that cover both runs. The shortest script when
/// `approximate` is false. Common ends are trimmed, tokens that one side alone has are set aside,
/// and dtl (Wu, Manber, Myers, Miller 1989) finds what is kept of the rest: exactly while
/// (P+1)(|N-M|+P+1) < 2,000,000 for N and M such tokens, P of the shorter side dropped. Runs of
/// more than `kAnchorTokens` on both sides are cut first at the word sequences that occur once on
/// each side (anchors.hpp), long stretches between them at shorter ones: linear, and next to
/// optimal where the texts have much in common.
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
