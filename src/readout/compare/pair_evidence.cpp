#include "readout/compare/pair_evidence.hpp"

#include "readout/compare/attribution.hpp"
#include "readout/compare/dropped_sentences.hpp"
#include "readout/compare/for_each_index.hpp"
#include "readout/compare/ladder.hpp"
#include "readout/compare/quotation.hpp"

namespace readout::compare {

void collect_pair_evidence(Comparison& comparison, const EvidenceInputs& inputs, std::size_t jobs) {
  const SpeakerIdentity identity(comparison, inputs.lexicon);
  const std::vector<SourceIndex> indices = index_sources(comparison, inputs.analyses);
  const QuotedSources sources{indices, inputs.named, inputs.lexicon};
  for_each_index(comparison.points.size(), jobs, [&](std::size_t i) {
    Point& point = comparison.points[i];
    for (Pair& pair : point.pairs) {
      pair.quotation = quotation_changes(comparison, point, pair, sources);
      pair.attribution = attribution_shifts(comparison, point, pair, identity, inputs.analyses);
    }
  });
  find_dropped_sentences(comparison, inputs.analyses);
  find_ladders(comparison, inputs.lexicon);
}

}  // namespace readout::compare
