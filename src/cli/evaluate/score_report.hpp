/// Scores as a table for people and as JSON for programs (schema readout/evaluation/1; with
/// `changes` readout/evaluation-of-changes/1, alone or below that key).
#pragma once
#include <span>
#include <string>
#include <vector>

#include "cli/evaluate/score_changes.hpp"
#include "cli/evaluate/scores.hpp"

namespace readout::cli {

/// `mistakes`: how many of each event's mistakes to list; 0 for none.
[[nodiscard]] std::string scores_table(std::span<const EventScores> events, bool mistakes);
[[nodiscard]] std::string scores_json(std::span<const EventScores> events,
                                      const std::vector<ScoredChanges>& changes);

}  // namespace readout::cli
