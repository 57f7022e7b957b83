/// Scores the formulae of the lexicon: strict on set phrases (same span, same formula), lax on all
/// (spans overlap).
///
/// Hits of formulae that the gold does not name are left out. Wide families are found or not, but
/// their hits are not counted.
#pragma once
#include "readout/model/comparison.hpp"

#include "cli/evaluate/gold.hpp"
#include "cli/evaluate/matching.hpp"
#include "cli/evaluate/scores.hpp"

namespace readout::cli {

void score_phrases(const Gold& gold, const Comparison& comparison, const Matching& matching,
                   EventScores& result);

}  // namespace readout::cli
