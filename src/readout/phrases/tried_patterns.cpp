#include "readout/phrases/tried_patterns.hpp"

#include "readout/phrases/pattern_words.hpp"
#include "readout/phrases/units.hpp"

namespace readout::phrases {

TriedPatterns::TriedPatterns(const lexicon::Lexicon& lexicon, const lexicon::Formula& formula,
                             const std::string& language) {
  const PatternWords words = pattern_words(lexicon, language);
  passed_over_ = words.passed_over;
  for (const std::string& source : formula.patterns.at(language)) {
    const auto parsed = parse_pattern(source, words);
    if (const auto* const error = std::get_if<PatternError>(&parsed)) {
      faulty_.emplace_back(source, *error);
      continue;
    }
    Pattern pattern = std::get<Pattern>(parsed);
    Tried& tried = readable_.emplace_back();
    tried.source = source;
    tried.exception = std::exchange(pattern.exception, false);
    tried.by_characters = pattern.by_characters;
    tried.automaton.add(pattern, 0, [&](std::string_view folded) {
      return pattern.by_characters ? std::string(folded) : text::stem(folded, language);
    });
  }
}

bool TriedPatterns::found(std::size_t pattern, std::string_view text,
                          const text::Analysis& analysis) const {
  const Tried& tried = readable_[pattern];
  const std::vector<Unit> units = tried.by_characters ? character_units(text, analysis)
                                                      : word_units(text, analysis, passed_over_);
  return !tried.automaton.run(units).empty();
}

std::string_view TriedPatterns::first_found(std::string_view text,
                                            const text::Analysis& analysis) const {
  for (std::size_t i = 0; i < readable_.size(); ++i) {
    if (!readable_[i].exception && found(i, text, analysis)) return readable_[i].source;
  }
  return {};
}

}  // namespace readout::phrases
