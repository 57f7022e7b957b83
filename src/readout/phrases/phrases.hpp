/// Recurring phrasings: the formulae of the lexicon with their variants, and word sequences the
/// lexicon does not know.
///
/// In: the documents of an event with their analyses. Out: phrases with occurrences by source and
/// position; of nested matches of one formula the longest; `statement` of an occurrence is left to
/// compare. Lexicon phrases come first, the most widespread of each kind before the others. Units:
/// byte offsets. Matching is one pass whatever the number of patterns.
#pragma once
#include <span>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"
#include "readout/phrases/source_view.hpp"

namespace readout::phrases {

[[nodiscard]] std::vector<Phrase> find_phrases(std::span<const SourceView> sources,
                                               const lexicon::Lexicon& lexicon,
                                               const PhraseOptions& options = {});

}  // namespace readout::phrases
