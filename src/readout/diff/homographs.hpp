/// Different words that folding makes one: «все» and «всё», "US" and "us".
///
/// In: pieces, of which kept words that are written otherwise may be such (list
/// "folded_homographs", as folded). Out: where the side that lacks the mark writes it in its other
/// words, the two are parted as a replacement, told to be `wording`. Where it does not, nobody can
/// tell which of the two it has: the word is plainly kept, and nothing is said of it. A text writes
/// the mark where it has it in some word that is no name and leaves it out of none of the
/// "marked_words" («ещё»). An acronym (list "acronym_homographs") is another word than a small one
/// of its letters, unless words beside it are in capitals too. Cost: linear in the kept words that
/// are written otherwise; each text is read once where one of them is a homograph.
#pragma once
#include <vector>

#include "readout/diff/classify.hpp"

namespace readout::diff {

[[nodiscard]] std::vector<Piece> part_homographs(std::vector<Piece> pieces, const Side& a,
                                                 const Side& b, const lexicon::Grammar& grammar);

}  // namespace readout::diff
