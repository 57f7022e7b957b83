/// Groups whose members have nothing in common come apart.
///
/// Average linkage can carry a weak pair into a large group. In: groups and links. Out: groups in
/// which every pair of two sources scores at least `kInCommon`, on its own or in its surroundings:
/// a group with a weaker pair is parted around its weakest one, every other member going with the
/// one of the two it is closer to, until none is left. Cost: the pairs of each group, compared
/// once.
#pragma once
#include <span>
#include <vector>

#include "readout/align/features.hpp"
#include "readout/align/links.hpp"

namespace readout::align {

inline constexpr double kInCommon = 0.01;

[[nodiscard]] std::vector<std::vector<std::size_t>> split(
    std::vector<std::vector<std::size_t>> groups, const Links& links, const PairScorer& scorer);

/// What a pair scores: by its link, else compared without its surroundings.
[[nodiscard]] Similarity similarity_of(std::size_t a, std::size_t b, const Links& links,
                                       const PairScorer& scorer);

}  // namespace readout::align
