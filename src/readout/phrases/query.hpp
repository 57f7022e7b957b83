/// What a reader looks for in a concordance: "multipolar *", "(mutual|reciprocal) respect".
///
/// In: a pattern of formulae.json (corpus/lexicon/README.md) in which `*` stands for one word, `*
/// *` for two; then texts with their analyses. Out: the spans that match, in the order of the text,
/// or an error with its place in the query as typed (byte offset). At the edges of a query a `*`
/// may make two spans overlap. In Han writing, where words are not parted, a `*` between characters
/// is one to four of them; at an edge it is a word of the text, or what the match leaves of it.
/// Cost: as for one formula. Constant once compiled; `find` may run concurrently.
#pragma once
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/phrase_study.hpp"
#include "readout/model/span.hpp"
#include "readout/phrases/automaton.hpp"
#include "readout/phrases/pattern.hpp"
#include "readout/text/analysis.hpp"

namespace readout::phrases {

class Query {
 public:
  /// An error where it can be read in none of the languages.
  [[nodiscard]] static std::variant<Query, PatternError> compile(
      std::string_view query, const lexicon::Lexicon& lexicon,
      std::span<const std::string> languages);

  /// Nothing for a text in a language that the query was not compiled for.
  [[nodiscard]] std::vector<Span> find(std::string_view text, const text::Analysis& analysis) const;
  /// The same as lines of a concordance, which say where the words for a `*` at an edge stand.
  [[nodiscard]] std::vector<ConcordanceLine> find_lines(std::size_t source, std::string_view text,
                                                        const text::Analysis& analysis) const;

 private:
  /// One language's automaton; words before and behind it are taken in after the match.
  struct Compiled {
    Automaton automaton;
    bool by_characters = false;
    std::size_t before = 0;
    std::size_t behind = 0;
    WordSet passed_over;
  };
  [[nodiscard]] static std::variant<Compiled, PatternError> compile_for(
      std::string_view query, const lexicon::Lexicon& lexicon, const std::string& language);

  std::map<std::string, Compiled, std::less<>> compiled_;
};

}  // namespace readout::phrases
