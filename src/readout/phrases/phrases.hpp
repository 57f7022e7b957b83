/// Recurring phrasings: the formulae of the lexicon with their variants, and word sequences the
/// lexicon does not know.
///
/// In: the documents of an event with their analyses. Out: phrases with occurrences by source and
/// position; of nested matches of one formula the longest; `statement` of an occurrence is left to
/// compare. Units: byte offsets. Matching is one pass whatever the number of patterns.
#pragma once
#include <span>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::phrases {

struct SourceView {
  const Document* document = nullptr;
  const text::Analysis* analysis = nullptr;
};

struct PhraseOptions {
  bool discover = true;
  std::size_t min_sources = 2;  ///< a discovered phrase occurs in as many sources
  std::size_t min_words = 3;
  std::size_t max_discovered = 40;
};

[[nodiscard]] std::vector<Phrase> find_phrases(std::span<const SourceView> sources,
                                               const lexicon::Lexicon& lexicon,
                                               const PhraseOptions& options = {});

}  // namespace readout::phrases
