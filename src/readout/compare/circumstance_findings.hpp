/// Differences among the circumstances as findings of their own (findings.hpp has the others).
///
/// In: a comparison whose circumstances are found. Out: one finding for each that differs, the
/// weightiest first. Weight: at whose request 4, form, length of the talk and place 3, who is named
/// first 2, length of the accounts 1.5, first topic 1, date of publication .5; + .1 a source
/// concerned. They take their place among the headline findings by their weight. Cost: linear.
#pragma once
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::compare {

[[nodiscard]] std::vector<Finding> circumstance_findings(const Comparison& comparison);

}  // namespace readout::compare
