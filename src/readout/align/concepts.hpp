/// What the words of a source say in any language: the concepts of the lexicon, and the letters of
/// names and of words that languages borrow from each other.
///
/// In: a source and its anchors. Out: keys ("concept:sanction", "letters:termi") with their tokens,
/// in order; several may stand at one token; none within the name of an actor. Words match by stem,
/// Chinese by characters, the longest first. Weak evidence, one by one: rarity weighs them. Cost:
/// linear; the tables are made once for each comparison.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/align/anchors.hpp"
#include "readout/lexicon/grammar.hpp"

namespace readout::align {

/// The concepts of one language.
class ConceptTable {
 public:
  using Keys = std::vector<std::string>;

  explicit ConceptTable(const lexicon::Grammar& grammar);

  /// Of a word of the token stream, by its stem; nullptr when there are none.
  [[nodiscard]] const Keys* of_stem(const std::string& stem) const;
  [[nodiscard]] bool is_function_word(const std::string& folded) const;
  /// Of the longest entry that `text` begins with, and its length in bytes (0: none).
  [[nodiscard]] const Keys* at(std::string_view text, std::size_t& length) const;

 private:
  const lexicon::Grammar* grammar_;
  std::unordered_map<std::string, Keys> by_stem_;
  std::unordered_map<std::string, Keys> by_characters_;  ///< of languages without spaces
  std::size_t longest_ = 0;
};

[[nodiscard]] std::vector<AnchorAt> find_concepts(const SourceView& source,
                                                  const std::vector<AnchorAt>& anchors,
                                                  const ConceptTable& table);

/// What a word shares with its like in another alphabet: the consonants of a capitalised word, the
/// first letters of a long one; nothing for short words and those that are not spelt with letters.
[[nodiscard]] std::vector<std::string> letters_of(const text::Token& word);

}  // namespace readout::align
