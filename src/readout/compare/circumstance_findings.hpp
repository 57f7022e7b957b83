/// Differences among the circumstances as findings of their own (findings.hpp has the others).
///
/// In: a comparison whose circumstances are found. Out: one finding for each that differs, the
/// weightiest first (model/finding_weights.hpp). They take their place among the headline findings
/// by their weight. The base's account is the first of a finding's sources. Cost: linear.
#pragma once
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::compare {

[[nodiscard]] std::vector<Finding> circumstance_findings(const Comparison& comparison);

}  // namespace readout::compare
