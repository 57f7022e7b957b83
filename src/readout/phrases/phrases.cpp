#include "readout/phrases/phrases.hpp"

#include <algorithm>
#include <iterator>

#include "readout/phrases/collector.hpp"
#include "readout/phrases/discover.hpp"
#include "readout/phrases/match.hpp"

namespace readout::phrases {
namespace {

/// Fills `covered` with the spans of the hits, by source.
std::vector<Phrase> lexicon_phrases(std::span<const SourceView> sources,
                                    const lexicon::Lexicon& lexicon,
                                    std::vector<std::vector<Span>>& covered) {
  const Matcher matcher(lexicon, sources);
  PhraseCollector collector;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const std::string& text = sources[i].document->text;
    const text::Analysis& analysis = *sources[i].analysis;
    const std::vector<FormulaHit> hits = matcher.match(text, analysis);
    collector.add(i, text, analysis.language, hits);
    for (const FormulaHit& hit : hits) covered[i].push_back(hit.span);
  }
  return collector.take(lexicon);
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
