#include "cli/evaluate/score_points.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "readout/model/names.hpp"

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
      : gold_(gold), comparison_(comparison), matching_(matching), result_(result) {
    for (std::size_t p = 0; p < matching.predictions().size(); ++p) {
      prediction_of_[matching.predictions()[p].statement] = p;
    }
    for (std::size_t g = 0; g < matching.gold().size(); ++g) {
      const PlacedGold& placed = matching.gold()[g];
      placed_[placed.gold->id] = g;
      if (placed.gold->optional) optional_.insert(placed.gold->id);
    }
  }

  void score() {
    for (const Point& point : comparison_.points) {
      for (const Pair& pair : point.pairs) score_predicted(pair);
    }
    for (const GoldPair& pair : gold_.pairs) score_gold(pair);
  }

 private:
  enum class Verdict { right, wrong, left_out };

  [[nodiscard]] const std::vector<std::size_t>* gold_of(std::size_t statement) const {
    const auto it = prediction_of_.find(statement);
    return it == prediction_of_.end() ? nullptr : &matching_.gold_of(it->second);
  }

  Verdict judge(const Pair& pair) {
    const auto* left = gold_of(pair.a);
    const auto* right = gold_of(pair.b);
    if (left == nullptr || right == nullptr || left->empty() || right->empty()) {
      return Verdict::left_out;
    }
    bool unsure = false;
    bool correct = false;
    for (const std::size_t a : *left) {
      for (const std::size_t b : *right) {
        const std::string& id_a = matching_.gold()[a].gold->id;
        const std::string& id_b = matching_.gold()[b].gold->id;
        const GoldPair key = make_pair_of(id_a, id_b);
        if (gold_.pairs.contains(key)) {
          if (found_.insert(key).second) score_relation(key, id_a, pair.relation);
          correct = true;
        }
        unsure = unsure || gold_.unsure.contains(key) || optional_.contains(id_a) ||
                 optional_.contains(id_b);
      }
    }
    if (correct) return Verdict::right;
    return unsure ? Verdict::left_out : Verdict::wrong;
  }

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
    const Verdict verdict = judge(pair);
    if (verdict == Verdict::left_out) return;
    Count& count =
        count_of(comparison_.statements[pair.a].source, comparison_.statements[pair.b].source);
    if (verdict == Verdict::right) {
      ++count.right;
      return;
    }
    ++count.wrong;
    result_.mistakes.push_back({"pair-false", source_id(pair.a) + " / " + source_id(pair.b),
                                words(pair.a), words(pair.b)});
  }

  void score_gold(const GoldPair& pair) {
    if (optional_.contains(pair.first) || optional_.contains(pair.second)) return;
    const auto a = placed_.find(pair.first);
    const auto b = placed_.find(pair.second);
    if (a == placed_.end() || b == placed_.end()) return;
    const PlacedGold& left = matching_.gold()[a->second];
    const PlacedGold& right = matching_.gold()[b->second];
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
  EventScores& result_;
  std::map<std::size_t, std::size_t> prediction_of_;  // statement -> prediction
  std::map<std::string, std::size_t> placed_;         // gold id -> placed gold
  std::set<std::string> optional_;
  std::set<GoldPair> found_;
};

}  // namespace

void score_points(const Gold& gold, const Comparison& comparison, const Matching& matching,
                  EventScores& result) {
  PointScorer(gold, comparison, matching, result).score();
}

}  // namespace readout::cli
