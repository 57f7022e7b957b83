/// The parts of an evaluation in JSON: a count, and the scores of kinds of change (schema
/// readout/evaluation-of-changes/1).
#pragma once
#include <nlohmann/json.hpp>
#include <vector>

#include "cli/evaluate/score_changes.hpp"

namespace readout::cli {

[[nodiscard]] nlohmann::ordered_json to_json(const Count& count);
[[nodiscard]] nlohmann::ordered_json changes_json(const std::vector<ScoredChanges>& files);

}  // namespace readout::cli
