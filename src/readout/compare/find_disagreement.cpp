#include <algorithm>
#include <fmt/format.h>

#include "readout/compare/finders.hpp"
#include "readout/compare/relations.hpp"
#include "readout/compare/speaker_identity.hpp"
#include "readout/lexicon/date_parts.hpp"
#include "readout/report/labels.hpp"

namespace readout::compare {
namespace {

/// Then what the one denies is not just what the other says.
bool counts_differ(const Pair& pair) {
  return std::ranges::any_of(pair.edits, [](const Edit& edit) {
    return has(edit.changes, Change::number) || has(edit.changes, Change::date);
  });
}

/// The one that denies comes first, unless the other is of the base.
Finding denied_and_said(const FindingScene& scene, const Point& point, const Pair& pair) {
  const bool a_denies = report::is_denied(scene.statement(pair.a));
  const std::size_t denying = a_denies ? pair.a : pair.b;
  const std::size_t saying = a_denies ? pair.b : pair.a;
  const auto speaking = [&](std::size_t i) {
    return report::speaking(scene.statement(i), speaker_name(scene.statement(i)),
                            scene.document(i).text);
  };
  const auto told = [&](std::size_t i) {
    const auto& content = scene.statement(i).content;
    return scene.quoted(i, {content.front().begin, content.back().end});
  };
  const bool turned = scene.is_of_base(saying);
  const std::size_t first = turned ? saying : denying;
  const std::size_t second = turned ? denying : saying;
  Finding finding = negation_on_one_side(scene, point, pair);
  finding.sources = scene.sources_of(first, second);
  if (counts_differ(pair)) {
    finding.sentence = fmt::format("{}: {} has {}: {}; {} has {}: {}.", point.label,
                                   scene.outlet(first), speaking(first), told(first),
                                   scene.outlet(second), speaking(second), told(second));
    return finding;
  }
  finding.sentence =
      fmt::format("{}: {} has {} what {} has {}: {}.", point.label, scene.outlet(first),
                  speaking(first), scene.outlet(second), speaking(second), told(saying));
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

/// Of the reporting word alone, so that a number or date is told beside it.
Span words_of_cue(const FindingScene& scene, std::size_t statement) {
  const auto& cue = scene.statement(statement).cue;
  return cue ? cue->span : Span{};
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
  if (denial && counts_differ(pair)) {
    return {std::move(finding), words_of_cue(scene, pair.a), words_of_cue(scene, pair.b)};
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
  const bool denial =
      report::is_denied(scene.statement(pair.a)) != report::is_denied(scene.statement(pair.b));
  if (clash.a != nullptr && denial && counts_differ(pair) && !pair.relation_by_hand) {
    return polarity(scene, point, pair);  // the number is told beside it
  }
  if (clash.a != nullptr) {
    const bool date = lexicon::is_date(*clash.a);
    return other(date ? "date" : "number", clash.a->span, clash.b->span);
  }
  const Edit* actor = pair.relation_by_hand ? nullptr : other_actor(pair.edits);
  if (actor == nullptr) return polarity(scene, point, pair);
  return other("name", actor->a, actor->b);
}

}  // namespace readout::compare
