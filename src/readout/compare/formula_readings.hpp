/// What each wording of a phrase changes in the usual one of its language.
///
/// In: a comparison with phrases and their variants. Out: PhraseVariant::against, edits and
/// replaced_whole. The usual wording of a formula is the first that the lexicon gives for the
/// language, in English else the canonical form; where there is none, and for what was discovered,
/// the most frequent wording here. Capitals and marks are no difference. Nothing is compared across
/// languages. Units: byte offsets into `against` and `text`. Cost: a word diff for each wording but
/// the usual one.
#pragma once
#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"

namespace readout::compare {

void read_variants(Comparison& comparison, const lexicon::Lexicon& lexicon);

}  // namespace readout::compare
