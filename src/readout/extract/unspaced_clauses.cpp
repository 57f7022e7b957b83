#include "readout/extract/unspaced_clauses.hpp"

#include <algorithm>

#include "readout/extract/unspaced_names.hpp"
#include "readout/extract/unspaced_persons.hpp"
#include "readout/extract/unspaced_phrases.hpp"
#include "readout/extract/unspaced_segments.hpp"
#include "readout/extract/unspaced_verbs.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

/// "通报了", "批评", "表示支持": what follows the verb is a thing, no clause.
bool has_object(const Reading& reading, const CueFinder& cues, const Report& report) {
  const lexicon::CueEntry& entry = cues.entry(report.cue);
  const std::string& next = reading.token(report.cue.tokens.end).folded;
  return mainly_takes(entry, lexicon::Complement::object) ||
         reading.grammar.in("aspect_particles", next) || reading.grammar.in("verbal_nouns", next);
}

/// The name that the words open with, up to an adverb or to what the verb is about.
TokenRange name_before_verb(const Reading& reading, TokenRange words) {
  constexpr std::uint32_t kBehindName = kTopicMark | kAddresseeMark | kAdverb | kTimeWord;
  std::size_t end = words.first;
  while (end < words.end && (reading.mention_at(end) != nullptr || !reading.is(end, kBehindName))) {
    ++end;
  }
  return {words.first, end};
}

bool names_person(const Reading& reading, TokenRange name) {
  if (name.empty()) return false;
  const lexicon::Mention* mention = reading.mention_at(name.first);
  if (mention == nullptr) return looks_like_name(reading, reading.text_of(name));
  return mention->first_token == name.first && mention->end_token == name.end &&
         mention->kind != lexicon::MentionKind::country &&
         mention->kind != lexicon::MentionKind::metonym;
}

/// "驳斥了马伦(“…”)": a name up to `end`, with other words before it.
bool names_person_before(const Reading& reading, std::size_t first, std::size_t end) {
  constexpr std::size_t kLongest = 8;  ///< tokens of a name
  bool found = false;
  for (std::size_t i = end; i > first + 1 && end - i < kLongest; --i) {
    if (reading.is(i - 1, kTopicMark | kAddresseeMark | kCoordinator)) break;
    found = found || names_person(reading, {i - 1, end});
  }
  return found;
}

bool names_state(const Reading& reading, TokenRange name) {
  const lexicon::Mention* mention = reading.mention_at(name.first);
  return mention != nullptr && (mention->kind == lexicon::MentionKind::country ||
                                mention->kind == lexicon::MentionKind::demonym ||
                                mention->kind == lexicon::MentionKind::metonym);
}

/// "瓦兰德驻奥尔拉大使林卓(向…)": behind the state that a segment opens with, up to the person who
/// serves it; the state's end where none does.
std::size_t behind_its_servant(const Reading& reading, TokenRange segment, std::size_t state_end) {
  constexpr std::uint32_t kNoName = kTopicMark | kAddresseeMark | kCompanion | kAdverb | kModal |
                                    kNegation | kTimeWord | kCoordinator;
  std::size_t i = state_end;
  for (; i < segment.end && reading.is_word(i) && !is_attributive_mark(reading, i); ++i) {
    const lexicon::Mention* mention = reading.mention_at(i);
    if (mention == nullptr && reading.is(i, kNoName)) break;
    const bool person =
        mention != nullptr && mention->kind == lexicon::MentionKind::name &&
        (!mention->office.empty() || ends_in_role(reading, reading.text_of({segment.first, i})));
    if (person) return std::min(mention->end_token, segment.end);
  }
  const bool named = i > state_end + 1 && person_behind_role(reading, {segment.first, i});
  return named ? i : state_end;
}

/// The name or pronoun that a clause begins with, where it is all of its subject.
TokenRange subject_that_opens(const Reading& reading, TokenRange segment) {
  const TokenRange none{segment.first, segment.first};
  while (segment.size() > 1 && reading.mention_at(segment.first) == nullptr &&
         reading.is(segment.first, kCoordinator | kAdverb | kTimeWord)) {
    ++segment.first;
  }
  TokenRange name = leading_name(reading, segment);
  bool served = false;
  const auto pronoun = reading.grammar.pronouns.find(reading.token(segment.first).folded);
  if (pronoun != reading.grammar.pronouns.end() && pronoun->second.third_person &&
      pronoun->second.gender != lexicon::Gender::unknown) {
    name = {segment.first, segment.first + 1};
  }
  // "瓦兰德总统林卓": the state, of which nobody knows, is no part of the mention.
  std::size_t titled = segment.first;
  while (titled < segment.end && reading.mention_at(titled) == nullptr) ++titled;
  const lexicon::Mention* mention = reading.mention_at(titled);
  const bool opens =
      titled == segment.first || looks_like_name(reading, reading.text_of({segment.first, titled}));
  if (mention != nullptr && titled < segment.end && opens) {
    name = {segment.first, std::min(mention->end_token, segment.end)};
    if (names_state(reading, name)) name.end = behind_its_servant(reading, segment, name.end);
    served = name.end > mention->end_token;
  }
  const std::size_t next = name.end;
  const bool whole = !name.empty() && next < segment.end && !reading.is(next, kAdditive) &&
                     !(reading.is(next, kCoordinator) && reading.mention_at(next + 1) != nullptr) &&
                     (served || !reading.is(next, kCompanion)) && reading.is_word(next) &&
                     !is_attributive_mark(reading, next) &&
                     reading.quotation_at(segment.first) == nullptr;
  return whole ? name : none;
}

/// "提出三点建议：": the mark behind what is announced.
std::size_t behind_announcement(const Reading& reading, const Unit& unit, std::size_t first) {
  constexpr std::size_t kLongest = 6;  ///< tokens
  std::size_t mark = first;
  while (mark < unit.tokens.end && mark - first < kLongest && reading.is_word(mark)) ++mark;
  if (mark == first || !reading.is_mark(mark, {":", "："})) return first;
  std::string buffer;
  const std::string_view words = simplified(reading.text_of({first, mark}), buffer);
  const bool announces = std::ranges::any_of(
      reading.grammar.list("item_announcements"),
      [&](const std::string& phrase) { return words.find(phrase) != std::string_view::npos; });
  return announces ? mark : first;
}

/// "总统府", "外交部发言人林卓", "一名官员": speaks for somebody else.
bool speaks_for_others(const Reading& reading, TokenRange subject) {
  if (const lexicon::Mention* mention = reading.mention_at(subject.end - 1)) {
    const lexicon::Actor* actor = reading.actors.find(mention->actor);
    if (names_state(reading, {mention->first_token, subject.end}) ||
        reading.lexicon.actors.bodies.contains(mention->office) ||
        (actor != nullptr && actor->kind == lexicon::ActorKind::organisation)) {
      return true;
    }
  }
  std::string buffer;
  const std::string_view words = simplified(reading.text_of(subject), buffer);
  if (std::ranges::any_of(reading.grammar.list("representatives"), [&](const std::string& noun) {
        return words.find(noun) != std::string_view::npos;
      })) {
    return true;
  }
  const auto ends_in = [&](const char* list) {
    return std::ranges::any_of(reading.grammar.list(list),
                               [&](const std::string& end) { return words.ends_with(end); });
  };
  return ends_in("unnamed_nouns") || ends_in("body_endings") ||
         is_introduced_as_spokesman(reading, reading.text_of(subject));
}

}  // namespace

bool opens_clause_of_another(const Reading& reading, const CueFinder& cues, const Report& first,
                             bool first_takes_clause, const Report& second, std::size_t start) {
  if (second.side != SubjectSide::before || second.postposed || start == 0 ||
      !reading.is_mark(start - 1, {",", "，", ";", "；"})) {
    return false;
  }
  while (start < second.subject.first && reading.is(start, kCoordinator)) ++start;  // "而"
  if (second.subject.first != start) return false;
  const TokenRange name = name_before_verb(reading, {start, second.cue.tokens.first});
  const std::string_view words = reading.text_of(name);
  if (!names_person(reading, name) ||
      reading.text_of(first.subject).find(words) != std::string_view::npos) {
    return false;
  }
  const bool set_apart = reading.in("contrast_adverbs", name.end);
  return set_apart || (!first_takes_clause && has_object(reading, cues, first));
}

bool says_he(const Reading& reading, const CueHit& hit) {
  const auto pronoun = reading.grammar.pronouns.find(reading.token(hit.tokens.end).folded);
  return pronoun != reading.grammar.pronouns.end() && pronoun->second.third_person &&
         pronoun->second.number == lexicon::Number::singular &&
         pronoun->second.gender != lexicon::Gender::neuter;
}

TokenRange opening_subject(const Reading& reading, const Unit& unit, const CueHit& hit,
                           std::size_t start) {
  constexpr std::size_t kNaming = 5;  ///< tokens: "称她为…"
  const TokenRange none{hit.tokens.first, hit.tokens.first};
  if (start < unit.tokens.first + 2 || !reading.is_mark(start - 1, {",", "，"})) return none;
  for (std::size_t i = hit.tokens.end; i < std::min(unit.tokens.end, hit.tokens.end + kNaming);
       ++i) {
    if (reading.in("naming_marks", i)) return none;
  }
  const std::size_t farthest = start - std::min(start, kSegmentReach);
  for (std::size_t end = start - 1; end > std::max(unit.tokens.first, farthest);) {
    const std::size_t first = segment_start(reading, unit, end);
    const TokenRange name = first < end ? subject_that_opens(reading, {first, end}) : none;
    if (!name.empty()) return says_he(reading, hit) && names_state(reading, name) ? none : name;
    end = std::min(first, end - 1);
    if (reading.quotation_at(end) != nullptr) break;
  }
  return none;
}

bool only_hands_on(const Reading& reading, const Report& report) {
  if (report.side == SubjectSide::source) return true;
  if (report.side != SubjectSide::before || report.postposed || report.subject.empty())
    return false;
  for (std::size_t i = report.subject.first; i < report.subject.end; ++i) {
    if (reading.is(i, kAddresseeMark | kCompanion | kPreposition)) return false;  // "雷科对媒体说"
  }
  const std::string words = text::fold(reading.text_of(report.subject));
  const auto& endings = reading.grammar.list("media_endings");
  return std::ranges::any_of(endings, [&](const std::string& end) { return words.ends_with(end); });
}

bool tells_of_another(const Reading& reading, const Report& first, const Report& second) {
  if (first.side != SubjectSide::before || first.postposed || first.subject.empty() ||
      second.side != SubjectSide::before) {
    return false;
  }
  for (std::size_t i = second.subject.end; i < second.cue.tokens.first; ++i) {
    if (is_plain(reading, "earlier_words", i)) return false;  // "马伦曾向他保证"
  }
  const lexicon::Mention* mention = reading.mention_at(second.subject.end - 1);
  const lexicon::Actor* actor = mention != nullptr ? reading.actors.find(mention->actor) : nullptr;
  const bool person = mention != nullptr
                          ? is_person_name(*mention) &&
                                (actor == nullptr || actor->kind == lexicon::ActorKind::person)
                          : looks_like_name(reading, reading.text_of(second.subject));
  return person && speaks_for_others(reading, first.subject);
}

bool goes_on_with_another(const Reading& reading, const Report& first, const Report& second) {
  if (second.side != SubjectSide::inherited || first.postposed || first.subject.empty())
    return false;
  std::size_t said = first.cue.tokens.end;
  if (reading.is_mark(said, {",", "，", ":", "："})) ++said;
  const lexicon::Mention* mention = reading.mention_at(said);
  const bool person = mention != nullptr && is_person_name(*mention);
  return person && said < second.cue.tokens.first && !reading.is_mark(mention->end_token, {"的"});
}

bool is_within_said(const Reading& reading, const Report& first, std::size_t start) {
  const std::size_t mark = first.cue.tokens.end;
  return first.side != SubjectSide::source && !first.postposed && start == mark + 1 &&
         reading.is_mark(mark, {",", "，", ":", "："}) &&
         !reading.in("handing_on", first.cue.tokens.first) &&
         !reading.in("handing_on", first.cue.tokens.first - 1);
}

bool introduces_quotation(const Reading& reading, const Unit& unit, const Report& report) {
  std::size_t next = report.cue.tokens.end;
  if (report.subject.empty() || !names_somebody(reading, report.subject)) return false;
  if (next < unit.tokens.end && reading.is_mark(next, {",", "，", ":", "："})) ++next;
  const Quotation* quotation = next < unit.tokens.end ? reading.quotation_at(next) : nullptr;
  return quotation != nullptr && reading.tokens_of(quotation->outer).first == next;
}

bool is_only_when(const Reading& reading, TokenRange words) {
  if (words.empty()) return false;
  bool only_time = true;
  for (std::size_t i = words.first; i < words.end; ++i) {
    only_time =
        only_time && (reading.is(i, kTimeWord) || is_date_part(reading, i) || !reading.is_word(i));
  }
  return only_time || (is_plain(reading, "time_tails", words.end - 1) &&
                       (is_plain(reading, "unasserted_openers", words.first) ||
                        is_plain(reading, "circumstance_openers", words.first)));
}

bool is_first_behind(const Reading& reading, const Report& source, std::size_t start) {
  const auto mark_behind = [&](std::size_t i) {
    while (i < start && !is_segment_end(reading, i)) ++i;
    return i;
  };
  std::size_t i = mark_behind(std::max(source.cue.tokens.end, source.subject.end));
  while (i + 1 < start && (opens_circumstance(reading, i + 1) ||
                           is_only_when(reading, {i + 1, mark_behind(i + 1)}))) {
    i = mark_behind(i + 1);
  }
  return i + 1 == start;
}

bool goes_on_into_quotation(const Reading& reading, const Report& first, std::size_t start) {
  const Quotation* quotation = start > 0 ? reading.quotation_at(start - 1) : nullptr;
  if (quotation == nullptr || first.postposed || first.side == SubjectSide::source) return false;
  const std::size_t opening = reading.tokens_of(quotation->outer).first;
  return opening > first.cue.tokens.end && reading.is_word(opening - 1);
}

bool is_claim_of_another(const Reading& reading, const Unit& unit, TokenRange quotation) {
  constexpr std::size_t kReach = 3;  ///< tokens from "的" to "言论"
  const std::size_t mark = quotation.end;
  if (mark >= unit.tokens.end || !is_attributive_mark(reading, mark)) return false;
  bool claim = false;
  for (std::size_t i = mark + 1; i < std::min(unit.tokens.end, mark + 1 + kReach); ++i) {
    claim = claim || reading.in("claim_nouns", i);
  }
  if (!claim) return false;
  if (names_person_before(reading, segment_start(reading, unit, quotation.first),
                          quotation.first)) {
    return true;
  }
  for (std::size_t i = quotation.first; i > unit.tokens.first && !is_segment_end(reading, i - 1) &&
                                        reading.quotation_at(i - 1) == nullptr;
       --i) {
    if (reading.mention_at(i - 1) != nullptr) continue;
    if (reading.in("response_marks", i - 1)) return true;
    if (reading.is(i - 1, kTopicMark)) return names_person(reading, {i, quotation.first});
  }
  return false;
}

std::size_t behind_semicolon(const Reading& reading, std::size_t floor, const Report& report) {
  if (report.subject.empty() || report.postposed) return floor;
  for (std::size_t i = report.subject.first; i > floor; --i) {
    if (reading.is_mark(i - 1, {";", "；"})) return i;
  }
  return floor;
}

std::size_t behind_told(const Reading& reading, const Unit& unit, const CueHit& hit) {
  constexpr std::size_t kLongest = 16;  ///< tokens
  const std::size_t first = hit.tokens.end;
  if (!reading.is(hit.tokens.first, kAddressing)) return behind_announcement(reading, unit, first);
  for (std::size_t i = first; i < unit.tokens.end && i - first < kLongest; ++i) {
    if (reading.quotation_at(i) != nullptr) return first;
    if (is_segment_end(reading, i)) {
      const bool opens =
          i > first && i + 1 < unit.tokens.end && reading.is_mark(i, {",", "，", ":", "："});
      return opens ? i : first;
    }
  }
  return first;
}

}  // namespace readout::extract
