#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>

#include "readout/compare/finders.hpp"
#include "readout/compare/same_words.hpp"
#include "readout/compare/speaker_identity.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

/// Of the shorter wording kept, where only the reporting word is held against the other's.
constexpr double kSameContent = 0.7;

Finding shifted(const FindingScene& scene, const Point& point, const Pair& pair,
                const AttributionShift& shift) {
  const auto made = [&](std::string kind, FindingRule rule, const std::string& a,
                        const std::string& b, std::string_view where = "") {
    Finding finding = one_and_other(scene, point, pair, a, b, where);
    finding.kind = std::move(kind);
    weigh(finding, rule, 0);
    return finding;
  };
  switch (shift.issue) {
    case AttributionIssue::another_speaker:
      return made("attribution", FindingRule::another_speaker, scene.spoken(pair.a),
                  scene.spoken(pair.b));
    case AttributionIssue::joint:
      return made("joint-or-single", FindingRule::joint_or_single, "by " + shift.a, "by " + shift.b,
                  "said ");
    case AttributionIssue::handed_on:
    case AttributionIssue::kind:
      break;
  }
  return made("handed-on", FindingRule::handed_on, "by " + shift.a, "by " + shift.b, "said ");
}

/// On the scale of the lexicon: beliefs and expectations are on none.
bool has_force(const FindingScene& scene, std::size_t i) {
  const auto& cue = scene.statement(i).cue;
  return cue && scene.lexicon.grammar(scene.document(i).language)
                    .scale("cue_force", text::fold(cue->lemma))
                    .has_value();
}

/// A source that has the point with such a reporting word, too, as well as with a neutral one.
bool has_strength_in(const FindingScene& scene, const Point& point, std::size_t source,
                     CueStrength strength) {
  return std::ranges::any_of(point.members, [&](const Member& member) {
    const Statement& statement = scene.statement(member.statement);
    return statement.source == source && statement.cue && statement.cue->strength == strength;
  });
}

}  // namespace

FoundInPair find_attribution(const FindingScene& scene, const Point& point, const Pair& pair) {
  const auto found = std::ranges::find_if(pair.attribution, [](const AttributionShift& shift) {
    return shift.issue != AttributionIssue::kind;
  });
  if (found == pair.attribution.end()) return std::nullopt;
  return shifted(scene, point, pair, *found);
}

FoundInPair find_reporting_word(const FindingScene& scene, const Point& point, const Pair& pair) {
  const Statement& a = scene.statement(pair.a);
  const Statement& b = scene.statement(pair.b);
  if (is_across(scene.comparison, pair) || share_kept(scene.comparison, pair) < kSameContent ||
      pair.relation == Relation::conflicting) {
    return std::nullopt;
  }
  if (!has_force(scene, pair.a) || !has_force(scene, pair.b)) return std::nullopt;
  if (!has_speaker(a) || !has_speaker(b) || !have_one_in_common(*a.speaker, *b.speaker)) {
    return std::nullopt;
  }
  constexpr std::array telling{CueStrength::claiming, CueStrength::warning, CueStrength::denying};
  const auto tells = [&](const Statement& statement) {
    return std::ranges::find(telling, statement.cue->strength) != telling.end();
  };
  const auto is_plain = [](const Statement& s) { return s.cue->strength == CueStrength::neutral; };
  if (!(is_plain(a) && tells(b)) && !(is_plain(b) && tells(a))) return std::nullopt;
  const Statement& plain = is_plain(a) ? a : b;
  const Statement& telling_one = is_plain(a) ? b : a;
  if (has_strength_in(scene, point, plain.source, telling_one.cue->strength) ||
      has_strength_in(scene, point, telling_one.source, CueStrength::neutral)) {
    return std::nullopt;
  }
  Finding finding = one_and_other(scene, point, pair, scene.quoted(pair.a, a.cue->span),
                                  scene.quoted(pair.b, b.cue->span));
  finding.kind = "reporting-word";
  weigh(finding, FindingRule::reporting_word, 0);
  return finding;
}

}  // namespace readout::compare
