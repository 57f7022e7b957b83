/// Tokens of two sides as integers: equal ids, equal words.
///
/// Words are equal when their keys are: the standard spelling of the folded word (spelling.hpp), or
/// its stem where inflection is ignored. Cost: one hash look-up a token, one key a different word.
/// Ids are small and dense, in the order of first sight.
#pragma once
#include <span>

#include "readout/diff/blocks.hpp"
#include "readout/lexicon/grammar.hpp"
#include "readout/text/analysis.hpp"

namespace readout::diff {

struct InternedPair {
  Ids a;
  Ids b;
};

/// What makes words equal.
struct KeyRule {
  const lexicon::Grammar* grammar = nullptr;  ///< its spellings; none: folded words as they are
  bool by_stem = false;
};

[[nodiscard]] InternedPair intern(std::span<const text::Token> a, std::span<const text::Token> b,
                                  const KeyRule& rule = {});

}  // namespace readout::diff
