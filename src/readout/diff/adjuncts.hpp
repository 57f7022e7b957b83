/// What a passage is that one side leaves out: a condition, a time, a place, ...
///
/// In: the passage, with what its side names. Out: what it is told to be by the word that opens or
/// closes it (lists "condition_openers", ..., of the grammar) and by its dates, amounts and actors;
/// `other` where nothing tells. Of two readings the surer one counts: "because of the unrest in the
/// south" is a reason. Cost: a few look-ups.
#pragma once
#include "readout/diff/judgement.hpp"
#include "readout/model/edit.hpp"

namespace readout::diff {

[[nodiscard]] Adjunct adjunct_of(const Half& passage);

}  // namespace readout::diff
