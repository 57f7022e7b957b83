/// Content words of texts, counted by group: what keyness of words is read off.
///
/// A word is counted by its stem and shown in its most frequent form (the first in byte order where
/// several tie). Left out: stop words, numbers, and names (what the lexicon knows, and words with a
/// capital inside a sentence), as in discovery: they tell whom a text is about, not how it speaks.
/// Texts are taken in one by one and need not stay. Cost: linear; memory by distinct words times
/// the groups that have them.
#pragma once
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/phrases/keyness.hpp"
#include "readout/phrases/source_view.hpp"
#include "readout/text/string_map.hpp"

namespace readout::phrases {

/// One language's words.
struct WordTable {
  std::string language;
  std::vector<KeynessItem> items;   ///< by stem
  std::vector<PhraseGroup> groups;  ///< as given, with their words in this language, all kinds
};

class WordCounter {
 public:
  explicit WordCounter(const lexicon::Lexicon& lexicon) : lexicon_(lexicon) {}

  /// The words of `part` of a source count for `group`.
  void add(const SourceView& source, Span part, std::size_t group);
  /// By language. `names` of all groups that were counted for.
  [[nodiscard]] std::vector<WordTable> tables(std::span<const PhraseGroup> names) const;

 private:
  struct Word {
    std::vector<GroupCount> counts;  ///< as they came
    text::StringMap<std::size_t> forms;
  };
  struct Language {
    text::StringMap<Word> words;
    std::map<std::size_t, std::size_t> words_of_group;
  };

  const lexicon::Lexicon& lexicon_;
  std::map<std::string, Language, std::less<>> languages_;
};

}  // namespace readout::phrases
