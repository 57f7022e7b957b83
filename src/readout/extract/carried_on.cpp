// The part of Narrative for sentences that name no speaker: those that go on with what was reported
// before them, and the items of a list of statements.
#include <algorithm>
#include <utility>

#include "readout/extract/list_items.hpp"
#include "readout/extract/narrative.hpp"

namespace readout::extract {

/// Notes whose words the next sentence may go on with.
void Narrative::follow(const Unit& unit, const std::vector<Report>& reports,
                       const std::vector<std::optional<Resolved>>& speakers) {
  own_ = std::exchange(flow_, std::nullopt);
  if (reports.empty() || !speakers.back()) return;
  const Resolved& last = *speakers.back();
  const bool tells = takes(cues_.entry(reports.back().cue), lexicon::Complement::clause) &&
                     !reports.back().content.empty();
  if (!tells || last.joint || last.kind == ActorClass::group) return;
  flow_ = last;
  flow_block_ = unit.block;
  flow_first_person_ = free_indirect_.is_first_person(unit);
}

void Narrative::add_carried_on(const Unit& unit, const Resolved& from, double confidence) {
  Resolved speaker = from;
  speaker.speaker.how = SpeakerHow::context;
  speaker.speaker.mention = {};
  speaker.confidence = std::min(speaker.confidence, confidence);
  TokenRange said = without_marks(reading_, unit.tokens);
  said = without_marks(reading_, {behind_number(reading_, said), said.end});
  const std::size_t before = statements_.size();
  add_clause(unit, unit.tokens, {reading_.span_of(said)}, StatementKind::indirect, speaker,
             std::nullopt);
  if (statements_.size() == before) return;
  statements_.back().free_indirect = true;
  discourse_.spoke(speaker);
}

/// Adds a unit without an attribution of its own as a further position of who spoke before it.
bool Narrative::goes_on(const Unit& unit) {
  constexpr double kCarried = .6;
  if (!flow_ && own_ && free_indirect_.tells_own_future(unit, own_->speaker.id)) {
    add_carried_on(unit, *own_, kCarried);
    return true;
  }
  if (!flow_ || !free_indirect_.goes_on(unit, flow_->speaker.id, flow_block_, flow_first_person_)) {
    return false;
  }
  flow_first_person_ = flow_first_person_ || free_indirect_.is_first_person(unit);
  add_carried_on(unit, *flow_, kCarried);
  return true;
}

/// What stands between ends what went on.
void Narrative::interrupt() {
  flow_.reset();
  own_.reset();
  narrated_ = nullptr;
}

/// Not "- Varland opposes the sanctions.": a state's stance in a list is what the speaker said of
/// it.
bool Narrative::reports_another(const Unit& unit) const {
  const std::vector<Report> reports = find_reports(reading_, cues_, unit);
  return std::ranges::any_of(reports, [&](const Report& report) {
    const auto speaker = discourse_.resolve(report.subject);
    const bool state = speaker && speaker->kind == ActorClass::country;
    return !state || report.has_conjunction || report.side != SubjectSide::before;
  });
}

bool Narrative::add_listed(const Unit& unit, TokenRange speaker) {
  interrupt();
  constexpr double kListed = .75;
  const auto resolved = discourse_.resolve(speaker);
  if (!resolved || reading_.words_in(reading_.span_of(unit.tokens)) == 0) return false;
  if (!unit.quotations.empty() || reports_another(unit)) {
    discourse_.spoke(*resolved);
    return false;
  }
  add_carried_on(unit, *resolved, kListed);
  discourse_.pass(unit);
  return true;
}

}  // namespace readout::extract
