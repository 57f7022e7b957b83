#include "readout/phrases/distribution.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

#include "readout/phrases/intervals.hpp"
#include "readout/phrases/timeline.hpp"

namespace readout::phrases {
namespace {

std::string name_of(const StudySource& source, PhraseGrouping by) {
  const Document& document = source.document;
  switch (by) {
    case PhraseGrouping::outlet:
      return document.outlet;
    case PhraseGrouping::language:
      return document.language;
    case PhraseGrouping::month:
      return month_of(source.day);
    case PhraseGrouping::source:
    case PhraseGrouping::speaker:
      break;
  }
  return document.id.empty() ? document.file : document.id;
}

}  // namespace

Grouping group_by_name(PhraseGrouping by, std::span<const PhraseGroup> members) {
  std::vector<std::size_t> order(members.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) {
    return std::pair(members[i].name.empty(), std::string_view(members[i].name));
  });
  Grouping grouping{by, {}, std::vector<std::size_t>(members.size())};
  for (const std::size_t i : order) {
    const bool alone = by == PhraseGrouping::source;
    if (alone || grouping.groups.empty() || grouping.groups.back().name != members[i].name) {
      grouping.groups.push_back({members[i].name, 0});
    }
    grouping.groups.back().words += members[i].words;
    grouping.group_of[i] = grouping.groups.size() - 1;
  }
  return grouping;
}

Grouping group_sources(std::span<const StudySource> sources, PhraseGrouping by) {
  std::vector<PhraseGroup> members;
  members.reserve(sources.size());
  for (const StudySource& source : sources) {
    members.push_back({name_of(source, by), source.document.words});
  }
  return group_by_name(by, members);
}

PhraseDistribution distribute(const Grouping& grouping, std::span<const Phrase> phrases,
                              const std::function<std::size_t(const PhraseHit&)>& group_of) {
  PhraseDistribution distribution{grouping.by, grouping.groups, {}};
  distribution.rates.reserve(phrases.size());
  for (const Phrase& phrase : phrases) {
    std::vector<std::size_t> counts(grouping.groups.size(), 0);
    for (const PhraseHit& hit : phrase.occurrences) ++counts[group_of(hit)];
    auto& row = distribution.rates.emplace_back();
    row.reserve(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
      row.push_back(rate_per_thousand(counts[i], grouping.groups[i].words));
    }
  }
  return distribution;
}

PhraseDistribution distribute(const Grouping& grouping, std::span<const Phrase> phrases) {
  return distribute(grouping, phrases,
                    [&](const PhraseHit& hit) { return grouping.group_of[hit.source]; });
}

}  // namespace readout::phrases
