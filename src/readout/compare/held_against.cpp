#include <fmt/format.h>
#include <utility>

#include "readout/compare/finders.hpp"

namespace readout::compare {

Found held_against(const FindingScene& scene, const Point& point, const Pair& pair,
                   std::string kind, FindingRule rule, Span a, Span b) {
  Finding finding =
      one_and_other(scene, point, pair, scene.quoted(pair.a, a), scene.quoted(pair.b, b));
  finding.kind = std::move(kind);
  weigh(finding, rule, scene.share_of(pair, a, b));
  return {std::move(finding), a, b};
}

Finding negation_on_one_side(const FindingScene& scene, const Point& point, const Pair& pair) {
  Finding finding;
  finding.kind = "negation";
  finding.sentence = fmt::format("{}: a negation stands in only one of {}.", point.label,
                                 scene.both_outlets(pair));
  finding.sources = scene.sources_of(pair);
  weigh(finding, FindingRule::polarity, 0);
  return finding;
}

}  // namespace readout::compare
