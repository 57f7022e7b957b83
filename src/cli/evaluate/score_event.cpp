#include "cli/evaluate/score_event.hpp"

#include <utility>

#include "cli/evaluate/matching.hpp"
#include "cli/evaluate/score_calibration.hpp"
#include "cli/evaluate/score_phrases.hpp"
#include "cli/evaluate/score_points.hpp"
#include "cli/evaluate/score_statements.hpp"
#include "cli/evaluate/speaker_names.hpp"

namespace readout::cli {

EventScores score_event(const Gold& gold, const Comparison& comparison,
                        const lexicon::Lexicon& lexicon) {
  EventScores result;
  result.id = gold.event.id;
  const Matching matching(gold, comparison);
  result.warnings = matching.warnings();
  SpeakerNames speakers(gold.event, lexicon);
  score_statements(comparison, matching, speakers, result);
  score_points(gold, comparison, matching, result);
  score_calibration(gold, comparison, matching, result.scores);
  score_phrases(gold, comparison, matching, result);
  return result;
}

EventScores score_own(const Gold& gold, const Comparison& comparison,
                      std::span<const GoldStatement* const> own) {
  EventScores result;
  result.id = gold.event.id;
  const Matching matching(gold, comparison, own);
  result.warnings = matching.warnings();
  score_points(gold, comparison, matching, result);
  score_calibration(gold, comparison, matching, result.scores);
  std::swap(result.scores.pairs, result.scores.pairs_of_gold);
  return result;
}

}  // namespace readout::cli
