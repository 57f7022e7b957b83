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

/// Of two accounts: more are counted, not named.
bool base_is_the_other(const FindingScene& scene, std::size_t source) {
  return scene.names.size() == 2 && scene.comparison.method.base == 1 - source;
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
  const std::string here = fmt::format("in {}{}", scene.outlet(first),
                                       only.speaker ? ", " + scene.spoken(first) : std::string());
  const std::string lacking = fmt::format("no counterpart found in {}", others(scene, only.source));
  const bool turned = base_is_the_other(scene, only.source);
  finding.sentence = fmt::format("{}: {}; {}.{}", point.label, turned ? lacking : here,
                                 turned ? here : lacking, across ? kFoundInPart : "");
  finding.sources = {only.source};
  const Span content{only.content.front().begin, only.content.back().end};
  const auto length = static_cast<double>(scene.document(first).text.size());
  weigh(finding, across ? FindingRule::only_here_across : FindingRule::only_here,
        std::min(1.0, static_cast<double>(content.size()) / length));
  return finding;
}

}  // namespace readout::compare
