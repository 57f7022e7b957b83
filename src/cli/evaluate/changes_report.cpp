// Scores of kinds of change as a table and as JSON.
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <utility>

#include "cli/evaluate/changes_json.hpp"
#include "cli/evaluate/score_changes.hpp"
#include "cli/terminal.hpp"

namespace readout::cli {
namespace {

using nlohmann::ordered_json;
using Counts = std::map<std::string, Count>;

std::string figure(double value, bool known) {
  if (!known) return "   –";
  return value >= 0.9995 ? "1.00" : fmt::format("{:.3f}", value).substr(1);
}

std::string row(std::string_view label, const Count& count) {
  const bool predicted = count.predicted() > 0;
  const bool gold = count.gold() > 0;
  return fmt::format("    {:<16}  {:>4} {:>4} {:>4}  {:>4}  {:>5}\n", label,
                     figure(count.precision(), predicted), figure(count.recall(), gold),
                     figure(count.f1(), predicted && gold), count.gold(), count.predicted());
}

std::string rows(std::string_view title, const Counts& counts) {
  std::string out = fmt::format("  {:<18}  {:>4} {:>4} {:>4}  {:>4}  {:>5}\n", title, "P", "R",
                                "F1", "gold", "found");
  for (const auto& [key, count] : counts) out += row(key, count);
  return out + row("all", sum_of(counts));
}

std::string table(const std::string& half, const ChangeScores& scores) {
  return fmt::format("{}: {} pairs\n", harmless(half), scores.pairs) +
         rows("kinds of change", scores.kinds) + rows("directions", scores.directions) +
         rows("left out, put in", scores.adjuncts);
}

/// The files of a half stand beside each other.
std::vector<std::pair<std::string, ChangeScores>> by_half(const std::vector<ScoredChanges>& files) {
  std::vector<std::pair<std::string, ChangeScores>> halves;
  for (const ScoredChanges& file : files) {
    if (halves.empty() || halves.back().first != file.half) halves.push_back({file.half, {}});
    halves.back().second += file.scores;
  }
  return halves;
}

std::string mistake_list(const ScoredChanges& file) {
  std::string out;
  for (const ChangeMistake& mistake : file.mistakes) {
    out += fmt::format("  {:<12} {:<20} {} | {}\n", harmless(mistake.pair), mistake.claim,
                       harmless(mistake.a), harmless(mistake.b));
  }
  return out;
}

ordered_json to_json(const Counts& counts) {
  ordered_json object = ordered_json::object();
  for (const auto& [key, count] : counts) object[key] = to_json(count);
  object[std::string(kAll)] = to_json(sum_of(counts));
  return object;
}

ordered_json to_json(const ChangeScores& scores) {
  return {{"pairs", scores.pairs},
          {"kinds", to_json(scores.kinds)},
          {"directions", to_json(scores.directions)},
          {"adjuncts", to_json(scores.adjuncts)}};
}

}  // namespace

std::string changes_table(const std::vector<ScoredChanges>& files, bool mistakes) {
  std::string out;
  for (const auto& [half, scores] : by_half(files)) {
    out += table(half, scores);
    for (const ScoredChanges& file : files) {
      if (file.half != half) continue;
      out += row("kinds, in " + harmless(file.language), sum_of(file.scores.kinds));
      if (mistakes) out += mistake_list(file);
    }
    out += "\n";
  }
  return out;
}

ordered_json changes_json(const std::vector<ScoredChanges>& files) {
  ordered_json root{{"schema", "readout/evaluation-of-changes/1"},
                    {"files", ordered_json::array()},
                    {"halves", ordered_json::object()}};
  for (const ScoredChanges& file : files) {
    ordered_json mistakes = ordered_json::array();
    for (const ChangeMistake& mistake : file.mistakes) {
      mistakes.push_back(
          {{"pair", mistake.pair}, {"claim", mistake.claim}, {"a", mistake.a}, {"b", mistake.b}});
    }
    root["files"].push_back({{"half", file.half},
                             {"language", file.language},
                             {"scores", to_json(file.scores)},
                             {"mistakes", std::move(mistakes)}});
  }
  for (const auto& [half, scores] : by_half(files)) root["halves"][half] = to_json(scores);
  return root;
}

}  // namespace readout::cli
