/// Which findings a reader sees first.
///
/// In: findings, a few a point at most; how many sources there are. Out: the weightiest first,
/// equal ones in their order: at most 12 differences, and 3 "only here" of each source; a third of
/// one point stands behind the first five. Cost: a sort.
#pragma once
#include <cstddef>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::compare {

[[nodiscard]] std::vector<Finding> weightiest(std::vector<Finding> findings, std::size_t sources);

}  // namespace readout::compare
