#include <algorithm>
#include <fmt/format.h>

#include "readout/compare/finders.hpp"
#include "readout/compare/relations.hpp"
#include "readout/compare/speaker_identity.hpp"
#include "readout/lexicon/date_parts.hpp"
#include "readout/report/labels.hpp"

namespace readout::compare {
namespace {

constexpr double kDisagrees = 6;
constexpr double kPolarity = 5.5;

std::string denied_and_said(const FindingScene& scene, const Point& point, const Pair& pair) {
  const bool a_denies = report::is_denied(scene.statement(pair.a));
  const std::size_t denying = a_denies ? pair.a : pair.b;
  const std::size_t saying = a_denies ? pair.b : pair.a;
  const auto speaking = [&](std::size_t i) {
    return report::speaking(scene.statement(i), speaker_name(scene.statement(i)),
                            scene.document(i).text);
  };
  const auto& content = scene.statement(saying).content;
  return fmt::format("{}: {} has {} what {} has {}: {}.", point.label, scene.outlet(denying),
                     speaking(denying), scene.outlet(saying), speaking(saying),
                     scene.quoted(saying, {content.front().begin, content.back().end}));
}

/// Of the one edit that negates; else all that both say.
std::pair<Span, Span> words_of_polarity(const FindingScene& scene, const Pair& pair) {
  const auto negates = [](const Edit& edit) {
    return std::ranges::find(edit.changes, Change::negation) != edit.changes.end();
  };
  const auto edit = std::ranges::find_if(pair.edits, negates);
  if (edit != pair.edits.end() && !pair.relation_by_hand) return {edit->a, edit->b};
  const auto& a = scene.statement(pair.a).content;
  const auto& b = scene.statement(pair.b).content;
  return {{a.front().begin, a.back().end}, {b.front().begin, b.back().end}};
}

Found polarity(const FindingScene& scene, const Point& point, const Pair& pair) {
  const bool denial =
      report::is_denied(scene.statement(pair.a)) != report::is_denied(scene.statement(pair.b));
  const bool by_hand = pair.relation_by_hand && !denial;
  Finding finding;
  finding.kind = by_hand ? "conflict" : "negation";
  const std::string both = fmt::format("{} and {}", scene.outlet(pair.a), scene.outlet(pair.b));
  finding.sentence =
      by_hand  ? fmt::format("{}: an editor holds {} to conflict.", point.label, both)
      : denial ? denied_and_said(scene, point, pair)
               : fmt::format("{}: a negation stands in only one of {}.", point.label, both);
  finding.sources = scene.sources_of(pair);
  weigh(finding, kPolarity, 0);
  const auto [a, b] = words_of_polarity(scene, pair);
  return {std::move(finding), a, b};
}

}  // namespace

FoundInPair find_disagreement(const FindingScene& scene, const Point& point, const Pair& pair) {
  if (pair.relation != Relation::conflicting) return std::nullopt;
  const auto& quantities = scene.inputs.quantities;
  const auto held_against = [&](std::string kind, Span a, Span b) {
    Finding finding =
        one_and_other(scene, point, pair, scene.quoted(pair.a, a), scene.quoted(pair.b, b));
    finding.kind = std::move(kind);
    weigh(finding, kDisagrees, scene.share_of(pair, a, b));
    return Found(std::move(finding), a, b);
  };
  const QuantityClash clash = quantity_clash(quantities[pair.a], quantities[pair.b]);
  if (clash.a != nullptr) {
    const bool date = lexicon::is_date(*clash.a);
    return held_against(date ? "date" : "number", clash.a->span, clash.b->span);
  }
  const Edit* actor = pair.relation_by_hand ? nullptr : other_actor(pair.edits);
  if (actor == nullptr) return polarity(scene, point, pair);
  return held_against("name", actor->a, actor->b);
}

}  // namespace readout::compare
