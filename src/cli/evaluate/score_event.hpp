/// Scores one comparison against one gold event, after the rules of the gold's README.
#pragma once
#include <span>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"

#include "cli/evaluate/gold.hpp"
#include "cli/evaluate/scores.hpp"

namespace readout::cli {

/// Sources of the comparison carry the gold's source ids as Document::id.
[[nodiscard]] EventScores score_event(const Gold& gold, const Comparison& comparison,
                                      const lexicon::Lexicon& lexicon);

/// The same of a comparison of the gold's own statements, `own` says which: of the alignment alone.
[[nodiscard]] EventScores score_own(const Gold& gold, const Comparison& comparison,
                                    std::span<const GoldStatement* const> own);

}  // namespace readout::cli
