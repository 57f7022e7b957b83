/// Statements become groups: average linkage, so that a chain of weak links joins nothing.
///
/// In: the links and the source of each statement. Out: groups that hold every statement exactly
/// once, members ascending. The two groups with the highest average (contested) score are joined
/// while that is at least the threshold; a pair without a link counts as 0. Pairs of one source
/// count less than pairs of two: a headline and the sentence it sums up may share a point, and need
/// not resemble each other as much as they resemble the other source. Deterministic: equal averages
/// by the lower statement.
#pragma once
#include <span>
#include <vector>

#include "readout/align/links.hpp"

namespace readout::align {

[[nodiscard]] std::vector<std::vector<std::size_t>> cluster(const Links& links,
                                                            std::span<const std::size_t> source_of,
                                                            double threshold,
                                                            const Weights& weights);

}  // namespace readout::align
