/// The words of all sources in one language as one sequence of symbols, for finding repeats.
///
/// A symbol is a stem; between stretches that no phrase crosses stands a separator that occurs
/// once. `traits` say what a word is worth: whether it can begin or end a phrase, and whether it
/// carries content. Places point back into the sources. At most kMostWords are taken in; of what
/// lies beyond nothing is discovered.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/phrases/source_view.hpp"

namespace readout::phrases {

inline constexpr std::size_t kMostWords = 1U << 20U;

enum class WordTrait : std::uint8_t {
  separator,
  function,  ///< a stop word
  name,      ///< a name, number, date or country: no phrasing
  content,
};

struct WordPlace {
  std::uint32_t source = 0;
  std::uint32_t token = 0;
};

struct WordCorpus {
  std::vector<std::uint32_t> symbols;
  std::vector<WordTrait> traits;
  std::vector<WordPlace> places;
  std::vector<std::uint32_t> counts;  ///< by symbol
};

[[nodiscard]] WordCorpus word_corpus(std::span<const SourceView> sources,
                                     const std::string& language, const lexicon::Lexicon& lexicon);

}  // namespace readout::phrases
