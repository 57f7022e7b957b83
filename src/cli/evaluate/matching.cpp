#include "cli/evaluate/matching.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace readout::cli {
namespace {

constexpr double kQuotationStrict = 0.9;
constexpr double kReportStrict = 0.8;
constexpr double kLax = 0.5;

bool matches_lax(const PlacedGold& gold, const PlacedPrediction& prediction, StatementKind kind) {
  if (is_quotation(gold.gold->kind)) {
    return is_quotation(kind) && overlap(gold.content, prediction.content) >= kLax;
  }
  return overlap(gold.exact, prediction.whole) >= kLax;
}

/// How well the spans agree; 0 when they do not match strictly.
double strict_score(const PlacedGold& gold, const PlacedPrediction& prediction) {
  const bool quotation = is_quotation(gold.gold->kind);
  const double score =
      quotation ? word_f1(gold.content, prediction.content) : word_f1(gold.exact, prediction.whole);
  return score >= (quotation ? kQuotationStrict : kReportStrict) ? score : 0;
}

}  // namespace

StatementKind comparable(StatementKind kind) {
  return kind == StatementKind::pull_quote ? StatementKind::direct : kind;
}

bool is_quotation(StatementKind kind) {
  return kind == StatementKind::direct || kind == StatementKind::partial ||
         kind == StatementKind::pull_quote;
}

bool cues_agree(const GoldStatement& gold, const Statement& statement, const Document& source) {
  if (!statement.cue) return false;
  const std::string given(statement.cue->span.in(source.text));
  return given.find(gold.cue) != std::string::npos || gold.cue.find(given) != std::string::npos;
}

bool is_reported(StatementKind kind) {
  return kind == StatementKind::indirect || kind == StatementKind::joint;
}

std::optional<GoldWords> words_of(const GoldStatement& statement, const FoldedText& text) {
  auto exact = text.find(statement.exact, statement.prefix);
  if (!exact) return std::nullopt;
  Words content;
  for (const std::string& fragment : statement.content) {
    if (const auto words = text.find_within(*exact, fragment)) {
      content.insert(content.end(), words->begin(), words->end());
    }
  }
  std::ranges::sort(content);
  if (content.empty()) content = *exact;
  return GoldWords{*std::move(exact), std::move(content)};
}

Matching::Matching(const Gold& gold, const Comparison& comparison)
    : Matching(gold, comparison, {}) {
  match_lax();
  match_strictly();
}

Matching::Matching(const Gold& gold, const Comparison& comparison,
                   std::span<const GoldStatement* const> own)
    : annotation_(gold), comparison_(comparison) {
  for (const Source& source : comparison.sources) texts_.emplace_back(source.document.text);
  place_parts();
  place_gold();
  place_predictions();
  gold_of_.resize(predictions_.size());
  predictions_of_.resize(gold_.size());
  match_own(own);
  match_strictly();
}

void Matching::match_strictly() {
  strict_ = match_strict(Kinds::same);
  same_quotation_ = match_strict(Kinds::any_quotation);
}

bool Matching::has_strict_gold(std::size_t prediction) const {
  return std::ranges::any_of(strict_, [&](const auto& partner) { return partner == prediction; });
}

bool Matching::is_same_quotation(std::size_t prediction) const {
  return std::ranges::any_of(same_quotation_,
                             [&](const auto& partner) { return partner == prediction; });
}

std::size_t Matching::best_of_gold(std::size_t gold) const {
  if (strict_[gold]) return *strict_[gold];
  return *std::ranges::max_element(predictions_of_[gold], {}, [&](std::size_t p) {
    return word_f1(gold_[gold].content, predictions_[p].content);
  });
}

bool Matching::spans_agree(std::size_t gold, std::size_t prediction) const {
  return strict_score(gold_[gold], predictions_[prediction]) > 0;
}

bool Matching::is_optional(std::size_t prediction) const {
  const auto& matched = gold_of_[prediction];
  return !matched.empty() &&
         std::ranges::all_of(matched, [&](std::size_t g) { return gold_[g].gold->optional; });
}

std::optional<std::size_t> Matching::source_index(const std::string& gold_source) const {
  for (std::size_t i = 0; i < comparison_.sources.size(); ++i) {
    if (comparison_.sources[i].document.id == gold_source) return i;
  }
  return std::nullopt;
}

bool Matching::is_annotated(std::size_t source, const Words& words) const {
  if (parts_[source].empty()) return true;
  const auto inside = std::ranges::count_if(words, [&](std::size_t word) {
    return std::ranges::any_of(
        parts_[source], [&](const Span& part) { return part.begin <= word && word < part.end; });
  });
  return static_cast<std::size_t>(inside) * 2 > words.size();
}

void Matching::place_parts() {
  parts_.resize(texts_.size());
  for (const GoldPart& part : annotation_.annotated) {
    const auto source = source_index(part.source);
    if (!source) continue;
    const auto from = texts_[*source].find(part.from_exact, part.from_prefix);
    const auto to = texts_[*source].find(part.to_exact, part.to_prefix);
    if (from && to && !from->empty() && !to->empty()) {
      parts_[*source].push_back({from->front(), to->back() + 1});
    } else {
      warnings_.push_back(fmt::format("{}: an annotated part is not in the text", part.source));
    }
  }
}

void Matching::place_gold() {
  for (const GoldStatement& statement : annotation_.statements) {
    const auto source = source_index(statement.source);
    if (!source) continue;
    const FoldedText& text = texts_[*source];
    auto words = words_of(statement, text);
    if (!words) {
      warnings_.push_back(fmt::format("{}: not in the text", statement.id));
      words = GoldWords{};
    }
    gold_.push_back({&statement, *source, std::move(words->exact), std::move(words->content)});
  }
}

void Matching::place_predictions() {
  for (std::size_t i = 0; i < comparison_.statements.size(); ++i) {
    const Statement& statement = comparison_.statements[i];
    const FoldedText& text = texts_[statement.source];
    Words whole = text.words_in(statement.span);
    if (!is_annotated(statement.source, whole)) continue;
    predictions_.push_back({i, std::move(whole), text.words_in(statement.content)});
  }
}

void Matching::match_lax() {
  for (std::size_t p = 0; p < predictions_.size(); ++p) {
    const Statement& statement = comparison_.statements[predictions_[p].statement];
    for (std::size_t g = 0; g < gold_.size(); ++g) {
      if (gold_[g].source != statement.source) continue;
      if (!matches_lax(gold_[g], predictions_[p], statement.kind)) continue;
      gold_of_[p].push_back(g);
      predictions_of_[g].push_back(p);
    }
  }
}

void Matching::match_own(std::span<const GoldStatement* const> own) {
  for (std::size_t p = 0; p < predictions_.size(); ++p) {
    if (predictions_[p].statement >= own.size()) continue;
    const auto g = std::ranges::find(gold_, own[predictions_[p].statement], &PlacedGold::gold);
    if (g == gold_.end()) continue;
    gold_of_[p].push_back(static_cast<std::size_t>(g - gold_.begin()));
    predictions_of_[gold_of_[p].back()].push_back(p);
  }
}

/// One to one, the best pairs first.
std::vector<std::optional<std::size_t>> Matching::match_strict(Kinds kinds) const {
  std::vector<std::tuple<double, std::size_t, std::size_t>> candidates;
  for (std::size_t g = 0; g < gold_.size(); ++g) {
    for (const std::size_t p : predictions_of_[g]) {
      const StatementKind wanted = gold_[g].gold->kind;
      const StatementKind given = comparison_.statements[predictions_[p].statement].kind;
      const bool agree = kinds == Kinds::same ? comparable(wanted) == comparable(given)
                                              : is_quotation(wanted) && is_quotation(given);
      const double score = agree ? strict_score(gold_[g], predictions_[p]) : 0;
      if (score > 0) candidates.emplace_back(-score, g, p);
    }
  }
  std::ranges::sort(candidates);
  std::vector<std::optional<std::size_t>> partners(gold_.size());
  std::vector<bool> taken(predictions_.size(), false);
  for (const auto& [score, g, p] : candidates) {
    if (partners[g] || taken[p]) continue;
    partners[g] = p;
    taken[p] = true;
  }
  return partners;
}

}  // namespace readout::cli
