#include "readout/phrases/collector.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace readout::phrases {
namespace {

std::size_t sources_of(const Phrase& phrase) {
  std::set<std::size_t> sources;
  for (const PhraseHit& hit : phrase.occurrences) sources.insert(hit.source);
  return sources.size();
}

void sort_by_spread(std::vector<Phrase>& phrases) {
  std::vector<std::pair<std::size_t, std::size_t>> order;  // sources, place
  order.reserve(phrases.size());
  for (std::size_t i = 0; i < phrases.size(); ++i) order.emplace_back(sources_of(phrases[i]), i);
  std::ranges::stable_sort(order, [&](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first > b.first;
    return phrases[a.second].occurrences.size() > phrases[b.second].occurrences.size();
  });
  std::vector<Phrase> sorted;
  sorted.reserve(phrases.size());
  for (const auto& [sources, place] : order) sorted.push_back(std::move(phrases[place]));
  phrases = std::move(sorted);
}

}  // namespace

void PhraseCollector::add(std::size_t source, std::string_view text, const std::string& language,
                          std::span<const FormulaHit> hits) {
  for (const FormulaHit& hit : hits) {
    Collected& of = by_formula_[hit.formula];
    const std::size_t variant = of.variants.index_of(hit.span.in(text), language);
    of.hits.push_back({source, std::nullopt, hit.span, variant});
  }
}

std::vector<Phrase> PhraseCollector::take(const lexicon::Lexicon& lexicon) {
  std::vector<Phrase> phrases;
  phrases.reserve(by_formula_.size());
  for (auto& [index, collected] : by_formula_) {
    const lexicon::Formula& formula = lexicon.formulae()[index];
    phrases.push_back({formula.id, formula.canonical, formula.category, PhraseOrigin::lexicon,
                       collected.variants.take(), std::move(collected.hits)});
  }
  by_formula_.clear();
  sort_by_spread(phrases);
  return phrases;
}

}  // namespace readout::phrases
