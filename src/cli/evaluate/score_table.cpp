#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

#include "cli/evaluate/score_report.hpp"
#include "cli/terminal.hpp"

namespace readout::cli {
namespace {

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

/// Sums first, then the kinds.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kRows{{
    {kAll, "all kinds"},
    {kQuotation, "direct and partial"},
    {kQuotationSpan, "  by the span alone"},
    {"direct", "direct"},
    {"partial", "partial"},
    {"indirect", "indirect"},
    {"joint", "joint"},
    {"turn", "turn"},
}};

template <class Value>
Value value_of(const std::map<std::string, Value>& map, std::string_view key) {
  const auto it = map.find(std::string(key));
  return it == map.end() ? Value{} : it->second;
}

std::string three_figures(const Count& count) {
  const bool predicted = count.predicted() > 0;
  const bool gold = count.gold() > 0;
  return fmt::format("{:>4} {:>4} {:>4}", figure(count.precision(), predicted),
                     figure(count.recall(), gold), figure(count.f1(), predicted && gold));
}

std::string three_figures(const WordCount& count) {
  return fmt::format("P {}  R {}  F1 {}", figure(count.precision(), count.found > 0),
                     figure(count.recall(), count.gold > 0),
                     figure(count.f1(), count.found > 0 && count.gold > 0));
}

std::string reported_rows(const StatementScores& scores) {
  if (scores.whole_words.gold == 0) return {};
  std::string out;
  if (scores.content_of_found.count > 0) {
    out +=
        fmt::format("    {:<38} F1 {}  ({})\n", "content of reported speech found, mean",
                    figure(scores.content_of_found.value(), true), scores.content_of_found.count);
    out += fmt::format("    {:<38} {}\n", "content words of all reported speech",
                       three_figures(scores.content_words));
  }
  out += fmt::format("    {:<38} {}\n", "words of all reported speech, whole",
                     three_figures(scores.whole_words));
  return out;
}

std::string statement_rows(const std::string& title, const StatementScores& scores) {
  std::string out = fmt::format("  {:<24}  strict              lax\n", title);
  out += fmt::format("    {:<22}  {}    {}  speaker  gold found\n", "", "  P    R   F1",
                     "  P    R   F1");
  for (const auto& [key, label] : kRows) {
    const Count strict = value_of(scores.strict, key);
    const Count lax = value_of(scores.lax, key);
    const Share speaker = value_of(scores.speaker, key);
    if (strict.gold() + strict.predicted() == 0) continue;
    out += fmt::format("    {:<22}  {}    {}  {:>7}  {:>4}  {:>4}\n", label, three_figures(strict),
                       three_figures(lax), figure(speaker.value(), speaker.all > 0), strict.gold(),
                       strict.predicted());
  }
  if (scores.speaker_named.all < value_of(scores.speaker, kAll).all) {
    out += share_row("speaker, name in script", scores.speaker_named);
  }
  return out + reported_rows(scores);
}

std::string bin_columns(const ScoreBin& bin) {
  const bool any = bin.count > 0;
  return fmt::format("{:>6}  {:<4}  {:<4}", bin.count, figure(bin.mean_score(), any),
                     figure(bin.share_right(), any));
}

/// Of a score that can be taken as a probability, mean and share right are alike in every row.
std::string calibration_rows(const Scores& scores) {
  const Calibration& same = scores.calibration_same;
  const Calibration& across = scores.calibration_across;
  if (same.count() + across.count() == 0) return {};
  std::string out = "  scores of pairs joined and of nearest misses\n";
  out += fmt::format("    {:<22}  {:<20}  {}\n", "", "same language", "across");
  out +=
      fmt::format("    {:<22}  {}    {}\n", "score", " pairs  mean  right", " pairs  mean  right");
  for (std::size_t i = 0; i < Calibration::kBins; ++i) {
    if (same.bins[i].count + across.bins[i].count == 0) continue;
    out += fmt::format("    {:<22}  {}     {}\n",
                       fmt::format("{:.1f} to {:.1f}", 0.1 * static_cast<double>(i),
                                   0.1 * static_cast<double>(i + 1)),
                       bin_columns(same.bins[i]), bin_columns(across.bins[i]));
  }
  return out + fmt::format("    {:<22}  {:>6}  {:<11} {:>6}  {}\n", "Brier score", same.count(),
                           figure(same.brier(), same.count() > 0), across.count(),
                           figure(across.brier(), across.count() > 0));
}

std::string pair_row(std::string_view label, const Count& found, const Count& own) {
  return fmt::format("    {:<22}  {}      {}     {:>4}  {:>5} {:>8}\n", label, three_figures(found),
                     three_figures(own), std::max(found.gold(), own.gold()), found.predicted(),
                     own.predicted());
}

/// End to end beside the gold's own statements, so that the stage at fault is seen.
std::string alignment_rows(const Scores& scores) {
  std::string out = fmt::format("  {:<24}  {:<18}  {:<18}  {}\n", "alignment", "end to end",
                                "gold's statements", "pairs of the");
  out += fmt::format("    {:<22}  {}      {}     gold  found  of gold's\n", "", "  P    R   F1",
                     "  P    R   F1");
  out += pair_row("pairs, same language", scores.pairs.same, scores.pairs_of_gold.same);
  out += pair_row("pairs, across", scores.pairs.across, scores.pairs_of_gold.across);
  out += share_row("relation", scores.relation_strict);
  out += share_row("relation, lax", scores.relation_lax);
  out += calibration_rows(scores);
  return out;
}

std::string event_table(const std::string& id, const Scores& scores) {
  if (scores.statements.lax.empty()) return harmless(id) + "\n" + alignment_rows(scores);
  std::string out = harmless(id) + "\n" + statement_rows("statements", scores.statements);
  if (scores.by_language.size() > 1) {
    for (const auto& [language, each] : scores.by_language)
      out += statement_rows("in " + harmless(language), each);
  }
  out += "  speakers and cues of statements found\n";
  out += share_row("speaker", scores.speaker_lax);
  out += share_row("speaker, all names", scores.speaker_strict);
  for (const auto& [how, share] : scores.speaker_by_how) out += share_row("  by " + how, share);
  out += share_row("cue", scores.cue);
  out += alignment_rows(scores);
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

}  // namespace

std::string scores_table(std::span<const EventScores> events, bool mistakes) {
  std::string out;
  for (const EventScores& event : events) {
    out += event_table(event.id, event.scores);
    if (mistakes) out += mistake_list(event);
    out += "\n";
  }
  if (events.size() > 1)
    out += event_table(fmt::format("all {} events", events.size()), sum_of(events));
  return out;
}

}  // namespace readout::cli
