/// Which words of a running text may be part of a label.
///
/// In: words with their neighbours. Out: whether a word is likely a noun or what stands before one:
/// no function word, pronoun, number, unit or date, no verb as far as the grammar shows it: by its
/// ending, by what stands before ("to", "will", "he") or behind it ("the", "our"). A guess without
/// a part-of-speech model: it errs to the side of leaving words out. Cost: some look-ups a word.
#pragma once
#include <span>
#include <string>
#include <unordered_set>

#include "readout/lexicon/grammar.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

class TopicWords {
 public:
  explicit TopicWords(const lexicon::Grammar& grammar);

  /// `words[i]` may stand in a label.
  [[nodiscard]] bool may_stand(std::span<const text::Token> words, std::size_t i) const;
  /// The word may be a label of its own: "corridor", not "deep", "joining" or "(is) ready".
  [[nodiscard]] bool stands_alone(std::span<const text::Token> words, std::size_t i) const;
  /// A word that tells nothing by itself: "the", "to", "his", "ago".
  [[nodiscard]] bool is_function_word(const text::Token& word) const;
  /// The lexicon knows it as the name of a thing that texts are about.
  [[nodiscard]] bool is_concept(const text::Token& word) const;

 private:
  [[nodiscard]] bool is_excluded(const text::Token& word) const;
  [[nodiscard]] bool is_contraction(const std::string& folded) const;
  [[nodiscard]] bool reports(const std::string& folded) const;
  [[nodiscard]] bool looks_like_verb(std::span<const text::Token> words, std::size_t i) const;

  const lexicon::Grammar* grammar_;
  std::unordered_set<std::string> measures_;  ///< units and currencies
  std::unordered_set<std::string> concepts_;  ///< stems
};

}  // namespace readout::compare
