/// What became of the words of two texts.
///
/// In: the tokens of both and the edits between them, in reading order. Out: counts of words and
/// numbers, marks aside. Cost: linear.
#pragma once
#include <span>

#include "readout/model/comparison.hpp"
#include "readout/report/text_diff.hpp"
#include "readout/text/analysis.hpp"

namespace readout::cli {

[[nodiscard]] report::WordCounts count_words(std::span<const text::Token> a,
                                             std::span<const text::Token> b,
                                             std::span<const Edit> edits);

}  // namespace readout::cli
