#include "readout/compare/findings.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "readout/compare/finders.hpp"
#include "readout/compare/headline_choice.hpp"
#include "readout/compare/told_alike.hpp"
#include "readout/report/tally.hpp"

namespace readout::compare {
namespace {

constexpr std::array kPairFinders{find_quotation,      find_disagreement, find_changed_fact,
                                  find_other_anchor,   find_force,        find_attribution,
                                  find_reporting_word, find_omission};

double rank_weight(const FindingInputs& inputs, std::size_t statement) {
  return statement < inputs.ranks.size() ? weight_of(inputs.ranks[statement]) : 0;
}

/// Adds the parts that do not depend on the kind of the finding, and the sum.
void complete(Finding& finding, const FindingScene& scene, const Point& point) {
  double rank = 0;
  if (finding.pair) {
    const Pair& pair = point.pairs[*finding.pair];
    rank = std::max(rank_weight(scene.inputs, pair.a), rank_weight(scene.inputs, pair.b));
  } else {
    rank = rank_weight(scene.inputs, point.members.front().statement);
  }
  const std::size_t sources = report::sources_of(scene.comparison, point).size();
  finding.parts.insert(
      finding.parts.begin() + 1,
      {{"speaker", rank}, {"sources", kWeightOfSource * static_cast<double>(sources)}});
  for (const WeightPart& part : finding.parts) finding.weight += part.weight;
}

/// What concerns the base comes first, where its kind weighs as much as the weightiest's.
void prefer_base(const FindingScene& scene, const Point& point, std::vector<Found>& found) {
  const auto concerns = [&](const Found& each) {
    return each.pair && scene.concerns_base(point.pairs[*each.pair]) &&
           each.parts.front().weight == found.front().parts.front().weight;
  };
  const auto of_base = std::ranges::find_if(found, concerns);
  if (of_base != found.end()) std::rotate(found.begin(), of_base, of_base + 1);
}

/// All that a point shows, the weightiest first; or, of the same kind, what concerns the base.
std::vector<Found> found_in(const FindingScene& scene, std::size_t index) {
  const Point& point = scene.comparison.points[index];
  std::vector<Found> found;
  const auto add = [&](FoundInPair next, std::optional<std::size_t> pair) {
    if (!next) return;
    next->point = index;
    next->pair = pair;
    complete(*next, scene, point);
    found.push_back(std::move(*next));
  };
  const std::vector<bool> told_alike = told_alike_elsewhere(scene.comparison, point);
  for (std::size_t i = 0; i < point.pairs.size(); ++i) {
    if (told_alike[i]) continue;
    for (const auto& find : kPairFinders) add(find(scene, point, point.pairs[i]), i);
  }
  add(find_only_here(scene, point), std::nullopt);
  std::ranges::stable_sort(found, std::ranges::greater{}, &Found::weight);
  prefer_base(scene, point, found);
  return found;
}

bool says_more(const Found& next, const Found& known) {
  return next.kind != known.kind && !next.a.overlaps(known.a) && !next.b.overlaps(known.b);
}

/// The weightiest, and what the same two accounts show beside it, of other kinds in other words.
std::vector<Found> weightiest_in(const FindingScene& scene, std::size_t index) {
  std::vector<Found> chosen;
  for (Found& next : found_in(scene, index)) {
    const bool more =
        chosen.empty() ||
        (next.pair == chosen.front().pair && next.parts.front().weight >= kFurtherFinding &&
         std::ranges::all_of(chosen, [&](const Found& known) { return says_more(next, known); }));
    if (more) chosen.push_back(std::move(next));
    if (chosen.size() > kFurtherFindings) break;
  }
  return chosen;
}

/// Words that a quotation is told to lack; a statement of its own there is not told once more.
struct Cut {
  std::size_t source = 0;
  Span words;
};

bool is_told_as_cut(const Comparison& comparison, const Finding& finding,
                    const std::vector<Cut>& cuts) {
  if (finding.kind != "only-here" || !finding.point) return false;
  const Point& point = comparison.points[*finding.point];
  return std::ranges::all_of(point.members, [&](const Member& member) {
    const Statement& statement = comparison.statements[member.statement];
    const Span content{statement.content.front().begin, statement.content.back().end};
    return std::ranges::any_of(cuts, [&](const Cut& cut) {
      return cut.source == statement.source && cut.words.contains(content);
    });
  });
}

}  // namespace

std::vector<Finding> find_headlines(const Comparison& comparison, const FindingInputs& inputs,
                                    const lexicon::Lexicon& lexicon) {
  const FindingScene scene(comparison, inputs, lexicon);
  std::vector<Finding> findings = inputs.about_accounts;
  std::vector<Cut> cuts;
  for (std::size_t i = 0; i < comparison.points.size(); ++i) {
    for (Found& found : weightiest_in(scene, i)) {
      if (found.kind == "quotation-cut") {
        cuts.push_back({found.sources.front(), found.b.empty() ? found.a : found.b});
      }
      findings.push_back(std::move(found));
    }
  }
  std::erase_if(findings,
                [&](const Finding& finding) { return is_told_as_cut(comparison, finding, cuts); });
  return weightiest(std::move(findings), comparison.sources.size());
}

}  // namespace readout::compare
