/// Which place that moved words left belongs to which place they came to.
///
/// In: the tokens of both texts and the edits between them, in reading order. Out: by edit the
/// number of its move, from 1 in the order of the page; 0 where it is none. The nth passage that
/// leaves with certain words belongs to the nth that arrives with them; where forms of a word are
/// one word, by their stems. A passage without a counterpart has a number of its own. Cost: linear.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::cli {

[[nodiscard]] std::vector<std::size_t> number_moves(std::span<const text::Token> a,
                                                    std::span<const text::Token> b,
                                                    std::span<const Edit> edits, bool by_stems);

}  // namespace readout::cli
