#include "cli/evaluate/score_points.hpp"

#include <set>

#include "readout/model/names.hpp"

#include "cli/evaluate/pair_judge.hpp"

namespace readout::cli {
namespace {

Relation turned(Relation relation) {
  if (relation == Relation::condensed) return Relation::expanded;
  if (relation == Relation::expanded) return Relation::condensed;
  return relation;
}

/// Lax: how far a wording was changed is a matter of taste.
Relation family(Relation relation) {
  const bool changed = relation == Relation::near_verbatim || relation == Relation::condensed ||
                       relation == Relation::expanded;
  return changed ? Relation::reworded : relation;
}

class PointScorer {
 public:
  PointScorer(const Gold& gold, const Comparison& comparison, const Matching& matching,
              EventScores& result)
      : gold_(gold),
        comparison_(comparison),
        matching_(matching),
        judge_(gold, matching),
        result_(result) {}

  void score() {
    for (const Point& point : comparison_.points) {
      for (const Pair& pair : point.pairs) score_predicted(pair);
    }
    for (const GoldPair& pair : gold_.pairs) score_gold(pair);
  }

 private:
  /// `given` is read from the gold statement `from`.
  void score_relation(const GoldPair& key, const std::string& from, Relation given) {
    const auto it = gold_.relations.find(key);
    if (it == gold_.relations.end()) return;
    auto wanted = parse<Relation>(it->second.relation);
    if (!wanted) return;
    if (it->second.from != from) wanted = turned(*wanted);
    result_.scores.relation_strict.add(given == *wanted);
    result_.scores.relation_lax.add(family(given) == family(*wanted));
  }

  void score_predicted(const Pair& pair) {
    const JudgedPair judged = judge_.judge(pair.a, pair.b);
    for (const FoundPair& found : judged.found) {
      if (found_.insert(found.pair).second) score_relation(found.pair, found.first, pair.relation);
    }
    Count& count =
        count_of(comparison_.statements[pair.a].source, comparison_.statements[pair.b].source);
    if (judged.verdict == PairVerdict::right) ++count.right;
    if (judged.verdict != PairVerdict::wrong) return;
    ++count.wrong;
    result_.mistakes.push_back({"pair-false", source_id(pair.a) + " / " + source_id(pair.b),
                                words(pair.a), words(pair.b)});
  }

  void score_gold(const GoldPair& pair) {
    const auto sides = judge_.sides(pair);
    if (!sides) return;
    const PlacedGold& left = matching_.gold()[sides->first];
    const PlacedGold& right = matching_.gold()[sides->second];
    Count& count = count_of(left.source, right.source);
    if (found_.contains(pair)) {
      ++count.found;
      return;
    }
    ++count.missed;
    result_.mistakes.push_back({"pair-missed", left.gold->source + " / " + right.gold->source,
                                left.gold->exact, right.gold->exact});
  }

  Count& count_of(std::size_t source_a, std::size_t source_b) {
    const bool same = comparison_.sources[source_a].document.language ==
                      comparison_.sources[source_b].document.language;
    return same ? result_.scores.pairs.same : result_.scores.pairs.across;
  }
  [[nodiscard]] const Document& document(std::size_t statement) const {
    return comparison_.sources[comparison_.statements[statement].source].document;
  }
  [[nodiscard]] std::string source_id(std::size_t statement) const {
    return document(statement).id;
  }
  [[nodiscard]] std::string words(std::size_t statement) const {
    return std::string(comparison_.statements[statement].span.in(document(statement).text));
  }

  const Gold& gold_;
  const Comparison& comparison_;
  const Matching& matching_;
  PairJudge judge_;
  EventScores& result_;
  std::set<GoldPair> found_;
};

}  // namespace

void score_points(const Gold& gold, const Comparison& comparison, const Matching& matching,
                  EventScores& result) {
  PointScorer(gold, comparison, matching, result).score();
}

}  // namespace readout::cli
