#include <algorithm>
#include <fmt/format.h>

#include "readout/compare/absence.hpp"
#include "readout/compare/finders.hpp"

namespace readout::compare {
namespace {

/// What was searched, in words: the other source, or so many of them.
std::string others(const FindingScene& scene, std::size_t source) {
  if (scene.names.size() == 2) return scene.names[1 - source];
  return fmt::format("the other {} accounts", scene.names.size() - 1);
}

bool others_speak_otherwise(const Comparison& comparison, std::size_t source) {
  const std::string& language = comparison.sources[source].document.language;
  return std::ranges::any_of(
      comparison.sources, [&](const Source& other) { return other.document.language != language; });
}

}  // namespace

std::optional<Finding> find_only_here(const FindingScene& scene, const Point& point) {
  if (!stands_alone(scene.comparison, point)) return std::nullopt;
  const std::size_t first = point.members.front().statement;
  const Statement& only = scene.statement(first);
  if (only.kind == StatementKind::turn) return std::nullopt;  // a transcript always has more
  const bool across = others_speak_otherwise(scene.comparison, only.source);
  Finding finding;
  finding.kind = "only-here";
  finding.sentence =
      fmt::format("{}: in {}{}; no counterpart found in {}.{}", point.label, scene.outlet(first),
                  only.speaker ? ", " + scene.spoken(first) : std::string(),
                  others(scene, only.source), across ? kFoundInPart : "");
  finding.sources = {only.source};
  const Span content{only.content.front().begin, only.content.back().end};
  const auto length = static_cast<double>(scene.document(first).text.size());
  weigh(finding, across ? FindingRule::only_here_across : FindingRule::only_here,
        std::min(1.0, static_cast<double>(content.size()) / length));
  return finding;
}

}  // namespace readout::compare
