#include "readout/phrases/consolidate.hpp"

#include <algorithm>
#include <tuple>

namespace readout::phrases {
namespace {

struct Use {
  std::size_t source = 0;
  Span span;
  std::size_t phrase = 0;
};

/// By source, then position; of those that begin together the longest first.
std::vector<Use> ordered_uses(std::span<const Phrase> phrases) {
  std::vector<Use> uses;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    for (const PhraseHit& hit : phrases[i].occurrences) uses.push_back({hit.source, hit.span, i});
  }
  std::sort(uses.begin(), uses.end(), [](const Use& a, const Use& b) {
    return std::tuple(a.source, a.span.begin, b.span.end, a.phrase) <
           std::tuple(b.source, b.span.begin, a.span.end, b.phrase);
  });
  return uses;
}

}  // namespace

std::vector<std::size_t> consolidate(std::span<const Phrase> phrases) {
  std::vector<std::size_t> counts(phrases.size(), 0);
  const Use* furthest = nullptr;  // of those before, the one that reaches furthest
  const std::vector<Use> uses = ordered_uses(phrases);
  for (const Use& use : uses) {
    const bool near = furthest != nullptr && furthest->source == use.source;
    if (near && furthest->span.end >= use.span.end && furthest->span != use.span) continue;
    ++counts[use.phrase];
    if (!near || furthest->span.end < use.span.end) furthest = &use;
  }
  return counts;
}

}  // namespace readout::phrases
