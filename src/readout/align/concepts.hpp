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
#include <vector>

#include "readout/align/anchors.hpp"
#include "readout/lexicon/term_table.hpp"

namespace readout::align {

/// The concepts of one language.
class ConceptTable {
 public:
  explicit ConceptTable(const lexicon::Grammar& grammar);

  [[nodiscard]] bool is_function_word(const std::string& folded) const;
  [[nodiscard]] const lexicon::TermTable& terms() const { return terms_; }

 private:
  const lexicon::Grammar* grammar_;
  lexicon::TermTable terms_;
};

[[nodiscard]] std::vector<AnchorAt> find_concepts(const SourceView& source,
                                                  const std::vector<AnchorAt>& anchors,
                                                  const ConceptTable& table);

/// What a word shares with its like in another alphabet: the consonants of a capitalised word, the
/// first letters of a long one; nothing for short words and those that are not spelt with letters.
[[nodiscard]] std::vector<std::string> letters_of(const text::Token& word);

}  // namespace readout::align
