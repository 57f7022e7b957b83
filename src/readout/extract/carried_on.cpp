// The part of Narrative for sentences that name no speaker: those that go on with what was reported
// before them, and the items of a list of statements.
#include <algorithm>
#include <utility>

#include "readout/extract/list_items.hpp"
#include "readout/extract/narrative.hpp"
#include "readout/extract/noun_cases.hpp"
#include "readout/extract/quoted.hpp"
#include "readout/extract/unspaced_names.hpp"
#include "readout/extract/unspaced_phrases.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {

/// Notes whose words the next sentence may go on with.
void Narrative::follow(const Unit& unit, const std::vector<Report>& reports,
                       const std::vector<std::optional<Resolved>>& speakers) {
  own_ = std::exchange(flow_, std::nullopt);
  flow_listed_ = false;
  before_ = &unit;
  if (reports.empty() || !speakers.back()) return;
  const Resolved& last = *speakers.back();
  const bool tells = takes(cues_.entry(reports.back().cue), lexicon::Complement::clause) &&
                     !reports.back().content.empty();
  const bool apart = !last.joint && last.kind != ActorClass::group;
  const bool together = last.joint && reading_.unspaced && free_indirect_.tells_of_talks() &&
                        mainly_takes(cues_.entry(reports.back().cue), lexicon::Complement::clause);
  if (!tells || !(apart || together)) return;
  flow_ = last;
  flow_block_ = unit.block;
  flow_first_person_ = free_indirect_.is_first_person(unit);
}

/// What a sentence that goes on has in marks, but for names and terms: "“湖畔精神”".
std::vector<Span> Narrative::quoted_at_length(const Unit& unit) const {
  constexpr std::size_t kTerm = 4;  ///< words
  std::vector<Span> quoted;
  for (const Span fragment : quoted_fragments(reading_, unit)) {
    if (reading_.words_in(fragment) > kTerm) {
      quoted.push_back(without_comma(reading_.document.text, fragment));
    }
  }
  return quoted;
}

void Narrative::add_carried_on(const Unit& unit, const Resolved& from, double confidence) {
  Resolved speaker = from;
  speaker.speaker.how = SpeakerHow::context;
  speaker.speaker.mention = {};
  speaker.confidence = std::min(speaker.confidence, confidence);
  TokenRange said = without_marks(reading_, unit.tokens);
  said = without_marks(reading_, {behind_number(reading_, said), said.end});
  const std::size_t before = statements_.size();
  std::vector<Span> quoted = quoted_at_length(unit);
  const StatementKind kind = quoted.empty() ? StatementKind::indirect : StatementKind::partial;
  if (quoted.empty()) quoted.push_back(reading_.span_of(said));
  add_clause(unit, unit.tokens, std::move(quoted), kind, speaker, std::nullopt);
  if (statements_.size() == before) return;
  statements_.back().free_indirect = true;
  discourse_.spoke(speaker);
}

/// "某某表示，…": a verb of plain saying with a subject, even one that nobody can tell who is.
bool Narrative::is_of_others(const Report& report) const {
  const lexicon::CueEntry& entry = cues_.entry(report.cue);
  std::string buffer;
  return !report.subject.empty() && !reading_.is(report.subject.first, kFirstPerson) &&
         entry.reports_alone && entry.strength == CueStrength::neutral &&
         mainly_takes(entry, lexicon::Complement::clause) &&
         !reading_.grammar.in("verbal_nouns",
                              simplified(reading_.text_of(report.cue.tokens), buffer));
}

/// "我相信，…", "瓦方赞赏…": where words go on, what "I" or the speaker's own state says in them is
/// the speaker's, and so is what nobody says.
bool Narrative::is_in_flow(const Unit& unit, const std::vector<Report>& reports,
                           const std::vector<std::optional<Resolved>>& speakers) const {
  if (!reading_.unspaced || !flow_ || flow_block_ != unit.block) return false;
  if (flow_->joint) return reports_nobody(reports, speakers);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    if (!is_own_voice(reports[i], speakers[i])) return false;
  }
  return true;
}

bool Narrative::is_own_voice(const Report& report, const std::optional<Resolved>& speaker) const {
  if (report.side == SubjectSide::source) return false;
  if (is_attributive_mark(reading_, report.cue.tokens.end)) return false;  // "岚方支持的武装"
  if (!report.subject.empty() && reading_.is(report.subject.first, kFirstPerson)) return true;
  if (report.subject.empty()) return true;
  if (!speaker) return !is_of_others(report);
  if (speaker->joint) {  // "双方要在重大关切问题上…"
    for (std::size_t i = report.subject.first; i < report.cue.tokens.first; ++i) {
      if (reading_.in("duty_words", i)) return true;
    }
    return false;
  }
  const lexicon::Mention* side = reading_.mention_at(report.subject.first);
  if (speaker->kind != ActorClass::country || side == nullptr) return false;
  const lexicon::Actor* person = reading_.actors.find(flow_->speaker.id);
  const bool known = person != nullptr && !person->country.empty();
  return known ? person->country == side->country
               : flow_->kind != ActorClass::country && !is_of_others(report);
}

/// "马伦还阐明立场。": what the speaker does is told by somebody else.
bool Narrative::is_about_speaker(const Unit& unit, const Resolved& speaker) const {
  if (!reading_.unspaced || speaker.speaker.name.empty()) return false;
  const lexicon::Mention* mention = reading_.mention_at(unit.tokens.first);
  const auto identity = mention != nullptr ? cast_.known(*mention) : std::nullopt;
  return (identity && identity->id == speaker.speaker.id) ||
         reading_.text_of(unit.tokens).starts_with(speaker.speaker.name);
}

/// "马伦提出三点主张。一是…": whether items are to follow.
bool Narrative::announces_items(const Unit& unit) const {
  const std::string words = text::fold(reading_.text_of(unit.tokens));
  return std::ranges::any_of(
      reading_.grammar.list("item_announcements"),
      [&](const std::string& phrase) { return words.find(phrase) != std::string::npos; });
}

/// Whether a unit is an item of an enumeration that the unit before announces, or that goes on over
/// a new paragraph: whose, flow_ says then. "最后，警方…" alone enumerates nothing.
bool Narrative::begins_items(const Unit& unit) {
  if (!reading_.unspaced || !free_indirect_.is_item(unit)) return false;
  if (flow_ && unit.block == flow_block_ + 1) {
    const bool enumerated =
        flow_listed_ ||
        (before_ != nullptr && (announces_items(*before_) || free_indirect_.is_item(*before_)));
    if (!enumerated || !free_indirect_.may_go_on_over(unit, flow_->speaker.id)) return false;
    flow_block_ = unit.block;
    flow_listed_ = true;
    return true;
  }
  if (flow_ || before_ == nullptr || before_->block + 1 < unit.block) return false;
  if (!announces_items(*before_)) return false;
  flow_ = discourse_.subject_of(*before_);
  flow_block_ = unit.block;
  flow_listed_ = before_->block != unit.block;
  return flow_.has_value();
}

/// Adds a unit without an attribution of its own as a further position of who spoke before it.
bool Narrative::goes_on(const Unit& unit) {
  constexpr double kCarried = .6;
  if (begins_items(unit) || (flow_ && flow_listed_ && flow_block_ == unit.block &&
                             free_indirect_.goes_on_in_item(unit))) {
    add_carried_on(unit, *flow_, kCarried);
    return true;
  }
  if (!flow_ && own_ && free_indirect_.tells_own_future(unit, own_->speaker.id)) {
    add_carried_on(unit, *own_, kCarried);
    return true;
  }
  if (!flow_ || is_about_speaker(unit, *flow_)) return false;
  if (flow_->joint) {
    if (!free_indirect_.goes_on_together(unit, flow_block_)) return false;
    add_carried_on(unit, *flow_, kCarried);
    return true;
  }
  if (!free_indirect_.goes_on(unit, flow_->speaker.id, flow_block_, flow_first_person_)) {
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
  before_ = nullptr;
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
