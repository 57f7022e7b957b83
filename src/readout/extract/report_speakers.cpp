// The part of Narrative that says whose words each report of a unit is.
#include <algorithm>

#include "readout/extract/narrative.hpp"
#include "readout/extract/resolved.hpp"
#include "readout/extract/unspaced_clauses.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kOpening = 5;  ///< tokens of a sentence that has no subject of its own

bool is_governed(const Reading& reading, const Unit& unit, const Report& report) {
  return report.side == SubjectSide::source || reading.is(report.subject.first, kPreposition) ||
         (report.subject.first > unit.tokens.first &&
          reading.is(report.subject.first - 1, kPreposition));
}

/// "瓦兰德《信使报": whether the mark behind the name closes one inside it.
bool is_left_open(const Reading& reading, TokenRange name) {
  const auto is_quote = [&](std::size_t i) {
    return reading.token(i).kind == text::TokenKind::quote;
  };
  bool open = false;
  for (std::size_t i = name.first; i < name.end; ++i) open = open != is_quote(i);
  return open && is_quote(name.end);
}

}  // namespace

std::vector<std::optional<Resolved>> Narrative::speakers_of(
    const Unit& unit, const std::vector<Report>& reports) const {
  std::vector<std::optional<Resolved>> speakers;
  for (const Report& report : reports) {
    const std::size_t index = speakers.size();
    std::optional<Resolved> before = index == 0 ? std::nullopt : speakers.back();
    std::optional<Resolved> speaker =
        !report.subject.empty()              ? speaker_named(unit, report, before)
        : report.side == SubjectSide::source ? std::nullopt  // "据报道，…"
        : index > 0                          ? going_on_from(reports[index - 1], std::move(before))
                                             : speaker_of_clause(unit, report);
    if (speaker && report.subject.empty()) {
      speaker->speaker.how = SpeakerHow::context;
      speaker->confidence = std::min(speaker->confidence, .8);
    }
    if (speaker && !discourse_.agrees(*speaker, report.cue.form)) {
      const bool noun = !report.subject.empty() && (speaker->speaker.how == SpeakerHow::context ||
                                                    speaker->speaker.how == SpeakerHow::title);
      speaker = noun && !speaker->joint ? std::optional(discourse_.described(report.subject))
                                        : std::nullopt;
    }
    speakers.push_back(std::move(speaker));
  }
  return speakers;
}

/// Whom the report's own subject names; `before` spoke the report before it in the unit.
std::optional<Resolved> Narrative::speaker_named(const Unit& unit, const Report& report,
                                                 const std::optional<Resolved>& before) const {
  if (report.subject.first == report.cue.tokens.first) {
    return discourse_.resolve_pronoun_in(report.subject);
  }
  const Ids named = named_in(unit, report);
  // "马伦抵达后表示……；她还发文称": the same sentence has just named her.
  if (reading_.unspaced && before && report.subject.size() == 1 &&
      std::ranges::find(named, before->speaker.id) == named.end()) {
    if (auto same = discourse_.same_by_pronoun(*before, report.subject)) return same;
  }
  // "The envoy told Maren that …, which he said was": who says the rest says that too.
  if (!reading_.unspaced && before && report.subject.first > unit.tokens.first &&
      reading_.is(report.subject.first - 1, kRelative)) {
    if (auto same = discourse_.same_by_pronoun(*before, report.subject)) return same;
  }
  auto speaker = discourse_.resolve(report.subject, named);
  // "“…”，马伦告诉记者，她补充说": whom no sentence before names, the one before names.
  if (!speaker && reading_.unspaced && before) {
    speaker = discourse_.same_by_pronoun(*before, report.subject);
  }
  if (speaker && is_governed(reading_, unit, report)) discourse_.put_in_nominative(*speaker);
  return speaker;
}

/// "Reyk said … and urged": the same; but "据《信使报》报道，人们示威并高呼": whoever the clause is
/// about.
std::optional<Resolved> Narrative::going_on_from(const Report& report,
                                                 std::optional<Resolved> speaker) const {
  if (reading_.unspaced && report.side == SubjectSide::source) return std::nullopt;
  return speaker;
}

/// Who a clause without a subject of its own is about.
std::optional<Resolved> Narrative::speaker_of_clause(const Unit& unit, const Report& report) const {
  std::optional<Resolved> speaker;
  const bool bullet = report.cue.tokens.first == unit.tokens.first && report.cue.form.finite &&
                      !reading_.unspaced;  // "Says Reyk made clear"
  if (!bullet && !follows_other_clause(unit, report)) speaker = discourse_.subject_of(unit);
  const bool free_order = reading_.unspaced || reading_.has_cases;
  const bool within = speaker && free_order &&
                      speaker->speaker.mention.begin >= reading_.span_of(report.cue.tokens).end;
  const bool state = speaker && reading_.unspaced && speaker->kind == ActorClass::country &&
                     says_he(reading_, report.cue);
  if (within || state) speaker = std::nullopt;  // "称双方…", "又说他…"
  // "… to the rapper's house, saying that": of a clause whose subject nobody knows.
  const Quotation* quotation = reading_.quotation_at(unit.tokens.first);  // "“…,” adding that"
  const std::size_t first = quotation == nullptr || reading_.unspaced
                                ? unit.tokens.first
                                : reading_.tokens_of(quotation->outer).end;
  const bool opens = report.cue.tokens.first <= first + kOpening;
  return !speaker && opens ? discourse_.last_speaker(1) : speaker;
}

/// "Reyk left after the leaders met in Orla and urged": who urged, nobody can say.
bool Narrative::follows_other_clause(const Unit& unit, const Report& report) const {
  if (!reading_.has_articles) return false;
  const std::size_t verb = report.cue.tokens.first;
  if (verb == unit.tokens.first || !reading_.is(verb - 1, kCoordinator)) return false;
  for (std::size_t i = verb - 1; i > unit.tokens.first + 1; --i) {
    if (!reading_.is_word(i) && !reading_.is_possessive(i)) return false;
    if (!reading_.is(i - 1, kSubordinator) || reading_.is(i, kPreposition)) continue;
    const bool subject = reading_.mention_at(i) != nullptr || reading_.is_name_word(i) ||
                         reading_.is(i, kGroupNoun | kPersonNoun | kDeterminer) ||
                         reading_.in("clause_subjects", i);
    std::size_t end = i;
    while (end < verb && !reading_.is(end, kPreposition | kCoordinator)) ++end;
    return subject && end > i + 1;
  }
  return false;
}

/// With who tells it of the speaker: "Maren promised to come, Reyk said".
std::optional<Resolved> Narrative::told_by_carrier(const Report& report,
                                                   const std::optional<Resolved>& speaker) const {
  if (!speaker || report.carrier.empty()) return speaker;
  auto carrier = discourse_.resolve(report.carrier);
  if (!carrier || carrier->speaker.id.empty() || carrier->speaker.id == speaker->speaker.id) {
    return speaker;
  }
  if (report.carrier_governed) discourse_.put_in_nominative(*carrier);
  if (is_left_open(reading_, report.carrier)) {
    carrier->speaker.name += reading_.text_of({report.carrier.end, report.carrier.end + 1});
  }
  Resolved told = *speaker;
  told.speaker.carrier = ActorRef{carrier->speaker.id, carrier->speaker.name};
  return told;
}

/// Whom "he added" means behind the sentence: the person who told it last.
Resolved Narrative::teller_of(const Report& report, const Resolved& speaker) {
  if (report.carrier.first < report.extent.end) return speaker;
  auto carrier = discourse_.resolve(report.carrier);
  if (!carrier || carrier->speaker.id.empty()) return speaker;
  discourse_.handed_on(*carrier);
  const bool official = carrier->kind == ActorClass::group && !carrier->joint &&
                        reading_.is(report.carrier.end - 1, kPersonNoun);
  if (official) carrier->kind = ActorClass::person;
  return may_be_person(*carrier) ? *carrier : speaker;
}

/// The subject with what is apposed to it, before the reporting word or behind it.
TokenRange Narrative::naming_words(const Report& report) {
  if (report.subject.first < report.cue.tokens.first) {
    return {report.subject.first, report.cue.tokens.first};
  }
  return {report.subject.first, std::max(report.subject.end, report.extent.end)};
}

/// Whom the words that a pronoun says name.
Ids Narrative::named_in(const Unit& unit, const Report& report) const {
  if (!reading_.unspaced &&
      !reading_.grammar.pronouns.contains(reading_.token(report.subject.first).folded)) {
    return {};
  }
  Ids named = discourse_.persons_in(report.content);
  const auto add = [&](const Ids& more) { named.insert(named.end(), more.begin(), more.end()); };
  add(discourse_.persons_in(report.aside));
  const Span said = reading_.span_of(report.extent);
  auto next = std::partition_point(
      unit.quotations.begin(), unit.quotations.end(),
      [&](std::size_t index) { return reading_.quotations[index].outer.end <= said.begin; });
  for (; next != unit.quotations.end() && reading_.quotations[*next].outer.begin < said.end;
       ++next) {
    add(discourse_.persons_in(reading_.tokens_of(reading_.quotations[*next].inner)));
  }
  return named;
}

}  // namespace readout::extract
