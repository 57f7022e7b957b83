#include "readout/compare/phrase_hits.hpp"

#include <algorithm>
#include <tuple>

namespace readout::compare {

PhraseHits::PhraseHits(const Comparison& comparison) : by_source_(comparison.sources.size()) {
  for (std::size_t phrase = 0; phrase < comparison.phrases.size(); ++phrase) {
    const auto& occurrences = comparison.phrases[phrase].occurrences;
    for (std::size_t i = 0; i < occurrences.size(); ++i) {
      by_source_.at(occurrences[i].source).push_back({occurrences[i].span, phrase, i});
    }
  }
  for (auto& hits : by_source_) {
    std::ranges::sort(hits, {}, [](const PlacedHit& hit) {
      return std::tuple(hit.span.begin, hit.span.end, hit.phrase);
    });
  }
}

std::vector<PlacedHit> PhraseHits::within(std::size_t source, Span span) const {
  const auto& hits = by_source_.at(source);
  std::vector<PlacedHit> found;
  auto next = std::ranges::lower_bound(hits, span.begin, {},
                                       [](const PlacedHit& hit) { return hit.span.begin; });
  for (; next != hits.end() && next->span.begin < span.end; ++next) {
    if (span.contains(next->span)) found.push_back(*next);
  }
  return found;
}

}  // namespace readout::compare
