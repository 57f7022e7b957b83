#include "readout/phrases/phrases.hpp"

#include <algorithm>
#include <set>

#include "readout/phrases/discover.hpp"
#include "readout/phrases/match.hpp"
#include "readout/phrases/variants.hpp"

namespace readout::phrases {
namespace {

/// The hits of one formula as they come in, source by source.
struct Collected {
  std::vector<PhraseHit> hits;
  Variants variants;
};

std::size_t sources_of(const Phrase& phrase) {
  std::set<std::size_t> sources;
  for (const PhraseHit& hit : phrase.occurrences) sources.insert(hit.source);
  return sources.size();
}

/// The most widespread phrase first, ties as in the lexicon.
void sort_by_spread(std::vector<Phrase>& phrases) {
  std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) {
    const std::size_t in_a = sources_of(a);
    const std::size_t in_b = sources_of(b);
    return in_a != in_b ? in_a > in_b : a.occurrences.size() > b.occurrences.size();
  });
}

/// Fills `covered` with the spans of the hits, by source.
std::vector<Phrase> lexicon_phrases(std::span<const SourceView> sources,
                                    const lexicon::Lexicon& lexicon,
                                    std::vector<std::vector<Span>>& covered) {
  const Matcher matcher(lexicon, sources);
  std::map<std::size_t, Collected> by_formula;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const std::string& text = sources[i].document->text;
    const text::Analysis& analysis = *sources[i].analysis;
    for (const FormulaHit& hit : matcher.match(text, analysis)) {
      Collected& of = by_formula[hit.formula];
      const std::size_t variant = of.variants.index_of(hit.span.in(text), analysis.language);
      of.hits.push_back({i, std::nullopt, hit.span, variant});
      covered[i].push_back(hit.span);
    }
  }
  std::vector<Phrase> phrases;
  for (auto& [index, collected] : by_formula) {
    const lexicon::Formula& formula = lexicon.formulae()[index];
    phrases.push_back({formula.id, formula.canonical, formula.category, PhraseOrigin::lexicon,
                       collected.variants.take(), std::move(collected.hits)});
  }
  sort_by_spread(phrases);
  return phrases;
}

}  // namespace

std::vector<Phrase> find_phrases(std::span<const SourceView> sources,
                                 const lexicon::Lexicon& lexicon, const PhraseOptions& options) {
  std::vector<std::vector<Span>> covered(sources.size());
  std::vector<Phrase> phrases = lexicon_phrases(sources, lexicon, covered);
  if (options.discover) {
    std::vector<Phrase> discovered = discover(sources, lexicon, options, covered);
    std::move(discovered.begin(), discovered.end(), std::back_inserter(phrases));
  }
  return phrases;
}

}  // namespace readout::phrases
