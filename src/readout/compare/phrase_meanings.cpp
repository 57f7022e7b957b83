#include "readout/compare/phrase_meanings.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace readout::compare {
namespace {

constexpr double kOneMeaning = 0.87;

/// The stems of the best wording, which are parted by spaces.
std::unordered_set<std::string_view> stems_of(const phrases::DiscoveredPhrase& phrase) {
  std::unordered_set<std::string_view> stems;
  if (phrase.wordings.empty()) return stems;
  std::string_view rest = phrase.wordings.front();
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    stems.insert(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return stems;
}

bool share_stem(const phrases::DiscoveredPhrase& a, const phrases::DiscoveredPhrase& b) {
  const auto stems = stems_of(a);
  return std::ranges::any_of(stems_of(b),
                             [&](std::string_view stem) { return stems.contains(stem); });
}

void sort_apart(std::vector<PhraseHit>& hits) {
  std::ranges::sort(hits, {}, [](const PhraseHit& hit) {
    return std::tuple(hit.source, hit.span.begin, -static_cast<std::ptrdiff_t>(hit.span.end));
  });
  std::vector<PhraseHit> apart;
  apart.reserve(hits.size());
  for (PhraseHit& hit : hits) {
    const bool overlaps = !apart.empty() && apart.back().source == hit.source &&
                          apart.back().span.end > hit.span.begin;
    if (!overlaps) apart.push_back(std::move(hit));
  }
  hits = std::move(apart);
}

void take_in(phrases::DiscoveredPhrase& head, phrases::DiscoveredPhrase lesser) {
  const std::size_t known = head.phrase.variants.size();
  std::ranges::move(lesser.phrase.variants, std::back_inserter(head.phrase.variants));
  for (PhraseHit& hit : lesser.phrase.occurrences) {
    hit.variant += known;
    head.phrase.occurrences.push_back(std::move(hit));
  }
  std::ranges::move(lesser.wordings, std::back_inserter(head.wordings));
  sort_apart(head.phrase.occurrences);
}

}  // namespace

std::optional<Error> join_same_meanings(std::vector<phrases::DiscoveredPhrase>& found,
                                        const encode::Encoder& encoder, std::size_t jobs) {
  std::vector<std::string_view> wordings;
  wordings.reserve(found.size());
  for (const phrases::DiscoveredPhrase& phrase : found) wordings.push_back(phrase.phrase.canonical);
  const auto encoded = encoder.encode(wordings, jobs);
  if (!encoded) return encoded.error();
  const encode::Vectors& vectors = encoded.value();
  if (vectors.empty()) return std::nullopt;
  std::vector<std::size_t> heads;  // as they were numbered
  for (std::size_t i = 0; i < found.size(); ++i) {
    double nearest = kOneMeaning;
    std::optional<std::size_t> head;
    for (const std::size_t other : heads) {
      if (found[other].language != found[i].language || !share_stem(found[other], found[i])) {
        continue;
      }
      const double nearness = encode::cosine(vectors.row(other), vectors.row(i));
      if (nearness >= nearest) std::tie(nearest, head) = std::pair(nearness, other);
    }
    if (head) {
      take_in(found[*head], std::move(found[i]));
    } else {
      heads.push_back(i);
    }
  }
  std::vector<phrases::DiscoveredPhrase> joined;
  joined.reserve(heads.size());
  for (const std::size_t head : heads) joined.push_back(std::move(found[head]));
  found = std::move(joined);
  return std::nullopt;
}

}  // namespace readout::compare
