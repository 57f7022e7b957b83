/// The words of one named vocabulary of a grammar, for looking up what a text says in any language.
///
/// In: a grammar's terms, or single words. Out: the keys of a word, in alphabetical order. Words of
/// languages with spaces are found by stem, Chinese by characters, the longest first. Cost: a
/// look-up; for characters one for each length.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/lexicon/grammar.hpp"

namespace readout::lexicon {

class TermTable {
 public:
  using Keys = std::vector<std::string>;

  TermTable(const Grammar& grammar, const std::string& terms);

  void add(const std::string& word, const std::string& key);

  /// Of a word of the token stream, by its stem; nullptr when there are none.
  [[nodiscard]] const Keys* of_stem(const std::string& stem) const;
  /// Of the longest entry that `text` begins with, and its length in bytes (0: none).
  [[nodiscard]] const Keys* at(std::string_view text, std::size_t& length) const;

 private:
  std::string language_;
  std::unordered_map<std::string, Keys> by_stem_;
  std::unordered_map<std::string, Keys> by_characters_;  ///< of languages without spaces
  std::size_t longest_ = 0;                              ///< of those, in bytes
};

/// Written without spaces between words.
[[nodiscard]] bool is_unspaced(std::string_view word);

}  // namespace readout::lexicon
