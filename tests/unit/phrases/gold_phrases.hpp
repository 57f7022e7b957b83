/// The formulae of an annotated event of the shared gold, and how well the matcher finds them.
///
/// Texts are read like gold/tools/goldtext.py does (YAML head off, Markdown undone, white space
/// folded). Only hits within the annotated parts count, and only of formulae the event names.
#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "readout/phrases/match.hpp"

namespace readout::test {

struct PhraseScore {
  std::size_t strict = 0;     ///< hits on set phrases with the very span and formula
  std::size_t predicted = 0;  ///< hits of set phrases named by the event
  std::size_t gold = 0;       ///< occurrences of set phrases
  std::size_t touched = 0;    ///< of these, overlapped by a hit of any formula
  std::size_t unfound = 0;    ///< occurrences whose words are not in the text
  std::vector<std::string> mistakes;

  PhraseScore& operator+=(const PhraseScore& other);
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
};

[[nodiscard]] PhraseScore score_event(const std::filesystem::path& shared,
                                      const std::string& folder);

}  // namespace readout::test
