/// What is known of the pairs and members of points beyond their word diff: what became of quoted
/// words, who is said to say it, the ladder of reporting words.
///
/// In: a comparison with points, relations and edits; analyses and names by source. Out:
/// Pair::quotation, Pair::attribution, Point::ladder filled in. Points are independent: `jobs`
/// threads, and the result does not depend on how many. Cost: quotation.hpp has the larger part.
#pragma once
#include <span>

#include "readout/lexicon/lexicon.hpp"
#include "readout/lexicon/named.hpp"
#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

struct EvidenceInputs {
  std::span<const text::Analysis> analyses;  ///< by source
  std::span<const lexicon::Named> named;     ///< by source
  const lexicon::Lexicon& lexicon;
};

void collect_pair_evidence(Comparison& comparison, const EvidenceInputs& inputs, std::size_t jobs);

}  // namespace readout::compare
