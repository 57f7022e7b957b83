#include "readout/compare/pair_evidence.hpp"

#include "readout/compare/attribution.hpp"
#include "readout/compare/for_each_index.hpp"
#include "readout/compare/ladder.hpp"
#include "readout/compare/quotation.hpp"

namespace readout::compare {

void collect_pair_evidence(Comparison& comparison, std::span<const text::Analysis> analyses,
                           const lexicon::Lexicon& lexicon, std::size_t jobs) {
  const SpeakerIdentity identity(comparison, lexicon);
  for_each_index(comparison.points.size(), jobs, [&](std::size_t i) {
    Point& point = comparison.points[i];
    for (Pair& pair : point.pairs) {
      pair.quotation = quotation_changes(comparison, point, pair, analyses, lexicon);
      pair.attribution = attribution_shifts(comparison, point, pair, identity);
    }
  });
  find_ladders(comparison, lexicon);
}

}  // namespace readout::compare
