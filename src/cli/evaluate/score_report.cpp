#include "cli/evaluate/score_report.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/terminal.hpp"

namespace readout::cli {
namespace {

using nlohmann::ordered_json;

std::string figure(double value, bool known) {
  if (!known) return "   –";
  return value >= 0.9995 ? "1.00" : fmt::format("{:.3f}", value).substr(1);
}

std::string count_row(std::string_view label, const Count& count) {
  const bool predicted = count.predicted() > 0;
  const bool gold = count.gold() > 0;
  return fmt::format("    {:<22} P {:<4}  R {:<4}  F1 {:<4}  ({} gold, {} found here)\n", label,
                     figure(count.precision(), predicted), figure(count.recall(), gold),
                     figure(count.f1(), predicted && gold), count.gold(), count.predicted());
}

std::string share_row(std::string_view label, const Share& share) {
  return fmt::format("    {:<22} {:<4}  ({} of {})\n", label, figure(share.value(), share.all > 0),
                     share.right, share.all);
}

std::string event_table(const std::string& id, const Scores& scores) {
  std::string out = fmt::format("{}\n  statements, strict\n", harmless(id));
  for (const auto& [kind, count] : scores.strict) out += count_row(kind, count);
  out += "  statements, lax\n";
  for (const auto& [kind, count] : scores.lax) out += count_row(kind, count);
  for (const auto& [language, count] : scores.by_language)
    out += count_row("all in " + language, count);
  if (scores.content_count > 0) {
    out += fmt::format(
        "    {:<22} {}\n", "content overlap F1",
        figure(scores.content_overlap / static_cast<double>(scores.content_count), true));
  }
  out += "  speakers and cues of statements found\n";
  out += share_row("speaker", scores.speaker_lax);
  out += share_row("speaker, all names", scores.speaker_strict);
  for (const auto& [how, share] : scores.speaker_by_how) out += share_row("  by " + how, share);
  out += share_row("cue", scores.cue);
  out += "  alignment\n";
  out += count_row("pairs, same language", scores.pairs_same);
  out += count_row("pairs, across", scores.pairs_across);
  out += share_row("relation", scores.relation_strict);
  out += share_row("relation, lax", scores.relation_lax);
  out += "  formulae\n";
  out += count_row("set phrases, strict", scores.formulae_strict);
  out += count_row("set phrases, lax", scores.formulae_lax);
  return out;
}

std::string mistake_list(const EventScores& event) {
  std::string out;
  for (const std::string& warning : event.warnings)
    out += fmt::format("  warning: {}\n", harmless(warning));
  for (const Mistake& mistake : event.mistakes) {
    out += fmt::format("  {:<15} {}: {}\n      {}\n", mistake.kind, harmless(mistake.source),
                       harmless(mistake.text), harmless(mistake.detail));
  }
  return out;
}

ordered_json to_json(const Count& count) {
  return {{"precision", count.precision()},
          {"recall", count.recall()},
          {"f1", count.f1()},
          {"gold", count.gold()},
          {"predicted", count.predicted()}};
}

ordered_json to_json(const Share& share) {
  return {{"accuracy", share.value()}, {"right", share.right}, {"of", share.all}};
}

template <class Map>
ordered_json map_to_json(const Map& map) {
  ordered_json object = ordered_json::object();
  for (const auto& [key, value] : map) object[key] = to_json(value);
  return object;
}

ordered_json to_json(const Scores& scores) {
  const auto contents = static_cast<double>(scores.content_count);
  return {
      {"statements",
       {{"strict", map_to_json(scores.strict)},
        {"lax", map_to_json(scores.lax)},
        {"by_language", map_to_json(scores.by_language)},
        {"content_overlap", contents == 0 ? 0 : scores.content_overlap / contents}}},
      {"speaker",
       {{"lax", to_json(scores.speaker_lax)},
        {"strict", to_json(scores.speaker_strict)},
        {"by_how", map_to_json(scores.speaker_by_how)}}},
      {"cue", to_json(scores.cue)},
      {"pairs",
       {{"same_language", to_json(scores.pairs_same)}, {"across", to_json(scores.pairs_across)}}},
      {"formulae",
       {{"strict", to_json(scores.formulae_strict)}, {"lax", to_json(scores.formulae_lax)}}},
      {"relation",
       {{"strict", to_json(scores.relation_strict)}, {"lax", to_json(scores.relation_lax)}}}};
}

Scores sum(std::span<const EventScores> events) {
  Scores all;
  for (const EventScores& event : events) all += event.scores;
  return all;
}

}  // namespace

std::string scores_table(std::span<const EventScores> events, bool mistakes) {
  std::string out;
  for (const EventScores& event : events) {
    out += event_table(event.id, event.scores);
    if (mistakes) out += mistake_list(event);
    out += "\n";
  }
  if (events.size() > 1)
    out += event_table(fmt::format("all {} events", events.size()), sum(events));
  return out;
}

std::string scores_json(std::span<const EventScores> events) {
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
  root["all"] = to_json(sum(events));
  return root.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace readout::cli
