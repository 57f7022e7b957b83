/// The patterns of one formula in one language, each compiled by itself: which of them matches
/// what.
///
/// In: the formula's patterns. Out: for a text, the patterns that are found in it. Those that
/// cannot be read are left out, with the error. Private to the room; matching proper is match.hpp.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/phrases/automaton.hpp"
#include "readout/phrases/pattern.hpp"
#include "readout/text/analysis.hpp"

namespace readout::phrases {

class TriedPatterns {
 public:
  TriedPatterns(const lexicon::Lexicon& lexicon, const lexicon::Formula& formula,
                const std::string& language);

  /// Whether the pattern of that number is found in the text.
  [[nodiscard]] bool found(std::size_t pattern, std::string_view text,
                           const text::Analysis& analysis) const;
  /// The first pattern that is found in the text; "" for none.
  [[nodiscard]] std::string_view first_found(std::string_view text,
                                             const text::Analysis& analysis) const;

  struct Tried {
    std::string source;
    bool exception = false;
    bool by_characters = false;
    Automaton automaton;
  };
  [[nodiscard]] const std::vector<Tried>& readable() const { return readable_; }
  [[nodiscard]] const std::vector<std::pair<std::string, PatternError>>& faulty() const {
    return faulty_;
  }

 private:
  WordSet passed_over_;
  std::vector<Tried> readable_;
  std::vector<std::pair<std::string, PatternError>> faulty_;
};

}  // namespace readout::phrases
