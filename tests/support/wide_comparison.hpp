/// Many sources that all tell the same points with small differences: for layout and speed.
#pragma once
#include "readout/model/comparison.hpp"

namespace readout::tests {

/// `sources` accounts of `points` points each; every seventh account lacks every fifth point.
[[nodiscard]] Comparison wide_comparison(std::size_t sources, std::size_t points);

}  // namespace readout::tests
