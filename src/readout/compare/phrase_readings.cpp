#include "readout/compare/phrase_readings.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "readout/diff/diff.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {
namespace {

constexpr std::string_view kCanonicalLanguage = "en";  // of Formula::canonical

std::vector<std::size_t> counts_of(const Phrase& phrase) {
  std::vector<std::size_t> counts(phrase.variants.size(), 0);
  for (const PhraseHit& hit : phrase.occurrences) ++counts[hit.variant];
  return counts;
}

std::vector<Edit> edits_between(const std::string& usual, const text::Analysis& usual_words,
                                const PhraseVariant& variant, const lexicon::Lexicon& lexicon) {
  const text::Analysis words = text::analyse(variant.text, variant.language);
  diff::DiffOptions options;
  options.replace_threshold = 0;
  options.classify = false;
  return diff::diff({usual, usual_words.tokens, variant.language},
                    {variant.text, words.tokens, variant.language}, lexicon, options)
      .edits;
}

}  // namespace

CanonicalForms::CanonicalForms(const lexicon::Lexicon& lexicon) {
  for (const lexicon::Formula& formula : lexicon.formulae()) {
    formulae_.emplace(formula.id, &formula);
  }
}

std::string CanonicalForms::of(const Phrase& phrase, const std::string& language) const {
  if (phrase.origin != PhraseOrigin::lexicon) return {};
  if (const auto formula = formulae_.find(phrase.id); formula != formulae_.end()) {
    const auto variants = formula->second->variants.find(language);
    if (variants != formula->second->variants.end() && !variants->second.empty()) {
      return variants->second.front();
    }
  }
  return language == kCanonicalLanguage ? phrase.canonical : std::string();
}

std::vector<VariantReading> read_variants(const Phrase& phrase, const CanonicalForms& canonical,
                                          const lexicon::Lexicon& lexicon) {
  const std::vector<std::size_t> counts = counts_of(phrase);
  std::vector<std::size_t> order(phrase.variants.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return counts[i]; });
  struct Usual {
    std::string text;
    text::Analysis words;
  };
  std::map<std::string, Usual> usual;  // by language
  std::vector<VariantReading> readings;
  readings.reserve(order.size());
  for (const std::size_t i : order) {
    const PhraseVariant& variant = phrase.variants[i];
    auto known = usual.find(variant.language);
    if (known == usual.end()) {
      std::string text = canonical.of(phrase, variant.language);
      if (text.empty()) text = variant.text;  // the most frequent comes first
      text::Analysis words = text::analyse(text, variant.language);
      known = usual.emplace(variant.language, Usual{std::move(text), std::move(words)}).first;
    }
    readings.push_back({i, known->second.text,
                        edits_between(known->second.text, known->second.words, variant, lexicon),
                        counts[i]});
  }
  return readings;
}

}  // namespace readout::compare
