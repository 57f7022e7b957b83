#include "readout/compare/text_length.hpp"

#include <string_view>

namespace readout::compare {

std::optional<double> translated_words(const lexicon::Lexicon& lexicon,
                                       const std::string& language) {
  constexpr std::string_view kOfEnglish = "100";
  const auto words = lexicon.grammar(language).scale("translated_words", kOfEnglish);
  if (!words || *words <= 0) return std::nullopt;
  return *words;
}

std::optional<double> comparable_length(const lexicon::Lexicon& lexicon, const Source& source) {
  const auto words = translated_words(lexicon, source.document.language);
  if (!words) return std::nullopt;
  return static_cast<double>(source.summary.words) * 100 / *words;
}

}  // namespace readout::compare
