#include "readout/compare/findings.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "readout/compare/finders.hpp"
#include "readout/compare/headline_choice.hpp"
#include "readout/report/tally.hpp"

namespace readout::compare {
namespace {

constexpr double kPerSource = 0.1;

constexpr std::array kPairFinders{find_quotation,   find_disagreement,   find_force,
                                  find_attribution, find_reporting_word, find_omission};

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
  finding.parts.insert(finding.parts.begin() + 1,
                       {{"speaker", rank}, {"sources", kPerSource * static_cast<double>(sources)}});
  for (const WeightPart& part : finding.parts) finding.weight += part.weight;
}

std::optional<Finding> weightiest_in(const FindingScene& scene, std::size_t index) {
  const Point& point = scene.comparison.points[index];
  std::optional<Finding> best;
  const auto consider = [&](std::optional<Finding> finding, std::optional<std::size_t> pair) {
    if (!finding) return;
    finding->point = index;
    finding->pair = pair;
    complete(*finding, scene, point);
    if (!best || finding->weight > best->weight) best = std::move(finding);
  };
  for (std::size_t i = 0; i < point.pairs.size(); ++i) {
    for (const auto& find : kPairFinders) consider(find(scene, point, point.pairs[i]), i);
  }
  consider(find_only_here(scene, point), std::nullopt);
  return best;
}

}  // namespace

std::vector<Finding> find_headlines(const Comparison& comparison, const FindingInputs& inputs,
                                    const lexicon::Lexicon& lexicon) {
  const FindingScene scene(comparison, inputs, lexicon);
  std::vector<Finding> findings = inputs.about_accounts;
  for (std::size_t i = 0; i < comparison.points.size(); ++i) {
    if (std::optional<Finding> finding = weightiest_in(scene, i)) {
      findings.push_back(std::move(*finding));
    }
  }
  return weightiest(std::move(findings), comparison.sources.size());
}

}  // namespace readout::compare
