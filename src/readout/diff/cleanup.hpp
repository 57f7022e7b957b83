/// Makes a script readable: chance matches inside a rewritten stretch are no islands.
///
/// A kept block of at most two tokens without a content word (a stop word, a comma) joins the
/// changes around it when these rewrite at least two words on both sides. The result covers the
/// same runs; blocks alternate; nothing becomes kept.
#pragma once
#include <span>
#include <vector>

#include "readout/diff/blocks.hpp"
#include "readout/lexicon/grammar.hpp"
#include "readout/text/analysis.hpp"

namespace readout::diff {

[[nodiscard]] std::vector<Block> absorb_islands(const std::vector<Block>& blocks,
                                                std::span<const text::Token> a,
                                                std::span<const text::Token> b,
                                                const lexicon::Grammar& grammar);

}  // namespace readout::diff
