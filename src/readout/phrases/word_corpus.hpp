/// The words of many texts in one language as one sequence of symbols, for finding repeats.
///
/// In: texts one by one, with their analyses, which may be dropped after `add`. A symbol stands for
/// a stem; between stretches that no phrase crosses stands a separator whose symbol occurs once.
/// Traits say what a word is worth: whether it can begin or end a phrase, whether it carries
/// content. Spans are byte offsets into the text of the source. Memory: 12 bytes a word while it
/// is held (up to twice as many while it is built) and each stem once. At most kMostPlaces words
/// and separators are taken in; of what lies beyond nothing is discovered.
#pragma once
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/phrases/source_view.hpp"
#include "readout/phrases/word_kind.hpp"
#include "readout/text/string_map.hpp"

namespace readout::phrases {

inline constexpr std::size_t kMostPlaces = std::size_t{1} << 31U;

struct WordTraits {
  WordKind kind : 2 = WordKind::separator;
  bool capitalised : 1 = false;
  bool behind_number : 1 = false;  ///< the end of a number: "21st"
  bool talk : 1 = false;      ///< a contraction, "I" or "you": what is said like that is no formula
  bool han : 1 = false;       ///< Chinese: its length counts in characters
  bool covered : 1 = false;   ///< within a phrase that is known already
  bool negation : 1 = false;  ///< "not", "no": a phrase may begin with it
  bool joined : 1 = false;    ///< by a hyphen with the word before: one word with it
  bool weak : 1 = false;      ///< says little: "week", "great", "ahead"
  bool reporting : 1 = false;   ///< a form of a word of saying: "discussed", "underscored"
  bool determiner : 1 = false;  ///< opens what a verb or preposition before it has: "the", "our"
  bool relational : 1 = false;  ///< how sides stand to each other: "joint", "respect", "ceasefire"
};

/// Where the words of a source begin in the corpus.
struct SourceStart {
  std::uint32_t source = 0;  ///< index of the caller's
  std::uint32_t event = 0;   ///< equal for the sources of one event
  std::uint32_t place = 0;   ///< of its first word or separator
};

struct WordCorpus {
  std::string language;
  std::vector<std::uint32_t> symbols;
  std::vector<WordTraits> traits;
  std::vector<std::uint32_t> begins;   ///< of the word, in bytes
  std::vector<std::uint16_t> lengths;  ///< in bytes
  std::vector<std::string> stems;      ///< by symbol, separators have none
  std::vector<std::uint32_t> counts;   ///< occurrences, by symbol, without separators
  std::vector<SourceStart> sources;    ///< in the order of `add`
  std::size_t words = 0;               ///< without separators

  [[nodiscard]] bool is_separator(std::size_t place) const {
    return traits[place].kind == WordKind::separator;
  }
  [[nodiscard]] bool is_function(std::size_t place) const {
    return traits[place].kind == WordKind::function;
  }
  /// Whether a phrase may begin with the word.
  [[nodiscard]] bool may_begin(std::size_t place) const {
    const WordTraits word = traits[place];
    return (word.kind >= WordKind::name || word.negation) && !word.joined;
  }
  /// Index into `sources`.
  [[nodiscard]] std::size_t source_at(std::size_t place) const;
  /// Of `length` words from `place` on, in the text of their source.
  [[nodiscard]] Span span_of(std::size_t place, std::size_t length) const {
    const std::size_t last = place + length - 1;
    return {begins[place], std::size_t{begins[last]} + lengths[last]};
  }
};

class WordCorpusBuilder {
 public:
  /// `lexicon` must outlive the builder.
  WordCorpusBuilder(const lexicon::Lexicon& lexicon, std::string language);

  /// The next source, which is in the language of the corpus. `covered`: spans of phrases that are
  /// known already. `start.place` is set here. Texts of 4 GB and more are left out.
  void add(const SourceView& view, SourceStart start, std::span<const Span> covered = {});
  [[nodiscard]] WordCorpus take();

 private:
  class Reader;
  void separate();
  void push(std::string_view stem, WordTraits traits, Span span);

  const lexicon::Grammar& grammar_;
  text::StringMap<std::uint32_t> symbols_;
  std::uint32_t next_separator_ = std::numeric_limits<std::uint32_t>::max();
  WordCorpus corpus_;
};

}  // namespace readout::phrases
