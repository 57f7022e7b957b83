/// Lengths of accounts that can be held against each other, in one language or two.
///
/// In: the lexicon, a source with its words counted. Out: how many words what has 100 in English
/// has in a language, by the lexicon's `translated_words`; the length of a source in words of
/// English. Nothing for a language that nobody measured. Cost: a look-up. Not promised: that a
/// single text keeps to what translations have on the whole.
#pragma once
#include <optional>
#include <string>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"

namespace readout::compare {

[[nodiscard]] std::optional<double> translated_words(const lexicon::Lexicon& lexicon,
                                                     const std::string& language);
[[nodiscard]] std::optional<double> comparable_length(const lexicon::Lexicon& lexicon,
                                                      const Source& source);

}  // namespace readout::compare
