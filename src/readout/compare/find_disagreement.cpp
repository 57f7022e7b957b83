#include <algorithm>
#include <fmt/format.h>

#include "readout/compare/finders.hpp"
#include "readout/compare/relations.hpp"
#include "readout/compare/speaker_identity.hpp"
#include "readout/lexicon/date_parts.hpp"
#include "readout/report/labels.hpp"

namespace readout::compare {
namespace {

/// The one that denies comes first, unless the other is of the base.
Finding denied_and_said(const FindingScene& scene, const Point& point, const Pair& pair) {
  const bool a_denies = report::is_denied(scene.statement(pair.a));
  const std::size_t denying = a_denies ? pair.a : pair.b;
  const std::size_t saying = a_denies ? pair.b : pair.a;
  const auto speaking = [&](std::size_t i) {
    return report::speaking(scene.statement(i), speaker_name(scene.statement(i)),
                            scene.document(i).text);
  };
  const auto& content = scene.statement(saying).content;
  const bool turned = scene.is_of_base(saying);
  const std::size_t first = turned ? saying : denying;
  const std::size_t second = turned ? denying : saying;
  Finding finding = negation_on_one_side(scene, point, pair);
  finding.sentence =
      fmt::format("{}: {} has {} what {} has {}: {}.", point.label, scene.outlet(first),
                  speaking(first), scene.outlet(second), speaking(second),
                  scene.quoted(saying, {content.front().begin, content.back().end}));
  finding.sources = scene.sources_of(first, second);
  return finding;
}

/// Of the one edit that negates; else all that both say.
std::pair<Span, Span> words_of_polarity(const FindingScene& scene, const Pair& pair) {
  const auto negates = [](const Edit& edit) { return has(edit.changes, Change::negation); };
  const auto edit = std::ranges::find_if(pair.edits, negates);
  if (edit != pair.edits.end() && !pair.relation_by_hand) return {edit->a, edit->b};
  const auto& a = scene.statement(pair.a).content;
  const auto& b = scene.statement(pair.b).content;
  return {{a.front().begin, a.back().end}, {b.front().begin, b.back().end}};
}

Found polarity(const FindingScene& scene, const Point& point, const Pair& pair) {
  const bool denial =
      report::is_denied(scene.statement(pair.a)) != report::is_denied(scene.statement(pair.b));
  Finding finding =
      denial ? denied_and_said(scene, point, pair) : negation_on_one_side(scene, point, pair);
  if (!denial && pair.relation_by_hand) {
    finding.kind = "conflict";
    finding.sentence =
        fmt::format("{}: an editor holds {} to conflict.", point.label, scene.both_outlets(pair));
  }
  const auto [a, b] = words_of_polarity(scene, pair);
  return {std::move(finding), a, b};
}

}  // namespace

FoundInPair find_disagreement(const FindingScene& scene, const Point& point, const Pair& pair) {
  if (pair.relation != Relation::conflicting) return std::nullopt;
  const auto& quantities = scene.inputs.quantities;
  const auto other = [&](const char* kind, Span a, Span b) {
    return held_against(scene, point, pair, kind, FindingRule::disagrees, a, b);
  };
  const QuantityClash clash = quantity_clash(quantities[pair.a], quantities[pair.b]);
  if (clash.a != nullptr) {
    const bool date = lexicon::is_date(*clash.a);
    return other(date ? "date" : "number", clash.a->span, clash.b->span);
  }
  const Edit* actor = pair.relation_by_hand ? nullptr : other_actor(pair.edits);
  if (actor == nullptr) return polarity(scene, point, pair);
  return other("name", actor->a, actor->b);
}

}  // namespace readout::compare
