#include <algorithm>

#include "readout/compare/finders.hpp"
#include "readout/model/names.hpp"

namespace readout::compare {
namespace {

constexpr double kForce = 5;
constexpr double kHedge = 4.5;

double weight_of_direction(Direction direction) {
  const bool hedge = direction == Direction::hedged || direction == Direction::strengthened;
  return hedge ? kHedge : kForce;
}

}  // namespace

FoundInPair find_force(const FindingScene& scene, const Point& point, const Pair& pair) {
  if (pair.replaced_whole) return std::nullopt;
  FoundInPair best;
  for (const Edit& edit : pair.edits) {
    if (edit.direction == Direction::none) continue;
    const std::string a = scene.phrase(pair.a, edit.a);
    const std::string b = scene.phrase(pair.b, edit.b);
    if (a == b) continue;
    const double kind = weight_of_direction(edit.direction);
    if (best && best->parts.front().weight >= kind) continue;
    best = Found(one_and_other(scene, point, pair, a, b), edit.a, edit.b);
    best->kind = name(edit.direction);
    weigh(*best, kind, scene.share_of(pair, edit.a, edit.b));
  }
  return best;
}

}  // namespace readout::compare
