#include <algorithm>

#include "readout/compare/finders.hpp"
#include "readout/compare/same_words.hpp"
#include "readout/model/names.hpp"
#include "readout/report/labels.hpp"

namespace readout::compare {
namespace {

FindingRule rule_of(Direction direction) {
  const bool hedge = direction == Direction::hedged || direction == Direction::strengthened;
  return hedge ? FindingRule::hedge : FindingRule::force;
}

}  // namespace

FoundInPair find_force(const FindingScene& scene, const Point& point, const Pair& pair) {
  if (pair.replaced_whole || share_kept(scene.comparison, pair) < kCloseInWords) {
    return std::nullopt;
  }
  // "Will", where the other denies that it may: neither is softer than the other.
  if (report::is_denied(scene.statement(pair.a)) != report::is_denied(scene.statement(pair.b))) {
    return std::nullopt;
  }
  FoundInPair best;
  for (const Edit& edit : pair.edits) {
    if (edit.direction == Direction::none) continue;
    const std::string a = scene.phrase(pair.a, edit.a);
    const std::string b = scene.phrase(pair.b, edit.b);
    if (a == b) continue;
    const FindingRule rule = rule_of(edit.direction);
    if (best && best->parts.front().weight >= weight_of(rule)) continue;
    best = Found(one_and_other(scene, point, pair, a, b), edit.a, edit.b);
    best->kind = name(scene.is_turned(pair) ? reversed(edit.direction) : edit.direction);
    weigh(*best, rule, scene.share_of(pair, edit.a, edit.b));
  }
  return best;
}

}  // namespace readout::compare
