#include <nlohmann/json.hpp>
#include <utility>

#include "cli/evaluate/changes_json.hpp"
#include "cli/evaluate/score_report.hpp"

namespace readout::cli {

nlohmann::ordered_json to_json(const Count& count) {
  return {{"precision", count.precision()},
          {"recall", count.recall()},
          {"f1", count.f1()},
          {"gold", count.gold()},
          {"predicted", count.predicted()}};
}

namespace {

using nlohmann::ordered_json;

ordered_json to_json(const PairScores& pairs) {
  return {{"same_language", to_json(pairs.same)}, {"across", to_json(pairs.across)}};
}

ordered_json to_json(const Calibration& calibration) {
  ordered_json bins = ordered_json::array();
  for (std::size_t i = 0; i < Calibration::kBins; ++i) {
    const ScoreBin& bin = calibration.bins[i];
    bins.push_back({{"from", static_cast<double>(i) / Calibration::kBins},
                    {"pairs", bin.count},
                    {"mean_score", bin.mean_score()},
                    {"share_right", bin.share_right()}});
  }
  return {
      {"brier", calibration.brier()}, {"pairs", calibration.count()}, {"bins", std::move(bins)}};
}

ordered_json to_json(const Share& share) {
  return {{"accuracy", share.value()}, {"right", share.right}, {"of", share.all}};
}

ordered_json to_json(const StatementScores& scores);

template <class Map>
ordered_json map_to_json(const Map& map) {
  ordered_json object = ordered_json::object();
  for (const auto& [key, value] : map) object[key] = to_json(value);
  return object;
}

ordered_json to_json(const WordCount& count) {
  return {{"precision", count.precision()},
          {"recall", count.recall()},
          {"f1", count.f1()},
          {"gold", count.gold},
          {"predicted", count.found},
          {"shared", count.shared}};
}

ordered_json to_json(const Mean& mean) {
  return {{"f1", mean.value()}, {"of", mean.count}};
}

ordered_json to_json(const StatementScores& scores) {
  return {{"strict", map_to_json(scores.strict)},
          {"lax", map_to_json(scores.lax)},
          {"speaker", map_to_json(scores.speaker)},
          {"speaker_named", to_json(scores.speaker_named)},
          {"reported_speech",
           {{"content_of_found", to_json(scores.content_of_found)},
            {"content_words", to_json(scores.content_words)},
            {"whole_words", to_json(scores.whole_words)}}}};
}

/// The lax counts of all kinds, by language.
ordered_json counts_by_language(const Scores& scores) {
  ordered_json object = ordered_json::object();
  for (const auto& [language, each] : scores.by_language) {
    const auto all = each.lax.find(std::string(kAll));
    object[language] = to_json(all == each.lax.end() ? Count{} : all->second);
  }
  return object;
}

ordered_json to_json(const Scores& scores) {
  ordered_json statements = to_json(scores.statements);
  statements["by_language"] = counts_by_language(scores);
  statements["content_overlap"] = scores.content_overlap.value();
  return {{"statements", std::move(statements)},
          {"languages", map_to_json(scores.by_language)},
          {"speaker",
           {{"lax", to_json(scores.speaker_lax)},
            {"strict", to_json(scores.speaker_strict)},
            {"by_how", map_to_json(scores.speaker_by_how)}}},
          {"cue", to_json(scores.cue)},
          {"pairs", to_json(scores.pairs)},
          {"pairs_of_gold_statements", to_json(scores.pairs_of_gold)},
          {"calibration",
           {{"same_language", to_json(scores.calibration_same)},
            {"across", to_json(scores.calibration_across)}}},
          {"formulae",
           {{"strict", to_json(scores.formulae_strict)}, {"lax", to_json(scores.formulae_lax)}}},
          {"relation",
           {{"strict", to_json(scores.relation_strict)}, {"lax", to_json(scores.relation_lax)}}}};
}

ordered_json events_json(std::span<const EventScores> events) {
  ordered_json root{{"schema", "readout/evaluation/1"}, {"events", ordered_json::array()}};
  for (const EventScores& event : events) {
    ordered_json mistakes = ordered_json::array();
    for (const Mistake& mistake : event.mistakes) {
      mistakes.push_back({{"kind", mistake.kind},
                          {"source", mistake.source},
                          {"text", mistake.text},
                          {"detail", mistake.detail}});
    }
    root["events"].push_back({{"id", event.id},
                              {"scores", to_json(event.scores)},
                              {"mistakes", std::move(mistakes)},
                              {"warnings", event.warnings}});
  }
  root["all"] = to_json(sum_of(events));
  return root;
}

}  // namespace

std::string scores_json(std::span<const EventScores> events,
                        const std::vector<ScoredChanges>& changes) {
  ordered_json root = events.empty() ? changes_json(changes) : events_json(events);
  if (!events.empty() && !changes.empty()) root["changes"] = changes_json(changes);
  return root.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace readout::cli
