/// Repeats of a corpus that read like a phrase, ranked.
///
/// A candidate begins and ends with a content word, a name or (at its beginning) a negation, has
/// enough content words, at least two and half of which are no names (a name that ends in a
/// relational word will do where several sources have it), has
/// no contraction and no "I" or "you", and occurs in enough sources and often enough for the size
/// of the corpus. One that occurs only inside longer candidates is left out. The rank grows with
/// how surprising the sequence is (its mutual information), in how many sources it is and how much
/// of it stands free of longer candidates; it falls with the length, with words of saying at an
/// edge, with words that say little, where it goes on behind its end ("strengthen our"), and where
/// no relational word of the grammar is in it or beside it: then it is a topic. Places point into
/// the repeats, which must outlive the candidates. Cost: linear in the places of all repeats, times
/// the logarithm of the number of sources. Memory: 4 bytes a place of the corpus, 100 bytes a
/// candidate.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "readout/phrases/repeats.hpp"
#include "readout/phrases/source_view.hpp"
#include "readout/phrases/word_corpus.hpp"

namespace readout::phrases {

struct Candidate {
  std::size_t length = 0;                 ///< words
  std::span<const std::uint32_t> places;  ///< in the corpus, in no order
  std::uint32_t place = 0;                ///< the first in the corpus
  std::size_t consolidated = 0;           ///< occurrences in no longer candidate (O'Donnell 2011)
  std::size_t sources = 0;
  std::size_t events = 0;
  std::size_t content = 0;  ///< words that are no function words, parts of hyphenated ones too
  bool named = false;       ///< mostly a name
  double association = 0;   ///< log-likelihood against independent content words
  double c_value = 0;       ///< Frantzi, Ananiadou and Mima (2000)
  double score = 0;         ///< the rank: what the others come to
};

/// What may begin and end where, for `Repeats`.
[[nodiscard]] RepeatOptions repeat_options(const WordCorpus& corpus);

/// Best first.
[[nodiscard]] std::vector<Candidate> find_candidates(const WordCorpus& corpus,
                                                     const Repeats& repeats,
                                                     const PhraseOptions& options);

}  // namespace readout::phrases
