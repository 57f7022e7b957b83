#include "readout/extract/clause_context.hpp"

#include <algorithm>

#include "readout/extract/quoted.hpp"
#include "readout/extract/reports.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kConjunctionWithin = 14;  ///< tokens between a verb and its "that"
constexpr std::size_t kReach = 120;             ///< tokens that a verb looks ahead for a quotation

}  // namespace

std::optional<std::size_t> ClauseContext::conjunction_after(const CueHit& hit) const {
  const std::size_t last = std::min(unit_.tokens.end, hit.tokens.end + kConjunctionWithin);
  for (std::size_t i = hit.tokens.end; i < last; ++i) {
    if (reading_.quotation_at(i) != nullptr || reading_.is_mark(i, {":", ";"})) {
      return std::nullopt;
    }
    if (const std::size_t behind = behind_aside(i); behind > i) return behind;
    if (reading_.is(i, kThat)) {
      // "supports languages that": of a verb that takes no clause, it is the noun's.
      const bool noun = belongs_to_noun(hit, i) || is_subject_relative(hit, i) ||
                        (i > hit.tokens.end &&
                         !takes(reading_.grammar.cues[hit.entry], lexicon::Complement::clause) &&
                         reading_.is(i, kRelative));
      return noun ? std::nullopt : std::optional(i);
    }
    // "said it was false that", "said she did not believe that": the content has begun before.
    if (subjects_.is_verb(i) || reading_.is(i, kBe | kModal | kNegation)) return std::nullopt;
    if (reading_.is(i, kRelative | kCoordinator) && i > hit.tokens.end) return std::nullopt;
    // «рассказал, как он жил, чтобы»: the clause has begun with another word.
    const bool opener = reading_.in("clause_openers", i);
    if (opener && i > hit.tokens.end && reading_.is_mark(i - 1, {","})) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

/// "told reporters in Orla, where the League sits, that": the "that" behind a clause which says
/// where or who; `comma` where there is none.
std::size_t ClauseContext::behind_aside(std::size_t comma) const {
  constexpr std::size_t kLongest = 14;  ///< tokens
  if (!reading_.is_mark(comma, {","}) || !reading_.has_articles ||
      !reading_.is(comma + 1, kRelative | kSubordinator) || reading_.is(comma + 1, kThat)) {
    return comma;
  }
  const std::size_t last = std::min(unit_.tokens.end, comma + kLongest);
  for (std::size_t i = comma + 2; i + 1 < last; ++i) {
    if (reading_.quotation_at(i) != nullptr) return comma;
    if (reading_.is_mark(i, {","})) return reading_.is(i + 1, kThat) ? i + 1 : comma;
  }
  return comma;
}

/// "on condition that", "доказательств того, что": the clause says which.
bool ClauseContext::belongs_to_noun(const CueHit& hit, std::size_t conjunction) const {
  // "claimed, without evidence, that": but a Russian clause has its comma always.
  if (reading_.has_articles && reading_.is_mark(conjunction - 1, {","})) {
    return false;
  }
  std::size_t words = 0;  // between the noun and the clause: "on condition of anonymity that"
  for (std::size_t i = conjunction; i > hit.tokens.end && words <= 1; --i) {
    const std::string& word = reading_.token(i - 1).folded;
    if (reading_.grammar.in("that_nouns", word)) return true;
    // «обвинения Киева в том, что»
    const bool small = !reading_.has_articles &&
                       (reading_.is(i - 1, kPreposition) || reading_.mention_at(i - 1) != nullptr ||
                        reading_.grammar.in("noun_links", word));
    if (reading_.is_word(i - 1) && !small) ++words;
  }
  return false;
}

/// "concern with steps that could": a verb right behind says that "that" is its subject.
bool ClauseContext::is_subject_relative(const CueHit& hit, std::size_t i) const {
  return i > hit.tokens.end && reading_.is(i, kRelative) &&
         reading_.is(i + 1, kModal | kBe | kAuxiliary) && !reading_.is(i + 1, kDeterminer) &&
         reading_.mention_at(i + 1) == nullptr;
}

bool ClauseContext::noun_clause_after(const CueHit& hit) const {
  const std::size_t last = std::min(unit_.tokens.end, hit.tokens.end + kConjunctionWithin);
  for (std::size_t i = hit.tokens.end; i < last; ++i) {
    if (reading_.is(i, kThat)) return belongs_to_noun(hit, i);
  }
  return false;
}

bool ClauseContext::at_end(std::size_t i) const {
  return i >= unit_.tokens.end || reading_.is_mark(i, {".", ",", ";", "!", "?"});
}

bool ClauseContext::ends_attribution(std::size_t i) const {
  i = behind_time(i);
  return at_end(i) || reading_.in("source_participles", i);
}

bool ClauseContext::only_circumstances_follow(std::size_t i) const {
  constexpr std::size_t kMost = 12;  ///< tokens
  if (at_end(i)) return only_marks_follow(i);
  if (!reading_.is(i, kPreposition | kTimeWord | kAdverb)) return false;
  const std::size_t last = i + kMost;
  for (; i < unit_.tokens.end; ++i) {
    constexpr std::uint32_t kClause = kThat | kRelative | kBe | kModal | kAuxiliary;
    const bool circumstance = i < last && !subjects_.is_verb(i) && !is_subject_pronoun(i) &&
                              !reading_.is(i, kClause) && reading_.quotation_at(i) == nullptr &&
                              !reading_.is_mark(i, {",", ";", ":"});
    if (!circumstance) return false;
  }
  return true;
}

bool ClauseContext::quotation_soon_after(const CueHit& hit) const {
  const std::size_t last = std::min(unit_.tokens.end, hit.tokens.end + kReach);
  for (std::size_t i = hit.tokens.end; i < last; ++i) {
    if (reading_.quotation_at(i) != nullptr) return true;
    if (reading_.is_mark(i, {";"}) || reading_.is(i, kRelative)) return false;
  }
  return false;
}

bool ClauseContext::quotation_near(const CueHit& hit) const {
  constexpr std::size_t kNear = 6;
  const std::size_t last = std::min(unit_.tokens.end, hit.tokens.end + kNear);
  for (std::size_t i = hit.tokens.end; i < last; ++i) {
    if (reading_.quotation_at(i) != nullptr) return true;
  }
  return false;
}

const Quotation* ClauseContext::quotation_over(
    std::size_t i, std::initializer_list<std::string_view> marks) const {
  while (i < unit_.tokens.end && reading_.is_mark(i, marks) &&
         reading_.quotation_at(i) == nullptr) {
    ++i;
  }
  return i < unit_.tokens.end ? reading_.quotation_at(i) : nullptr;
}

bool ClauseContext::quotation_follows(const CueHit& hit) const {
  return quotation_over(hit.tokens.end, {":", ",", "-", "\u2014"}) != nullptr;
}

std::size_t ClauseContext::behind_listener(const CueHit& hit) const {
  constexpr std::size_t kLongest = 6;
  std::size_t i = hit.tokens.end;
  while (i < unit_.tokens.end && reading_.is(i, kAdverb)) ++i;
  if (!reading_.is(hit.tokens.first, kAddressing)) return i;
  const TokenRange phrase = subjects_.after(i);
  std::size_t end = phrase.first;  // "lawmakers in Orla by video link"
  while (end < phrase.end && !reading_.is(end, kPreposition)) ++end;
  return end > phrase.first && end - phrase.first <= kLongest ? end : i;
}

bool ClauseContext::ends_or_turns_aside(const CueHit& hit) const {
  std::size_t i = hit.tokens.end;
  while (i < unit_.tokens.end && reading_.is(i, kAdverb)) ++i;
  if (const std::size_t end = behind_listener(hit); end > i) {  // "told reporters, “…”"
    constexpr std::size_t kLongestPlace = 10;                   // "in Orla by video link"
    const TokenRange place = subjects_.after(end);
    if (at_end(place.end) && place.size() <= kLongestPlace) return true;
    if (only_circumstances_follow(end)) return true;
  }
  const bool infinitive =  // "agreed to work": what is said
      reading_.is(i, kInfinitiveMarker) && !addresses(i) &&
      takes(reading_.grammar.cues[hit.entry], lexicon::Complement::infinitive);
  return at_end(i) || (!infinitive && reading_.is(i, kPreposition | kTimeWord | kSubordinator)) ||
         reading_.in("source_participles", i);
}

bool ClauseContext::opens_topic(const CueHit& hit) const {
  return reading_.in("topic_prepositions", hit.tokens.end) &&
         takes(reading_.grammar.cues[hit.entry], lexicon::Complement::object);
}

bool ClauseContext::ends_with_mark(std::size_t closing) const {
  const Quotation* quotation = reading_.quotation_at(closing);
  if (quotation == nullptr) return false;
  const std::size_t opening = reading_.tokens_of(quotation->outer).first;
  if (opening <= unit_.tokens.first || reading_.is_mark(opening - 1, {":"})) return true;
  const TokenRange inner = reading_.tokens_of(quotation->inner);
  return !inner.empty() && !reading_.is_word(inner.end - 1);
}

bool ClauseContext::ends_quotation(std::size_t mark) const {
  std::size_t i = mark;
  while (i > unit_.tokens.first && reading_.quotation_at(i) == nullptr && !reading_.is_word(i)) {
    --i;
  }
  return reading_.quotation_at(i) != nullptr;
}

bool ClauseContext::follows_whole_quotation(std::size_t mark) const {
  std::size_t i = mark;
  while (i > unit_.tokens.first && reading_.quotation_at(i) == nullptr && !reading_.is_word(i)) {
    --i;
  }
  const Quotation* quotation = reading_.quotation_at(i);
  return quotation != nullptr && judge(reading_, unit_, *quotation) == Quoted::whole;
}

bool ClauseContext::is_parenthetical(std::size_t comma, std::size_t end) const {
  if (comma <= unit_.tokens.first || !reading_.is_mark(comma, {","}) || ends_quotation(comma)) {
    return false;
  }
  while (end < unit_.tokens.end && reading_.is(end, kAdverb | kTimeWord)) ++end;
  return end + 1 < unit_.tokens.end && reading_.is_mark(end, {","}) && reading_.is_word(end + 1) &&
         reading_.quotation_at(end + 1) == nullptr && !reading_.is(end + 1, kThat | kRelative) &&
         !reading_.in("source_participles", end + 1) && !reading_.in("saying_gerunds", end + 1);
}

std::size_t ClauseContext::behind_day(std::size_t first) const {
  std::size_t i = first;
  bool dated = false;
  while (i < unit_.tokens.end && reading_.quotation_at(i) == nullptr && !dated &&
         (reading_.is(i, kTimeWord) || reading_.is(i, kAdverb))) {
    dated = reading_.in("said_when", i);
    ++i;
  }
  while (dated && reading_.in("day_parts", i)) ++i;
  constexpr std::uint32_t kNoSubject = kPreposition | kThat | kBe | kModal | kAuxiliary |
                                       kInfinitiveMarker | kCoordinator | kSubordinator;
  const bool clause = i < unit_.tokens.end && reading_.is_word(i) && !reading_.is_possessive(i) &&
                      (!reading_.is(i, kNoSubject) || reading_.is(i, kDeterminer));
  return dated && clause ? i : first;
}

std::size_t ClauseContext::behind_day_of(const CueHit& hit, std::size_t first) const {
  if (const std::size_t behind = behind_day(first); behind > first) return behind;
  if (!takes(reading_.grammar.cues[hit.entry], lexicon::Complement::infinitive)) return first;
  const std::size_t i = behind_time(first);
  return reading_.is(i, kInfinitiveMarker) ? i : first;
}

/// Over "on Wednesday", "later today".
std::size_t ClauseContext::behind_time(std::size_t i) const {
  while (reading_.is(i, kTimeWord | kAdverb) ||
         (reading_.is(i, kPreposition) && reading_.is(i + 1, kTimeWord))) {
    ++i;
  }
  return i;
}

bool ClauseContext::clause_follows(const CueHit& hit) const {
  return is_subject_pronoun(behind_day(hit.tokens.end));
}

bool ClauseContext::says_clause(const CueHit& hit) const {
  if (!reading_.grammar.in("saying_verbs", reading_.grammar.cues[hit.entry].lemma)) return false;
  const std::size_t next = behind_day(hit.tokens.end);
  return next < unit_.tokens.end && (reading_.is(next, kThat) || opens_clause(next));
}

/// "he", "the port", "its envoys", "Maren".
bool ClauseContext::opens_clause(std::size_t i) const {
  if (reading_.quotation_at(i) != nullptr) return false;
  return is_subject_pronoun(i) || reading_.is(i, kDeterminer | kPossessive) ||
         reading_.is_name_word(i) || reading_.mention_at(i) != nullptr;
}

std::size_t ClauseContext::behind_connective(std::size_t i) const {
  if (i != unit_.tokens.first || reading_.quotation_at(i) != nullptr) return i;
  if (!reading_.in("sentence_connectives", i)) return i;
  return i + 1;
}

bool ClauseContext::only_marks_follow(std::size_t i) const {
  while (i < unit_.tokens.end && !reading_.is_word(i) && reading_.quotation_at(i) == nullptr) ++i;
  return i >= unit_.tokens.end;
}

TokenRange ClauseContext::trimmed(TokenRange range) const {
  range = without_marks(reading_, range);
  if (only_marks_follow(range.end)) return range;
  while (!range.empty() && reading_.is(range.end - 1, kCoordinator | kSubordinator | kCompanion) &&
         reading_.quotation_at(range.end - 1) == nullptr) {
    range = without_marks(reading_, {range.first, range.end - 1});
  }
  return range;
}

/// "he", "they", "it", "I", "he'd".
bool ClauseContext::is_subject_pronoun(std::size_t i) const {
  const std::string_view word = reading_.token(i).folded;
  return reading_.grammar.in("clause_subjects", word.substr(0, word.find('\'')));
}

std::size_t ClauseContext::behind_addressee(const CueHit& hit) const {
  const std::size_t first = hit.tokens.end;
  if (!reading_.is(hit.tokens.first, kAddressing)) return first;
  constexpr std::size_t kLongestAddressee = 6;
  const std::size_t last = std::min(unit_.tokens.end, first + kLongestAddressee);
  if (reading_.in("object_pronouns", first)) {
    const std::size_t next = first + 1;
    const bool clause = is_subject_pronoun(next) || reading_.is(next, kDeterminer | kPossessive) ||
                        reading_.is_name_word(next) || reading_.mention_at(next) != nullptr;
    if (next < unit_.tokens.end && clause) return next;
  }
  for (std::size_t i = first; i < last; ++i) {
    if (reading_.quotation_at(i) != nullptr || !reading_.is_word(i)) return first;
    if (i > first && (is_subject_pronoun(i) || opens_behind_addressee(i))) return i;
    // "asked the envoys whether"
    if (i > first && reading_.in("complementisers", i)) return i;
    if (const std::size_t behind = behind_day(i); i > first && behind > i) return behind;
    if (reading_.is(i, kPreposition | kInfinitiveMarker | kRelative)) return first;
  }
  return first;
}

/// "told reporters the", "told lawmakers Reyk", "told the paper his".
bool ClauseContext::opens_behind_addressee(std::size_t i) const {
  const text::Token& before = reading_.token(i - 1);
  if (!reading_.is_word(i - 1) || reading_.is(i - 1, kDeterminer | kPossessive | kCoordinator)) {
    return false;
  }
  if (reading_.is(i, kDeterminer | kPossessive)) return true;
  return (reading_.is_name_word(i) || reading_.mention_at(i) != nullptr) &&
         reading_.grammar.in("addressed_people", before.folded);
}

bool ClauseContext::addresses(std::size_t marker) const {
  const std::size_t next = marker + 1;
  return next < unit_.tokens.end &&
         (reading_.mention_at(next) != nullptr || reading_.is(next, kDeterminer | kPossessive));
}

}  // namespace readout::extract
