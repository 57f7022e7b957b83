#include "readout/compare/told_alike.hpp"

#include <set>
#include <utility>

namespace readout::compare {

std::vector<bool> told_alike_elsewhere(const Comparison& comparison, const Point& point) {
  const auto source_of = [&](std::size_t statement) {
    return comparison.statements[statement].source;
  };
  std::set<std::pair<std::size_t, std::size_t>> alike;  // a statement, and who has its words
  for (const Pair& pair : point.pairs) {
    if (pair.relation != Relation::identical) continue;
    alike.emplace(pair.a, source_of(pair.b));
    alike.emplace(pair.b, source_of(pair.a));
  }
  std::vector<bool> told(point.pairs.size(), false);
  for (std::size_t i = 0; i < told.size(); ++i) {
    const Pair& pair = point.pairs[i];
    told[i] = pair.relation != Relation::identical && !pair.relation_by_hand &&
              (alike.contains({pair.a, source_of(pair.b)}) ||
               alike.contains({pair.b, source_of(pair.a)}));
  }
  return told;
}

}  // namespace readout::compare
