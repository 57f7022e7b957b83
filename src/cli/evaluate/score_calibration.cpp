#include "cli/evaluate/score_calibration.hpp"

#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "cli/evaluate/pair_judge.hpp"

namespace readout::cli {
namespace {

class CalibrationScorer {
 public:
  CalibrationScorer(const Gold& gold, const Comparison& comparison, const Matching& matching,
                    Scores& scores)
      : comparison_(comparison), judge_(gold, matching), scores_(scores) {
    for (std::size_t i = 0; i < comparison.points.size(); ++i) {
      for (const Member& member : comparison.points[i].members) point_of_[member.statement] = i;
    }
  }

  void score() {
    for (std::size_t i = 0; i < comparison_.points.size(); ++i) {
      const Point& point = comparison_.points[i];
      for (const Pair& pair : point.pairs) {
        add(pair.a, pair.b, pair.score, judge_.judge(pair.a, pair.b).verdict);
      }
      for (const NearestMiss& miss : point.nearest) {
        if (!is_scored(miss) || is_seen_from_there(i, miss)) continue;
        add(*miss.beside, *miss.statement, miss.score, verdict(point, miss));
      }
    }
  }

 private:
  /// A barred pair shows what it would score if nothing barred it: no probability of this program.
  static bool is_scored(const NearestMiss& miss) {
    return miss.statement && miss.beside && miss.reason != Rejection::another_speaker &&
           miss.reason != Rejection::denies;
  }

  /// Two points may each be the other's nearest miss, by the same pair of statements.
  bool is_seen_from_there(std::size_t point, const NearestMiss& miss) {
    const auto there = point_of_.find(*miss.statement);
    const std::size_t other = there == point_of_.end() ? point : there->second;
    const auto [low, high] = std::minmax(point, other);
    return !seen_.emplace(low, high, miss.score).second;
  }

  [[nodiscard]] PairVerdict verdict(const Point& point, const NearestMiss& miss) const {
    std::set<PairVerdict> verdicts;
    for (const Member& member : point.members) {
      verdicts.insert(judge_.judge(member.statement, *miss.statement).verdict);
    }
    for (const PairVerdict each : {PairVerdict::right, PairVerdict::open, PairVerdict::wrong}) {
      if (verdicts.contains(each)) return each;
    }
    return PairVerdict::unmatched;
  }

  void add(std::size_t a, std::size_t b, double score, PairVerdict verdict) {
    if (verdict == PairVerdict::open || verdict == PairVerdict::unmatched) return;
    const bool same = language(a) == language(b);
    (same ? scores_.calibration_same : scores_.calibration_across)
        .add(score, verdict == PairVerdict::right);
  }

  [[nodiscard]] const std::string& language(std::size_t statement) const {
    return comparison_.sources[comparison_.statements[statement].source].document.language;
  }

  const Comparison& comparison_;
  PairJudge judge_;
  Scores& scores_;
  std::map<std::size_t, std::size_t> point_of_;  // by statement
  std::set<std::tuple<std::size_t, std::size_t, double>> seen_;
};

}  // namespace

void score_calibration(const Gold& gold, const Comparison& comparison, const Matching& matching,
                       Scores& scores) {
  CalibrationScorer(gold, comparison, matching, scores).score();
}

}  // namespace readout::cli
