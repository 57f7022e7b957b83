/// The reporting words of a point's members as a ladder: Point::ladder.
///
/// In: a comparison with points, the lexicon. Out: one rung a member, the weakest first: those on
/// the scale "cue_force" (corpus/lexicon/README.md) by their force, then those that are not on it,
/// as members stand. Compared apart from what is said. Cost: a look-up a member.
#pragma once
#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"

namespace readout::compare {

void find_ladders(Comparison& comparison, const lexicon::Lexicon& lexicon);

}  // namespace readout::compare
