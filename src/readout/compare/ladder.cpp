#include "readout/compare/ladder.hpp"

#include <algorithm>
#include <limits>

#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

Rung rung_of(const Comparison& comparison, std::size_t index, const lexicon::Lexicon& lexicon) {
  const Statement& statement = comparison.statements[index];
  Rung rung;
  rung.statement = index;
  if (!statement.cue) return rung;
  rung.lemma = statement.cue->lemma;
  rung.strength = statement.cue->strength;
  const std::string& language = comparison.sources[statement.source].document.language;
  rung.force = lexicon.grammar(language).scale("cue_force", text::fold(rung.lemma)).value_or(0);
  return rung;
}

/// Words without force come last.
double step(const Rung& rung) {
  return rung.force == 0 ? std::numeric_limits<double>::max() : rung.force;
}

}  // namespace

void find_ladders(Comparison& comparison, const lexicon::Lexicon& lexicon) {
  for (Point& point : comparison.points) {
    point.ladder.clear();
    for (const Member& member : point.members) {
      point.ladder.push_back(rung_of(comparison, member.statement, lexicon));
    }
    std::ranges::stable_sort(point.ladder, {}, step);
  }
}

}  // namespace readout::compare
