#include "readout/align/points.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "readout/align/misses.hpp"
#include "readout/align/split.hpp"

namespace readout::align {
namespace {

using Group = std::vector<std::size_t>;

double place_of(const Group& group, std::span<const Features> features) {
  std::map<std::size_t, std::pair<bool, double>> first;  // by source: (headline, place)
  for (const std::size_t member : group) {
    const Features& f = features[member];
    const auto candidate = std::pair(f.headline, f.place);
    const auto [entry, fresh] = first.try_emplace(f.source, candidate);
    entry->second = fresh ? candidate : std::min(entry->second, candidate);
  }
  double sum = 0;
  for (const auto& [source, place] : first) {
    sum += place.second;
  }
  return sum / static_cast<double>(first.size());
}

std::vector<Pair> pairs_of(const Group& group, const Links& links, const PairScorer& scorer) {
  const std::span<const Features> features = scorer.features();
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < group.size(); ++i) {
    for (std::size_t j = i + 1; j < group.size(); ++j) {
      const std::size_t a = group[i];
      const std::size_t b = group[j];
      if (features[a].source == features[b].source) {
        continue;
      }
      const Similarity similarity = similarity_of(a, b, links, scorer);
      Pair pair;
      pair.a = a;
      pair.b = b;
      pair.score = similarity.score;
      pair.parts = shown(similarity);
      pairs.push_back(pair);
    }
  }
  return pairs;
}

std::vector<std::size_t> missing_sources(const Group& group, std::span<const Features> features,
                                         std::size_t sources) {
  std::vector<bool> present(sources);
  for (const std::size_t member : group) {
    present[features[member].source] = true;
  }
  std::vector<std::size_t> missing;
  for (std::size_t source = 0; source < sources; ++source) {
    if (!present[source]) {
      missing.push_back(source);
    }
  }
  return missing;
}

}  // namespace

std::vector<Point> make_points(const std::vector<Group>& groups, const Links& links,
                               const PairScorer& scorer, std::size_t sources, double threshold) {
  const std::span<const Features> features = scorer.features();
  std::vector<std::pair<double, const Group*>> ordered;
  ordered.reserve(groups.size());
  for (const Group& group : groups) {
    ordered.emplace_back(place_of(group, features), &group);
  }
  std::ranges::sort(ordered, [](const auto& x, const auto& y) {
    return std::pair(x.first, x.second->front()) < std::pair(y.first, y.second->front());
  });
  std::vector<Point> points;
  points.reserve(ordered.size());
  for (const auto& [place, group] : ordered) {
    Point point;
    for (const std::size_t member : *group) {
      point.members.push_back({member, std::nullopt});
    }
    point.missing_from = missing_sources(*group, features, sources);
    point.pairs = pairs_of(*group, links, scorer);
    points.push_back(std::move(point));
  }
  find_misses(points, links, scorer, threshold);
  return points;
}

}  // namespace readout::align
