/// Replacements of who speaks and how, cut between the two: "the speaker warned" / "the premier
/// said".
///
/// In: pieces in order, and what both sides name. Out: the same pieces, where a replacement that
/// ends, or begins, with one reporting verb on both sides and names an actor or an office beside it
/// on both has become two. Cost: linear.
#pragma once
#include <vector>

#include "readout/diff/judgement.hpp"

namespace readout::diff {

[[nodiscard]] std::vector<Piece> cut_at_cues(std::vector<Piece> pieces, const Judgement& judgement);

}  // namespace readout::diff
