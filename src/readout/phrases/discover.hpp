/// Word sequences that recur over the sources of one language and that the lexicon does not know.
///
/// In: a corpus of words (word_corpus.hpp) and the texts by the sources' indices; or a few sources
/// with their analyses. Out: phrases with origin `discovered`, at most `max_discovered`, best
/// first; near-variants are one phrase (families.hpp). The canonical form is the most frequent
/// wording, the id a digest of the stems of the best of the family. A sequence of which phrases
/// that are known already leave less than two words, wherever it occurs, is none. Units: byte
/// offsets. Cost and memory: those of repeats.hpp and candidates.hpp.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"
#include "readout/phrases/source_view.hpp"
#include "readout/phrases/word_corpus.hpp"

namespace readout::phrases {

struct DiscoveredPhrase {
  Phrase phrase;
  std::string language;
  std::vector<std::string> wordings;  ///< stems of each member of the family, best first
  std::size_t consolidated = 0;       ///< less the occurrences in longer candidates
  std::size_t sources = 0;
  std::size_t events = 0;
  double association = 0;  ///< log-likelihood of the best member against independent words
  double c_value = 0;      ///< of the best member
  double score = 0;        ///< the rank, comparable across languages
};

/// `texts`: by SourceStart::source.
[[nodiscard]] std::vector<DiscoveredPhrase> discover(const WordCorpus& corpus,
                                                     std::span<const std::string_view> texts,
                                                     const PhraseOptions& options);

/// Of a few sources in any languages; in the order of association times sources. `covered`: for
/// each source the spans of its known phrases.
[[nodiscard]] std::vector<Phrase> discover(std::span<const SourceView> sources,
                                           const lexicon::Lexicon& lexicon,
                                           const PhraseOptions& options,
                                           std::span<const std::vector<Span>> covered);

/// A phrase as a formula for a user's lexicon, the JSON of one entry of formulae.json: its wordings
/// as patterns (one for all that share their stems) and as variants, the usual one first, the
/// category "discovered".
[[nodiscard]] std::string promoted(const Phrase& phrase, const lexicon::Lexicon& lexicon);

}  // namespace readout::phrases
