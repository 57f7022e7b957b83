/// Scores the alignment: pairs of statements of different sources, and the relation of the pairs
/// found.
///
/// A predicted pair is right when its sides match (lax) the sides of a gold pair. Pairs that match
/// no gold statement, pairs of points with medium confidence, `ignore_pairs` and optional
/// statements are left out.
#pragma once
#include "readout/model/comparison.hpp"

#include "cli/evaluate/gold.hpp"
#include "cli/evaluate/matching.hpp"
#include "cli/evaluate/scores.hpp"

namespace readout::cli {

void score_points(const Gold& gold, const Comparison& comparison, const Matching& matching,
                  EventScores& result);

}  // namespace readout::cli
