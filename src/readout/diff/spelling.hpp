/// The one spelling that stands for all spellings of a word: "honour" for "honor".
///
/// In: a folded word; the grammar's terms "spellings" (a spelling and the standard one) and
/// "spelling_endings" (an ending, with what stands in its place), its list "spelling_exceptions".
/// Out: the standard spelling, "" for a word that is its own. An ending counts behind at least
/// three bytes. Not meant for showing: what comes out need not be a word, as long as all spellings
/// of one word, and no two words, get the same. Cost: a few hash look-ups.
#pragma once
#include <string>
#include <string_view>

#include "readout/lexicon/grammar.hpp"

namespace readout::diff {

[[nodiscard]] std::string standard_spelling(std::string_view folded,
                                            const lexicon::Grammar& grammar);

}  // namespace readout::diff
