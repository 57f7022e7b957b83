/// What the text room knows of one language: the lists of data/LANG.txt, built into the library.
///
/// The room may not use the lexicon (which stands on it), so it has these few lists of its own. The
/// sections are described in data/README.md. Words are folded but for
/// abbreviations, whose capitals matter. Parsed once, then constant.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace readout::text {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};
using WordSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;
using WordMap = std::unordered_map<std::string, std::string, StringHash, std::equal_to<>>;

struct LanguageData {
  std::string snowball;              ///< name of the Snowball stemmer; "" for none
  std::string dictionary;            ///< name of the Hunspell dictionary; "" for none
  std::vector<std::string> clitics;  ///< split off the end of a word: "'s"
  WordSet titles;                    ///< abbreviations that no sentence ends with, as written
  WordSet number_titles;             ///< the same before a number
  WordSet abbreviations;  ///< those that end one only before a word of `starters`, as written
  WordSet starters;       ///< words that, with a capital, begin a sentence
  WordSet attributions;   ///< "said": what follows a quotation in the same sentence
  WordSet continuations;  ///< words that go on with the sentence after a quotation
  std::vector<std::string> case_endings;   ///< taken off words the dictionary does not know
  std::vector<std::string> lemma_endings;  ///< taken off lemmas, to meet the former
  std::vector<std::pair<std::string, std::string>> repairs;  ///< plural ending, its nominative
  std::vector<std::string> surname_suffixes;  ///< a name with one is a surname, not its plural
  WordMap irregular;                          ///< form to stem, before all else
};

/// The lists of a language; empty ones for a language without a file.
[[nodiscard]] const LanguageData& data_of(std::string_view language);

}  // namespace readout::text
