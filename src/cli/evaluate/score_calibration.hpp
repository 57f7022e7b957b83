/// Scores how far the scores of pairs can be taken as probabilities.
///
/// In: a comparison with its matching. Out: the reliability of the scores that the comparison
/// holds: those of the pairs of its points, and of the nearest misses, each pair of statements
/// once. Pairs that the gold leaves open, or with a side that matches none of its statements, are
/// left out. A nearest miss is right, and so a mistake, when it makes a gold pair with any member
/// of its point.
#pragma once
#include "readout/model/comparison.hpp"

#include "cli/evaluate/gold.hpp"
#include "cli/evaluate/matching.hpp"
#include "cli/evaluate/scores.hpp"

namespace readout::cli {

void score_calibration(const Gold& gold, const Comparison& comparison, const Matching& matching,
                       Scores& scores);

}  // namespace readout::cli
