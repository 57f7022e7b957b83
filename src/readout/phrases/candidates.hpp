/// Repeats of a corpus that read like a phrase, ranked.
///
/// A candidate begins and ends with a content word or a name, has enough content words, at least
/// two of which are no names, has no contraction, and occurs in enough sources (or three times).
/// One that occurs only inside a longer candidate is left out. The rank is the log-likelihood of
/// the sequence against independent words, for the occurrences that stand free of longer
/// candidates, times the number of sources.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "readout/phrases/source_view.hpp"
#include "readout/phrases/word_corpus.hpp"

namespace readout::phrases {

struct Candidate {
  std::size_t length = 0;             ///< words
  std::vector<std::uint32_t> places;  ///< in the corpus, in order
  double score = 0;
};

/// Best first.
[[nodiscard]] std::vector<Candidate> find_candidates(std::span<const SourceView> sources,
                                                     const WordCorpus& corpus,
                                                     const PhraseOptions& options);

}  // namespace readout::phrases
