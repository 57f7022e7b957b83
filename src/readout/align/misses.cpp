#include "readout/align/misses.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace readout::align {
namespace {

/// Another statement as one statement sees it.
struct Sight {
  std::size_t other = 0;
  double score = 0;
  Bar bar = Bar::none;
  SimilarityParts parts;
};

Rejection rejection_of(Bar bar) {
  return bar == Bar::another_speaker ? Rejection::another_speaker : Rejection::denies;
}

class Misses {
 public:
  Misses(const std::vector<Point>& points, const Links& links, const PairScorer& scorer,
         double threshold)
      : points_(points),
        links_(links),
        features_(scorer.features()),
        threshold_(threshold),
        sights_(features_.size()),
        point_of_(features_.size()) {
    for (std::size_t i = 0; i < points.size(); ++i) {
      for (const Member& member : points[i].members) point_of_[member.statement] = i;
    }
    for (const Link& link : links.all()) see(link);
    for (const Link& link : links.barred()) see(link);
  }

  [[nodiscard]] std::vector<NearestMiss> of(std::size_t point) const {
    std::map<std::size_t, NearestMiss> best;
    for (const Member& member : points_[point].members) {
      for (const Sight& sight : sights_[member.statement]) {
        const std::size_t source = features_[sight.other].source;
        NearestMiss& miss = best[source];
        if (miss.statement &&
            std::tie(miss.score, sight.other) >= std::tie(sight.score, *miss.statement)) {
          continue;
        }
        miss = {source, sight.other, sight.score, sight.parts, {}, member.statement, {}};
        miss.reason = sight.bar == Bar::none ? Rejection::below_threshold : rejection_of(sight.bar);
      }
    }
    std::vector<NearestMiss> nearest;
    for (const std::size_t source : points_[point].missing_from) {
      const auto found = best.find(source);
      nearest.push_back(found != best.end() ? judged(found->second, point) : none_in(source));
    }
    return nearest;
  }

 private:
  void see(const Link& link) {
    if (features_[link.a].source == features_[link.b].source) return;
    const Similarity& similarity = link.similarity;
    sights_[link.a].push_back({link.b, similarity.score, similarity.bar, shown(similarity)});
    sights_[link.b].push_back({link.a, similarity.score, similarity.bar, shown(similarity)});
  }

  static NearestMiss none_in(std::size_t source) {
    NearestMiss none;
    none.source = source;
    none.reason = Rejection::nothing_in_common;
    return none;
  }

  /// Why one that nothing bars does not stand in the point.
  [[nodiscard]] NearestMiss judged(NearestMiss miss, std::size_t point) const {
    if (miss.reason != Rejection::below_threshold || miss.score < threshold_) return miss;
    const std::size_t home = point_of_[*miss.statement];
    miss.reason = Rejection::weak_as_a_whole;
    if (closeness(*miss.statement, home) > closeness(*miss.statement, point)) {
      miss.reason = Rejection::nearer_elsewhere;
      miss.elsewhere = home;
    }
    return miss;
  }

  /// The average score with the members of a point in other sources; 0 when there are none.
  [[nodiscard]] double closeness(std::size_t statement, std::size_t point) const {
    double sum = 0;
    double count = 0;
    for (const Member& member : points_[point].members) {
      if (features_[member.statement].source == features_[statement].source) continue;
      const Link* link = links_.find(statement, member.statement);
      sum += link == nullptr ? 0 : link->similarity.score;
      ++count;
    }
    return count > 0 ? sum / count : 0;
  }

  const std::vector<Point>& points_;
  const Links& links_;
  std::span<const Features> features_;
  double threshold_;
  std::vector<std::vector<Sight>> sights_;  ///< by statement
  std::vector<std::size_t> point_of_;       ///< by statement
};

}  // namespace

void find_misses(std::vector<Point>& points, const Links& links, const PairScorer& scorer,
                 double threshold) {
  const auto has_gap = [](const Point& point) { return !point.missing_from.empty(); };
  if (std::ranges::none_of(points, has_gap)) return;
  const Misses misses(points, links, scorer, threshold);
  for (std::size_t i = 0; i < points.size(); ++i) points[i].nearest = misses.of(i);
}

}  // namespace readout::align
