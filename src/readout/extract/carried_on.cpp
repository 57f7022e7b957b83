// The part of Narrative for sentences that name no speaker: those that go on with what was reported
// before them, and the items of a list of statements.
#include <algorithm>
#include <utility>

#include "readout/extract/heads.hpp"
#include "readout/extract/list_items.hpp"
#include "readout/extract/narrative.hpp"
#include "readout/extract/noun_cases.hpp"
#include "readout/extract/quoted.hpp"
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

/// "某某表示，…": a verb of plain saying with a subject, even one that nobody can tell who is.
bool Narrative::is_of_others(const Report& report) const {
  const lexicon::CueEntry& entry = cues_.entry(report.cue);
  return !report.subject.empty() && !reading_.is(report.subject.first, kFirstPerson) &&
         entry.reports_alone && entry.strength == CueStrength::neutral &&
         mainly_takes(entry, lexicon::Complement::clause) &&
         !reading_.grammar.in("verbal_nouns", reading_.text_of(report.cue.tokens));
}

/// "我相信，…", "中方赞赏…": where words go on, what "I" or the speaker's own state says in them is
/// the speaker's, and so is what nobody says.
bool Narrative::is_in_flow(const Unit& unit, const std::vector<Report>& reports,
                           const std::vector<std::optional<Resolved>>& speakers) const {
  if (!reading_.unspaced || !flow_ || flow_block_ != unit.block) return false;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    if (!is_own_voice(reports[i], speakers[i])) return false;
  }
  return true;
}

bool Narrative::is_own_voice(const Report& report, const std::optional<Resolved>& speaker) const {
  if (report.side == SubjectSide::source) return false;
  if (!report.subject.empty() && reading_.is(report.subject.first, kFirstPerson)) return true;
  if (report.subject.empty()) return true;
  if (!speaker) return !is_of_others(report);
  if (speaker->joint) {  // "双方要在重大关切问题上…"
    for (std::size_t i = report.subject.first; i < report.cue.tokens.first; ++i) {
      if (reading_.grammar.in("duty_words", reading_.token(i).folded)) return true;
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
  return reading_.unspaced && !speaker.speaker.name.empty() &&
         reading_.text_of(unit.tokens).starts_with(speaker.speaker.name);
}

/// "马伦提出三点主张。一是…": who announces the items that follow.
std::optional<Resolved> Narrative::announcer(const Unit& unit) const {
  const std::string words = text::fold(reading_.text_of(unit.tokens));
  const bool announces = std::ranges::any_of(
      reading_.grammar.list("item_announcements"),
      [&](const std::string& phrase) { return words.find(phrase) != std::string::npos; });
  return announces ? discourse_.subject_of(unit) : std::nullopt;
}

/// Whether a unit is an item of an enumeration that the unit before announces, or that goes on over
/// a new paragraph: whose, flow_ says then.
bool Narrative::begins_items(const Unit& unit) {
  if (!reading_.unspaced || !free_indirect_.is_item(unit)) return false;
  if (flow_ && unit.block == flow_block_ + 1) {
    flow_block_ = unit.block;
    flow_listed_ = true;
    return true;
  }
  if (flow_ || before_ == nullptr || before_->block + 1 < unit.block) return false;
  flow_ = announcer(*before_);
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
  if (!flow_ || is_about_speaker(unit, *flow_) ||
      !free_indirect_.goes_on(unit, flow_->speaker.id, flow_block_, flow_first_person_)) {
    return false;
  }
  flow_first_person_ = flow_first_person_ || free_indirect_.is_first_person(unit);
  add_carried_on(unit, *flow_, kCarried);
  return true;
}

/// Remembers a unit that names no speaker, for "Об этом сообщил Рейк" behind it.
void Narrative::remember(const Unit& unit, std::size_t statements_before) {
  const bool unnamed =
      std::all_of(statements_.begin() + static_cast<std::ptrdiff_t>(statements_before),
                  statements_.end(), [](const Statement& each) {
                    return each.kind != StatementKind::direct && !each.free_indirect &&
                           (!each.speaker || each.kind == StatementKind::joint ||
                            !each.speaker->members.empty());
                  });
  narrated_ = unnamed ? &unit : nullptr;
  narrated_from_ = statements_before;
}

/// «Паром пойдёт весной. Об этом сообщил Рейк.»: the sentence before is what Reyk said.
std::optional<Report> Narrative::attribute_back(const Unit& unit) {
  constexpr double kBack = .7;
  constexpr std::size_t kFewestWords = 4;
  if (narrated_ == nullptr || !may_be_told(*narrated_) || narrated_->block + 1 < unit.block ||
      reading_.words_in(reading_.span_of(narrated_->tokens)) < kFewestWords) {
    return std::nullopt;
  }
  const auto reference = back_reference(unit);
  if (!reference) return std::nullopt;
  auto speaker = discourse_.resolve(reference->subject);
  if (!speaker) return std::nullopt;
  principals_.attach(*speaker, reference->subject, naming_words(*reference));
  speaker->confidence = std::min(speaker->confidence, kBack);
  statements_.erase(statements_.begin() + static_cast<std::ptrdiff_t>(narrated_from_),
                    statements_.end());  // what its own words seemed to say
  std::vector<Span> content = quoted_fragments(reading_, *narrated_);
  const StatementKind kind = content.empty() ? StatementKind::indirect : StatementKind::partial;
  if (content.empty()) {
    content.push_back(reading_.span_of(without_marks(reading_, narrated_->tokens)));
  }
  add_clause(*narrated_, narrated_->tokens, std::move(content), kind, speaker, cue_of(*reference));
  discourse_.spoke(*speaker);
  return reference;
}

/// No question, no call of the page's own ("Читайте наш канал"), no "Об этом" itself.
bool Narrative::may_be_told(const Unit& unit) const {
  for (std::size_t i = unit.tokens.first; i < unit.tokens.end; ++i) {
    if (reading_.is(i, kFirstPerson) || reading_.is_mark(i, {"?", "!"})) return false;
  }
  return back_references_.match(reading_.analysis.tokens, unit.tokens.first, unit.tokens.end) == 0;
}

/// The verb behind "Об этом", with the one name behind it or the pronoun before it; when and where
/// it was said may stand between.
std::optional<Report> Narrative::back_reference(const Unit& unit) const {
  const std::size_t length =
      back_references_.match(reading_.analysis.tokens, unit.tokens.first, unit.tokens.end);
  if (length == 0) return std::nullopt;
  const std::size_t behind = unit.tokens.first + length;
  const std::vector<CueHit> hits = cues_.in({behind, unit.tokens.end});
  const auto verb = std::ranges::find_if(
      hits, [&](const CueHit& hit) { return cues_.entry(hit).kind == lexicon::CueKind::verb; });
  if (verb == hits.end()) return std::nullopt;
  Report report;
  report.cue = *verb;
  const std::size_t cue = report.cue.tokens.first;
  if (cue == behind + 1 && reading_.grammar.pronouns.contains(reading_.token(behind).folded)) {
    report.subject = {behind, behind + 1};
    return report;
  }
  const bool circumstances = reading_.is(behind, kPreposition | kTimeWord | kAdverb);
  const bool told = is_addressee(reading_, {behind, cue});
  if (cue > behind && !circumstances && !told) return std::nullopt;
  std::size_t end = report.cue.tokens.end;
  while (end < unit.tokens.end && !reading_.is_mark(end, {",", ".", ";", ":"})) ++end;
  const std::vector<Head> heads = heads_of(reading_, cast_, {report.cue.tokens.end, end});
  if (heads.size() != 1) return std::nullopt;
  report.subject = heads.front().tokens;
  return report;
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
