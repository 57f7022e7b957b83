/// What the text room knows of one language: the lists of data/LANG.txt, built into the library.
///
/// The room may not use the lexicon (which stands on it), so it has these few lists of its own. The
/// sections are described in data/README.md. Words are folded but for
/// abbreviations, whose capitals matter. Parsed once, then constant.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "readout/text/string_map.hpp"

namespace readout::text {

struct LanguageData {
  std::string snowball;              ///< name of the Snowball stemmer; "" for none
  std::string dictionary;            ///< name of the Hunspell dictionary; "" for none
  std::vector<std::string> clitics;  ///< split off the end of a word: "'s"
  std::vector<std::string> parted;   ///< words that are two: the first character and the rest
  std::vector<std::string> parted_counted;  ///< the same, behind digits only: "1日前"
  StringSet titles;         ///< abbreviations that no sentence ends with, as written
  StringSet number_titles;  ///< the same before a number
  StringSet abbreviations;  ///< those that end one only before a word of `starters`, as written
  StringSet starters;       ///< words that, with a capital, begin a sentence
  StringSet attributions;   ///< "said": what follows a quotation in the same sentence
  StringSet tellings;       ///< "告诉": the same with somebody behind the word
  StringSet continuations;  ///< words that go on with the sentence after a quotation
  std::vector<std::string> case_endings;   ///< taken off words the dictionary does not know
  std::vector<std::string> lemma_endings;  ///< taken off lemmas, to meet the former
  std::vector<std::pair<std::string, std::string>> repairs;  ///< plural ending, its nominative
  std::vector<std::string> surname_suffixes;  ///< a name with one is a surname, not its plural
  StringMap<std::string> irregular;           ///< form to stem, before all else
};

/// The lists of a language; empty ones for a language without a file.
[[nodiscard]] const LanguageData& data_of(std::string_view language);

}  // namespace readout::text
