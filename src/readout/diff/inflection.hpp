/// What all forms of one word have in common, and no other word has.
///
/// In: a token with its stem. Out: a key. A stem alone would do where it is a lemma (Russian); the
/// English stemmer also joins words of one root ("ready", "readiness"; "import", "important").
/// Where a grammar lists "inflection_endings", what is left without the longest of them (and
/// without the second of two equal letters, "stopped") belongs to the key. Spellings of one word
/// have one key ("colours", "color"), and so have the forms of an irregular verb, which are of one
/// number in the scale "irregular_verbs" ("held", "holds"). Cost: a few comparisons.
#pragma once
#include <string>

#include "readout/lexicon/grammar.hpp"
#include "readout/text/analysis.hpp"

namespace readout::diff {

/// "" for a token without a stem.
[[nodiscard]] std::string inflection_key(const text::Token& token, const lexicon::Grammar& grammar);

}  // namespace readout::diff
