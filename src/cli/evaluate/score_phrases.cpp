#include "cli/evaluate/score_phrases.hpp"

#include <algorithm>
#include <set>

#include "readout/text/unicode.hpp"

namespace readout::cli {
namespace {

struct PlacedOccurrence {
  std::string formula;  ///< folded canonical
  bool wide = false;
  std::size_t source = 0;
  Words words;
  bool found_strict = false;
  bool found_lax = false;
  const GoldOccurrence* gold = nullptr;
};

std::vector<PlacedOccurrence> place(const Gold& gold, const Matching& matching) {
  std::vector<PlacedOccurrence> placed;
  for (const GoldFormula& formula : gold.formulae) {
    for (const GoldOccurrence& each : formula.occurrences) {
      const auto source = matching.source_index(each.source);
      if (!source) continue;
      auto words = matching.text(*source).find(each.exact, each.prefix);
      if (!words) continue;
      placed.push_back({text::fold(formula.canonical), formula.wide, *source, std::move(*words),
                        false, false, &each});
    }
  }
  return placed;
}

/// One hit against all occurrences; marks those it finds.
struct HitVerdict {
  bool strict = false;
  bool overlaps_set = false;
  bool overlaps_wide = false;
};

HitVerdict judge(std::vector<PlacedOccurrence>& gold, std::size_t source, const Words& words,
                 const std::string& formula) {
  HitVerdict verdict;
  for (PlacedOccurrence& occurrence : gold) {
    if (occurrence.source != source || shared(occurrence.words, words) == 0) continue;
    occurrence.found_lax = true;
    (occurrence.wide ? verdict.overlaps_wide : verdict.overlaps_set) = true;
    if (!occurrence.wide && occurrence.formula == formula && occurrence.words == words) {
      occurrence.found_strict = true;
      verdict.strict = true;
    }
  }
  return verdict;
}

void count_gold(const std::vector<PlacedOccurrence>& placed, EventScores& result) {
  for (const PlacedOccurrence& occurrence : placed) {
    if (occurrence.wide) continue;
    ++(occurrence.found_strict ? result.scores.formulae_strict.found
                               : result.scores.formulae_strict.missed);
    ++(occurrence.found_lax ? result.scores.formulae_lax.found : result.scores.formulae_lax.missed);
    if (!occurrence.found_lax) {
      result.mistakes.push_back(
          {"formula-missed", occurrence.gold->source, occurrence.gold->exact, occurrence.formula});
    }
  }
}

}  // namespace

void score_phrases(const Gold& gold, const Comparison& comparison, const Matching& matching,
                   EventScores& result) {
  std::vector<PlacedOccurrence> placed = place(gold, matching);
  std::set<std::string> named;
  for (const GoldFormula& formula : gold.formulae) {
    if (!formula.wide) named.insert(text::fold(formula.canonical));
  }
  for (const Phrase& phrase : comparison.phrases) {
    if (phrase.origin != PhraseOrigin::lexicon) continue;
    const std::string formula = text::fold(phrase.canonical);
    for (const PhraseHit& hit : phrase.occurrences) {
      const Words words = matching.text(hit.source).words_in(hit.span);
      if (!matching.is_annotated(hit.source, words)) continue;
      const HitVerdict verdict = judge(placed, hit.source, words, formula);
      const bool counts = named.contains(formula) || verdict.overlaps_set;
      if (!counts || (verdict.overlaps_wide && !verdict.overlaps_set)) continue;
      ++(verdict.overlaps_set ? result.scores.formulae_lax.right
                              : result.scores.formulae_lax.wrong);
      if (named.contains(formula)) {
        ++(verdict.strict ? result.scores.formulae_strict.right
                          : result.scores.formulae_strict.wrong);
      }
      if (!verdict.overlaps_set) {
        const Document& document = comparison.sources[hit.source].document;
        result.mistakes.push_back({"formula-false", document.id,
                                   std::string(hit.span.in(document.text)), phrase.canonical});
      }
    }
  }
  count_gold(placed, result);
}

}  // namespace readout::cli
