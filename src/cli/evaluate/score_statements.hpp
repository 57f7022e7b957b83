/// Scores statements: found or missed by kind and language, their speakers, cues and contents.
///
/// In: a matching of gold and comparison. Out: figures and mistakes, added to `result`. A gold
/// statement that several predictions match is judged by the one that shares most with it.
#pragma once
#include "readout/model/comparison.hpp"

#include "cli/evaluate/matching.hpp"
#include "cli/evaluate/scores.hpp"
#include "cli/evaluate/speaker_names.hpp"

namespace readout::cli {

void score_statements(const Comparison& comparison, const Matching& matching,
                      SpeakerNames& speakers, EventScores& result);

}  // namespace readout::cli
