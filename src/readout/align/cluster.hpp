/// Statements become groups, so that a chain of weak links joins nothing.
///
/// In: the links and the source of each statement. Out: groups that hold every statement exactly
/// once, members ascending. The two groups whose members go together best on average are joined
/// while that is at least the threshold (average linkage). A pair without a link counts as 0, pairs
/// of one source as the weights say.
/// Deterministic: equal averages by the lower statement. A group takes in no more than
/// `kMostOfASource` statements for each of its sources: its pairs are quadratic in them.
#pragma once
#include <span>
#include <vector>

#include "readout/align/links.hpp"

namespace readout::align {

inline constexpr std::size_t kMostOfASource = 12;

struct Clusters {
  std::vector<std::vector<std::size_t>> groups;
  bool full = false;  ///< some group would have taken in more
};

[[nodiscard]] Clusters cluster(const Links& links, std::span<const std::size_t> source_of,
                               double threshold, const Weights& weights);

}  // namespace readout::align
