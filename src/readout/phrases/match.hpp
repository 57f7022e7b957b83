/// Where a text uses a formula of the lexicon.
///
/// A Matcher holds the compiled patterns of some languages; make it once and share it between
/// threads. In: a text with its analysis. Out: hits in the order of the text; matches of one
/// formula do not overlap, those of different formulae may. Units: byte offsets; a quotation mark
/// or bracket at an edge belongs to the hit when its partner is inside. A pattern that cannot be
/// read is left out; `faulty_patterns` names it.
#pragma once
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/span.hpp"
#include "readout/phrases/automaton.hpp"
#include "readout/phrases/source_view.hpp"
#include "readout/text/analysis.hpp"

namespace readout::phrases {

struct FormulaHit {
  std::size_t formula = 0;  ///< index into Lexicon::formulae
  Span span;
};

class Matcher {
 public:
  /// `lexicon` must outlive the matcher.
  Matcher(const lexicon::Lexicon& lexicon, std::span<const std::string> languages);
  /// For these texts alone, and quicker to make: patterns are left out that none of them can begin.
  Matcher(const lexicon::Lexicon& lexicon, std::span<const SourceView> sources);

  /// Nothing for a text in a language the matcher was not made for.
  [[nodiscard]] std::vector<FormulaHit> match(std::string_view text,
                                              const text::Analysis& analysis) const;

 private:
  struct Compiled {
    Automaton words;
    Automaton characters;
  };
  using Stems = std::unordered_set<std::string_view>;
  /// `known`: the stems of the texts, or nullptr for any text.
  [[nodiscard]] static Compiled compile(const lexicon::Lexicon& lexicon,
                                        const std::string& language, const Stems* known);

  const lexicon::Lexicon& lexicon_;
  std::map<std::string, Compiled, std::less<>> compiled_;
};

struct PatternFault {
  std::string formula;
  std::string language;
  std::string pattern;
  PatternError error;
};

/// Every pattern of the lexicon that cannot be read.
[[nodiscard]] std::vector<PatternFault> faulty_patterns(const lexicon::Lexicon& lexicon);

}  // namespace readout::phrases
