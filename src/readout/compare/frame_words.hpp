/// The words by which an account frames its event: "at the request of", "telephone conversation",
/// "lasted", found in a whole text.
///
/// In: the patterns of a language (`circumstances` of its grammar: corpus/lexicon/README.md), an
/// analysed text. Out: the text's units (words, or characters of Chinese) and the hits in their
/// order. Cost: compiling once a language, then linear. Not promised: that a hit is about this
/// event; account_frame.hpp asks for more.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/phrases/automaton.hpp"
#include "readout/phrases/units.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

struct FrameHit {
  std::string_view key;   ///< "form.phone", "initiative.request", "lasted"; of the FrameWords
  std::size_t first = 0;  ///< units, both included
  std::size_t last = 0;
};

struct FrameText {
  std::vector<phrases::Unit> units;
  std::vector<FrameHit> hits;  ///< by where they begin

  [[nodiscard]] Span span_of(std::size_t first, std::size_t last) const {
    return {units[first].span.begin, units[last].span.end};
  }
};

class FrameWords {
 public:
  FrameWords(const lexicon::Lexicon& lexicon, const std::string& language);

  [[nodiscard]] FrameText read(std::string_view text, const text::Analysis& analysis) const;

 private:
  std::vector<std::string> keys_;
  std::unordered_set<std::string> passed_over_;
  bool by_characters_ = false;
  phrases::Automaton automaton_;
};

}  // namespace readout::compare
