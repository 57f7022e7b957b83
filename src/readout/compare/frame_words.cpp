#include "readout/compare/frame_words.hpp"

#include <algorithm>
#include <variant>

#include "readout/phrases/pattern_words.hpp"

namespace readout::compare {

FrameWords::FrameWords(const lexicon::Lexicon& lexicon, const std::string& language) {
  const lexicon::Grammar& grammar = lexicon.grammar(language);
  const auto terms = grammar.terms.find("circumstances");
  if (terms == grammar.terms.end()) return;
  const phrases::PatternWords words = phrases::pattern_words(lexicon, language);
  passed_over_ = words.passed_over;
  for (const auto& each : terms->second) keys_.push_back(each.first);
  std::ranges::sort(keys_);
  for (std::size_t key = 0; key < keys_.size(); ++key) {
    for (const std::string& source : terms->second.at(keys_[key])) {
      const auto parsed = phrases::parse_pattern(source, words);
      const auto* const pattern = std::get_if<phrases::Pattern>(&parsed);
      if (pattern == nullptr) continue;
      by_characters_ = by_characters_ || pattern->by_characters;
      automaton_.add(*pattern, key, [&](std::string_view folded) {
        return pattern->by_characters ? std::string(folded) : text::stem(folded, language);
      });
    }
  }
}

FrameText FrameWords::read(std::string_view text, const text::Analysis& analysis) const {
  FrameText out;
  if (automaton_.empty()) return out;
  out.units = by_characters_ ? phrases::character_units(text, analysis)
                             : phrases::word_units(text, analysis, passed_over_);
  for (const phrases::UnitMatch& match : automaton_.run(out.units)) {
    out.hits.push_back({keys_[match.formula], match.first, match.last});
  }
  std::ranges::stable_sort(out.hits, {}, &FrameHit::first);
  return out;
}

}  // namespace readout::compare
