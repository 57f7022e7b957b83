// The part of Narrative for sentences that name no speaker: those that go on with what was reported
// before them, and the items of a list of statements.
#include <algorithm>

#include "readout/extract/narrative.hpp"

namespace readout::extract {

/// Notes whose words the next sentence may go on with.
void Narrative::follow(const std::vector<Report>& reports,
                       const std::vector<std::optional<Resolved>>& speakers) {
  flow_.reset();
  if (!free_indirect_.in_use() || reports.empty() || !speakers.back()) return;
  const Resolved& last = *speakers.back();
  if (!last.joint && !reports.back().content.empty() && !last.speaker.id.empty()) flow_ = last;
}

void Narrative::add_carried_on(const Unit& unit, const Resolved& from, double confidence) {
  Resolved speaker = from;
  speaker.speaker.how = SpeakerHow::context;
  speaker.speaker.mention = {};
  speaker.confidence = std::min(speaker.confidence, confidence);
  TokenRange said = without_marks(reading_, unit.tokens);
  const bool numbered = reading_.token(said.first).kind == text::TokenKind::number &&
                        reading_.is_mark(said.first + 1, {".", ")", "\u3001", "\uFF09"});
  if (numbered && said.size() > 2) said = without_marks(reading_, {said.first + 2, said.end});
  add_clause(unit, unit.tokens, {reading_.span_of(said)}, StatementKind::indirect, speaker,
             std::nullopt);
  statements_.back().free_indirect = true;
  discourse_.spoke(speaker);
}

/// Adds a unit without an attribution of its own as a further position of who spoke before it.
bool Narrative::goes_on(const Unit& unit) {
  constexpr double kCarried = .6;
  if (!flow_ || !free_indirect_.goes_on(unit, flow_->speaker.id)) return false;
  add_carried_on(unit, *flow_, kCarried);
  return true;
}

bool Narrative::add_listed(const Unit& unit, TokenRange speaker) {
  constexpr double kListed = .75;
  const auto resolved = discourse_.resolve(speaker);
  if (!resolved || reading_.words_in(reading_.span_of(unit.tokens)) == 0) return false;
  if (!unit.quotations.empty() || !find_reports(reading_, cues_, unit).empty()) {
    discourse_.spoke(*resolved);
    return false;
  }
  add_carried_on(unit, *resolved, kListed);
  discourse_.pass(unit);
  return true;
}

}  // namespace readout::extract
