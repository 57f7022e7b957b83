/// Makes a script readable: chance matches inside a rewritten stretch are no islands.
///
/// The rule: a kept run between two changes is absorbed by them when it weighs no more than what
/// they rewrite, taken together as they were in the script: the fewer of a's words and b's words,
/// and at least two. A function word weighs one, a mark nothing, any other word `kContentWeight`.
/// Names (a capital inside a sentence), numbers and more than `kIslandWords` words are never
/// absorbed, a quotation mark not between a few words.
///
/// This is done twice, for what was absorbed leaves other runs between longer changes; only words
/// that the script itself changes ever count. The bound: each change stands beside two runs, so a
/// round adds to a side at most twice the words that are changed on the side that has fewer. A
/// script that drops D and adds I words drops and adds at most 4 min(D, I) words more on each side.
/// The result covers the same runs; blocks alternate; nothing becomes kept. Cost: linear.
#pragma once
#include <span>
#include <vector>

#include "readout/diff/blocks.hpp"
#include "readout/lexicon/grammar.hpp"
#include "readout/text/analysis.hpp"

namespace readout::diff {

/// Words of the longest island.
inline constexpr std::size_t kIslandWords = 4;
inline constexpr std::size_t kContentWeight = 8;

[[nodiscard]] std::vector<Block> absorb_islands(const std::vector<Block>& blocks,
                                                std::span<const text::Token> a,
                                                std::span<const text::Token> b,
                                                const lexicon::Grammar& grammar);

}  // namespace readout::diff
