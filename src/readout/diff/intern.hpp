/// Tokens of two sides as integers: equal ids, equal folded words.
///
/// Cost: one hash look-up a token. Ids are small and dense, in the order of first sight.
#pragma once
#include <span>

#include "readout/diff/blocks.hpp"
#include "readout/text/analysis.hpp"

namespace readout::diff {

struct InternedPair {
  Ids a;
  Ids b;
};

[[nodiscard]] InternedPair intern(std::span<const text::Token> a, std::span<const text::Token> b);

}  // namespace readout::diff
