/// Word edits by a plain LCS table: for hand-made comparisons in tests, quadratic.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::tests {

/// Words and marks of a stretch of text, as spans.
[[nodiscard]] std::vector<Span> split_words(std::string_view text, Span within);

/// Edits that cover both runs, in the order of `a`; runs of one kind are one edit.
[[nodiscard]] std::vector<Edit> word_edits(std::string_view a_text, std::span<const Span> a,
                                           std::string_view b_text, std::span<const Span> b);

}  // namespace readout::tests
