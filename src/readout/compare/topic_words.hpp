/// Which words of a running text may be part of a label.
///
/// In: words with their neighbours, and before that all words of the comparison, to learn from
/// which words stand as nouns somewhere ("the answer") and which as verbs alone ("to remember").
/// Out: whether a word is likely a noun or what stands before one: no function word, pronoun,
/// number, unit behind a number or date, no verb as far as the grammar shows it: by its ending, by
/// what stands before ("to", "will", "he", "did not") or behind it ("the", "our"). A guess without
/// a part-of-speech model: it errs to the side of leaving words out. Cost: some look-ups a word.
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

#include "readout/lexicon/lexicon.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

class TopicWords {
 public:
  explicit TopicWords(const lexicon::Grammar& grammar);

  /// Takes in how the words of a text are used; all texts before the first question.
  void learn(std::span<const text::Token> words);

  /// `words[i]` may stand in a label.
  [[nodiscard]] bool may_stand(std::span<const text::Token> words, std::size_t i) const;
  /// The word may be a label of its own: "corridor", not "deep", "joining" or "(is) ready".
  [[nodiscard]] bool stands_alone(std::span<const text::Token> words, std::size_t i) const;
  /// A label may end with it: not "procedural", "spreading (fears)" or "Dr".
  [[nodiscard]] bool may_end(std::span<const text::Token> words, std::size_t i) const;
  /// Written as a name: with a capital that does not come from the beginning of a sentence.
  [[nodiscard]] bool is_name(std::span<const text::Token> words, std::size_t i) const;
  /// A word that tells nothing by itself: "the", "to", "his", "ago".
  [[nodiscard]] bool is_function_word(const text::Token& word) const;
  /// Where there is no topic: any word but the smallest, verbs too.
  [[nodiscard]] bool tells(const text::Token& word) const;
  /// Ties two nouns: "(power) and (control)", "(invitation) with (gratitude)".
  [[nodiscard]] bool ties_nouns(std::string_view folded) const;
  /// The lexicon knows it as the name of a thing that texts are about.
  [[nodiscard]] bool is_concept(const text::Token& word) const;

 private:
  [[nodiscard]] bool is_excluded(std::span<const text::Token> words, std::size_t i) const;
  [[nodiscard]] bool is_contraction(const std::string& folded) const;
  [[nodiscard]] bool reports(const std::string& folded) const;
  [[nodiscard]] bool looks_like_verb(std::span<const text::Token> words, std::size_t i) const;
  [[nodiscard]] bool is_counted(std::span<const text::Token> words, std::size_t i) const;
  [[nodiscard]] bool is_gerund(const text::Token& word) const;
  /// The word in front, negations and adverbs aside ("did not hide": "did"); "" for none.
  [[nodiscard]] std::string governing(std::span<const text::Token> words, std::size_t i) const;

  const lexicon::Grammar* grammar_;
  std::unordered_set<std::string> measures_;  ///< units and currencies
  std::unordered_set<std::string> concepts_;  ///< stems
  std::unordered_set<std::string> nouns_;     ///< seen behind an article or the like
  std::unordered_set<std::string> verbs_;     ///< seen behind "to", "will", "he"
};

/// By language, of texts that belong together.
using TopicVocabulary = std::map<std::string, TopicWords>;
[[nodiscard]] TopicVocabulary learn_topic_words(std::span<const text::Analysis> analyses,
                                                const lexicon::Lexicon& lexicon);

}  // namespace readout::compare
