/// Words of degree, reserve and time at an end of a replacement that the other side lacks.
///
/// In: pieces before they are classified. Out: the same, such a word as an insertion or deletion of
/// its own, so that in "called on" / "strongly urged" each change is judged by itself. Nothing is
/// cut where the other side, or what is left, has a word of the same kind or a negation: then one
/// stands for the other. Cost: a few look-ups a replacement.
#pragma once
#include <vector>

#include "readout/diff/classify.hpp"

namespace readout::diff {

[[nodiscard]] std::vector<Piece> cut_loose_words(std::vector<Piece> pieces, const Side& a,
                                                 const Side& b, const lexicon::Grammar& grammar);

}  // namespace readout::diff
