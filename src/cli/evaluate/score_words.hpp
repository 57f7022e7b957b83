/// Scores the words of reported speech: which words of the sources the gold reports, and which the
/// program.
///
/// Every word counts once, at its place, so misses and false finds weigh as many words as they
/// have. Words of optional gold statements are neither rewarded nor punished. Contents are scored
/// when the gold marks any (`marks_contents`), whole statements always. Linear in the words.
#pragma once
#include "readout/model/comparison.hpp"

#include "cli/evaluate/matching.hpp"
#include "cli/evaluate/scores.hpp"

namespace readout::cli {

/// Whether this gold says which words of a reporting sentence are content; some does not.
[[nodiscard]] bool marks_contents(const Matching& matching);

void score_words(const Comparison& comparison, const Matching& matching, Scores& scores);

}  // namespace readout::cli
