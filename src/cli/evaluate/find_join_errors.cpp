#include "cli/evaluate/find_join_errors.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "readout/report/runs.hpp"

#include "cli/evaluate/error_sides.hpp"
#include "cli/evaluate/pair_judge.hpp"

namespace readout::cli {
namespace {

using report::Fault;
using report::JoinError;
using report::JoinSide;

constexpr std::size_t kBeside = 160;  // code points of a statement that another stands with

class JoinErrorFinder {
 public:
  JoinErrorFinder(const Gold& gold, const Comparison& comparison, const Matching& matching,
                  report::ErrorEvent& event)
      : gold_(gold),
        comparison_(comparison),
        matching_(matching),
        judge_(gold, matching),
        sides_(comparison, matching),
        event_(event) {
    for (std::size_t i = 0; i < comparison.points.size(); ++i) {
      for (const Member& member : comparison.points[i].members) point_of_[member.statement] = i;
    }
  }

  void find() {
    std::set<GoldPair> found;
    for (const Point& point : comparison_.points) {
      for (const Pair& pair : point.pairs) {
        const JudgedPair judged = judge_.judge(pair.a, pair.b);
        for (const FoundPair& each : judged.found) found.insert(each.pair);
        if (judged.verdict == PairVerdict::wrong) add_wrong(pair);
      }
    }
    for (const GoldPair& pair : gold_.pairs) {
      const auto sides = judge_.sides(pair);
      if (sides && !found.contains(pair)) add_missed(sides->first, sides->second);
    }
  }

 private:
  void add(JoinError join) {
    ++event_.counts.faults[join.fault];
    event_.joins.push_back(std::move(join));
  }

  void add_wrong(const Pair& pair) {
    add({fmt::format("{}.{}+{}", event_.id, comparison_.statements[pair.a].id,
                     comparison_.statements[pair.b].id),
         Fault::wrong_join, found_side(pair.a), found_side(pair.b), pair.score, pair.parts});
  }

  void add_missed(std::size_t a, std::size_t b) {
    JoinError join{fmt::format("{}.{}+{}", event_.id, matching_.gold()[a].gold->id,
                               matching_.gold()[b].gold->id),
                   Fault::missed_join,
                   gold_side(a),
                   gold_side(b),
                   std::nullopt,
                   std::nullopt};
    if (const NearestMiss* miss = best_miss(a, b)) {
      join.score = miss->score;
      join.parts = miss->parts;
    }
    add(std::move(join));
  }

  [[nodiscard]] JoinSide side_of(std::size_t source) const {
    const Document& document = comparison_.sources[source].document;
    JoinSide side;
    side.outlet = document.outlet.empty() ? document.id : document.outlet;
    side.language = document.language;
    return side;
  }

  [[nodiscard]] JoinSide found_side(std::size_t statement) const {
    const Statement& found = comparison_.statements[statement];
    JoinSide side = side_of(found.source);
    side.said = sides_.found_side(statement, sides_.passage(found.source, {found.span}).span);
    return side;
  }

  [[nodiscard]] JoinSide gold_side(std::size_t g) const {
    const PlacedGold& placed = matching_.gold()[g];
    JoinSide side = side_of(placed.source);
    const Passage passage = sides_.passage(placed.source, sides_.reading_of(placed).frame);
    side.said = sides_.gold_side(placed, passage.span);
    const std::set<std::size_t> points = points_of(g);
    for (const std::size_t point : points) add_beside(comparison_.points[point], g, side.beside);
    side.found = !points.empty();
    return side;
  }

  [[nodiscard]] std::vector<std::size_t> statements_of(std::size_t g) const {
    std::vector<std::size_t> statements;
    for (const std::size_t p : matching_.predictions_of(g)) {
      statements.push_back(matching_.predictions()[p].statement);
    }
    return statements;
  }

  [[nodiscard]] std::set<std::size_t> points_of(std::size_t g) const {
    std::set<std::size_t> points;
    for (const std::size_t statement : statements_of(g)) {
      const auto point = point_of_.find(statement);
      if (point != point_of_.end()) points.insert(point->second);
    }
    return points;
  }

  void add_beside(const Point& point, std::size_t g, std::vector<report::Beside>& beside) const {
    const auto own = statements_of(g);
    for (const Member& member : point.members) {
      if (std::ranges::find(own, member.statement) != own.end()) continue;
      const Statement& other = comparison_.statements[member.statement];
      const Document& document = comparison_.sources[other.source].document;
      beside.push_back({document.outlet.empty() ? document.id : document.outlet, document.language,
                        report::shortened(other.span.in(document.text), kBeside)});
    }
  }

  /// The better of both directions; null where neither is the other's nearest miss.
  [[nodiscard]] const NearestMiss* best_miss(std::size_t a, std::size_t b) const {
    const NearestMiss* there = best_miss_from(a, b);
    const NearestMiss* back = best_miss_from(b, a);
    if (there == nullptr || back == nullptr) return there != nullptr ? there : back;
    return there->score >= back->score ? there : back;
  }

  [[nodiscard]] const NearestMiss* best_miss_from(std::size_t from, std::size_t to) const {
    const auto wanted = statements_of(to);
    const NearestMiss* best = nullptr;
    for (const std::size_t point : points_of(from)) {
      for (const NearestMiss& miss : comparison_.points[point].nearest) {
        if (!miss.statement || std::ranges::find(wanted, *miss.statement) == wanted.end()) continue;
        if (best == nullptr || miss.score > best->score) best = &miss;
      }
    }
    return best;
  }

  const Gold& gold_;
  const Comparison& comparison_;
  const Matching& matching_;
  PairJudge judge_;
  ErrorSides sides_;
  report::ErrorEvent& event_;
  std::map<std::size_t, std::size_t> point_of_;  // by statement
};

}  // namespace

void add_join_errors(const Gold& gold, const Comparison& comparison, const Matching& matching,
                     report::ErrorEvent& event) {
  JoinErrorFinder(gold, comparison, matching, event).find();
}

}  // namespace readout::cli
