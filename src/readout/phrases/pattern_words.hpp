/// What the grammar of a language gives to its patterns: articles are passed over in texts, so in
/// patterns they ask for nothing; `<negations>` is a list of the grammar.
///
/// The lexicon must outlive what is returned.
#pragma once
#include <string_view>

#include "readout/lexicon/lexicon.hpp"
#include "readout/phrases/pattern.hpp"

namespace readout::phrases {

[[nodiscard]] PatternWords pattern_words(const lexicon::Lexicon& lexicon,
                                         std::string_view language);

}  // namespace readout::phrases
