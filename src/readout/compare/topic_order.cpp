#include "readout/compare/topic_order.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "readout/compare/concordance.hpp"

namespace readout::compare {
namespace {

/// A headline sums up what is told below it: only a point that nothing else tells stands there.
using Place = std::pair<bool, std::size_t>;  // (headline, where it begins)

/// By point; 0 where the source lacks it.
using Ranks = std::vector<std::size_t>;

Ranks ranks_of(const std::map<std::size_t, Place>& told, std::size_t points) {
  std::vector<std::pair<std::size_t, std::size_t>> order;  // (where it begins, point)
  for (const auto& [point, place] : told) order.emplace_back(place.second, point);
  std::ranges::sort(order);
  Ranks ranks(points, 0);
  for (std::size_t k = 0; k < order.size(); ++k) {
    const bool tied = k > 0 && order[k].first == order[k - 1].first;
    ranks[order[k].second] = tied ? ranks[order[k - 1].second] : k + 1;
  }
  return ranks;
}

std::vector<Ranks> ranks_by_source(const Comparison& comparison) {
  std::vector<std::map<std::size_t, Place>> told(comparison.sources.size());
  for (std::size_t i = 0; i < comparison.points.size(); ++i) {
    for (const Member& member : comparison.points[i].members) {
      const Statement& said = comparison.statements[member.statement];
      const Place place{said.headline, said.span.begin};
      const auto [entry, fresh] = told[said.source].try_emplace(i, place);
      entry->second = std::min(entry->second, place);
    }
  }
  std::vector<Ranks> ranks;
  ranks.reserve(told.size());
  for (const auto& points : told) ranks.push_back(ranks_of(points, comparison.points.size()));
  return ranks;
}

/// Enters what two sources have in common.
Concordance order_two(Comparison& comparison, const std::vector<Ranks>& ranks, std::size_t a,
                      std::size_t b) {
  std::vector<std::size_t> shared;
  std::vector<Places> places;
  for (std::size_t i = 0; i < comparison.points.size(); ++i) {
    if (ranks[a][i] == 0 || ranks[b][i] == 0) continue;
    shared.push_back(i);
    places.emplace_back(ranks[a][i], ranks[b][i]);
  }
  const Crossings crossings = find_crossings(places);
  for (std::size_t i = 0; i < shared.size(); ++i) {
    comparison.points[shared[i]].crossings += crossings.of_each[i];
  }
  const auto count = static_cast<std::size_t>(crossings.counts.discordant);
  comparison.order.pairs.push_back({a, b, shared.size(), count, crossings.counts.tau_b()});
  comparison.order.crossings += count;
  return crossings.counts;
}

}  // namespace

void order_points(Comparison& comparison) {
  const std::vector<Ranks> ranks = ranks_by_source(comparison);
  for (std::size_t i = 0; i < comparison.points.size(); ++i) {
    for (std::size_t source = 0; source < ranks.size(); ++source) {
      if (ranks[source][i] > 0) comparison.points[i].ranks.push_back({source, ranks[source][i]});
    }
  }
  Concordance over_all;
  for (std::size_t a = 0; a < ranks.size(); ++a) {
    for (std::size_t b = a + 1; b < ranks.size(); ++b) {
      over_all += order_two(comparison, ranks, a, b);
    }
  }
  comparison.order.tau = over_all.tau_b();
}

}  // namespace readout::compare
