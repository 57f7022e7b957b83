/// What stands in one account where another has a phrase, read off the alignment.
///
/// In: a comparison whose points have their pairs with edits and anchors, and whose phrases have
/// their occurrences; the analyses of its sources. Out: Phrase::gaps and Phrase::renderings. A gap
/// is a statement that has a point without the phrase that another source has there, though neither
/// it nor the sentences beside it hold a wording of it; one for each source in a point. Within one
/// language the words that stand in its place are read off the diff, where the diff is clear and
/// they have words in common with the phrase; they are a guess all the same. Across languages the
/// statement alone is named, and only of formulae for which the lexicon has patterns in its
/// language. Of headlines, and of statements that conflict, nothing is said. A rendering is two
/// wordings in two languages that stand once each in the two statements of a pair. Units: byte
/// offsets. Cost: linear in pairs, their edits and the phrases in them.
#pragma once
#include <span>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

void read_aligned_variants(Comparison& comparison, std::span<const text::Analysis> analyses,
                           const lexicon::Lexicon& lexicon);

}  // namespace readout::compare
