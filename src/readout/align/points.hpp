/// Groups become points: members, pairs with their parts, what is missing and what came nearest.
///
/// Out: points in the order of their place: the mean over the sources that have them of the place
/// (0..1) of the first member there, titles and standfirsts aside where the source has another
/// member; equal places by the first statement. `threshold` is the one that the groups were made
/// with. Cost: linear in links and pairs.
#pragma once
#include <span>
#include <vector>

#include "readout/align/links.hpp"

namespace readout::align {

[[nodiscard]] std::vector<Point> make_points(const std::vector<std::vector<std::size_t>>& groups,
                                             const Links& links, const PairScorer& scorer,
                                             std::size_t sources, double threshold);

}  // namespace readout::align
