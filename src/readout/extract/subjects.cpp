#include "readout/extract/subjects.hpp"

#include <algorithm>

#include "readout/extract/head_places.hpp"
#include "readout/extract/noun_cases.hpp"
#include "readout/extract/press_services.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kLongestPhrase = 30;
constexpr std::size_t kReach = 120;  ///< tokens that an apposition may fill

/// A hyphen between words, an abbreviation's point: marks that do not end a phrase.
bool is_inner_mark(const Reading& reading, std::size_t i) {
  if (i == 0 || i + 1 >= reading.analysis.tokens.size()) return false;
  const Span before = reading.token(i - 1).span;
  const Span here = reading.token(i).span;
  const Span after = reading.token(i + 1).span;
  if (reading.is_mark(i, {"."})) {
    return before.end == here.begin && reading.token(i).sentence == reading.token(i + 1).sentence;
  }
  if (reading.is_mark(i, {"(", ")", "[", "]", "/", "'", "%", "$", "&", "№"})) return true;
  return reading.is_mark(i, {"-", "'"}) && before.end == here.begin && here.end == after.begin;
}

}  // namespace

VerbHelpers helpers_of(const Reading& reading, const Unit& unit, std::size_t verb) {
  VerbHelpers helpers;
  helpers.first = verb;
  while (helpers.first > unit.tokens.first) {
    const std::size_t i = helpers.first - 1;
    if (reading.quotation_at(i) != nullptr) break;
    if (reading.is(i, kInfinitiveMarker)) {
      helpers.infinitive = true;
      helpers.first = i;
      break;
    }
    const bool since = reading.in("inner_adverbs", i) && i > unit.tokens.first &&
                       (reading.is(i - 1, kAuxiliary) ||  // "has since said"
                        reading.is_mark(i - 1, {","}));   // "Maren, citing an aide, first said"
    if (!since && !reading.is(i, kNegation | kModal | kBe | kAuxiliary | kAdverb)) break;
    helpers.denied = helpers.denied || reading.is(i, kNegation);
    helpers.modal = helpers.modal || reading.is(i, kModal);
    helpers.be = helpers.be || reading.is(i, kBe);
    helpers.first = i;
  }
  return helpers;
}

Subjects::Subjects(const Reading& reading, const Unit& unit, const std::vector<CueHit>& hits)
    : reading_(reading),
      unit_(unit),
      is_cue_(unit.tokens.size(), false),
      takes_clause_(unit.tokens.size(), false) {
  for (const CueHit& hit : hits) {
    if (reading.grammar.cues[hit.entry].kind != lexicon::CueKind::verb || hit.also_noun ||
        is_base_form(hit) || reading.is(hit.tokens.first, kPreposition)) {  // "Regarding Velmora,"
      continue;
    }
    for (std::size_t i = hit.tokens.first; i < hit.tokens.end; ++i) {
      is_cue_[i - unit.tokens.first] = reading.mention_at(i) == nullptr;
      takes_clause_[i - unit.tokens.first] =
          takes(reading.grammar.cues[hit.entry], lexicon::Complement::clause);
    }
  }
}

bool Subjects::ends_in_apposition(std::size_t end) const {
  const lexicon::Mention* last = end > unit_.tokens.first ? reading_.mention_at(end - 1) : nullptr;
  if (last == nullptr || last->end_token != end) return false;
  for (std::size_t i = last->first_token; i < end; ++i) {
    if (reading_.is_mark(i, {","})) return true;
  }
  return false;
}

/// "The president, Ilda Maren[,] and Premier Lind": the comma ends an apposition, and the clause
/// begins with it.
bool Subjects::closes_apposition(std::size_t comma) const {
  if (!reading_.is_mark(comma, {","}) || !reading_.is(comma + 1, kAdditive) ||
      !ends_in_apposition(comma)) {
    return false;
  }
  std::size_t first = reading_.mention_at(comma - 1)->first_token;
  while (first > unit_.tokens.first && reading_.is(first - 1, kDeterminer)) --first;
  return first == unit_.tokens.first || !reading_.is_word(first - 1) ||
         reading_.is(first - 1, kThat | kCoordinator);
}

/// "Maren and Reyk": a conjunction between capitalised words joins names.
bool Subjects::joins_names(std::size_t i) const {
  return reading_.is(i, kAdditive) && i > unit_.tokens.first && i + 1 < unit_.tokens.end &&
         (reading_.is_name_word(i - 1) || reading_.mention_at(i - 1) != nullptr ||
          closes_apposition(i - 1) || ends_list_member(i - 1) ||
          (reading_.is(i - 1, kPersonNoun) && reading_.token(i - 1).capitalised) ||
          reading_.in("clause_subjects", i - 1)) &&
         (reading_.is_name_word(i + 1) || reading_.mention_at(i + 1) != nullptr ||
          reading_.is(i + 1, kDeterminer) || begins_group(i + 1) || begins_owned_title(i + 1));
}

/// «[Марен и] её коллега», "[Maren and] her Kestrian counterpart"
bool Subjects::begins_owned_title(std::size_t i) const {
  if (!reading_.is(i, kPossessive)) return false;
  if (owned_group_end(reading_, {i, unit_.tokens.end}) > i) return true;
  const lexicon::Mention* mention = reading_.mention_at(i + 1);
  if (mention == nullptr && reading_.is_name_word(i + 1)) mention = reading_.mention_at(i + 2);
  return mention != nullptr &&
         (mention->kind == lexicon::MentionKind::title ||
          (mention->kind == lexicon::MentionKind::name && !mention->office.empty()));
}

/// "[Maren and] young officials": a group with an adjective or none.
bool Subjects::begins_group(std::size_t i) const {
  const bool adjective = reading_.is_word(i) && !reading_.token(i).capitalised && !is_verb(i) &&
                         !reading_.is(i, kPreposition | kAuxiliary | kBe | kModal | kAdverb);
  return i + 1 < unit_.tokens.end &&
         (reading_.is(i, kGroupNoun) || (adjective && reading_.is(i + 1, kGroupNoun)));
}

Border Subjects::border_at(std::size_t i) const {
  if (reading_.quotation_at(i) != nullptr) return Border::quotation;
  if (reading_.mention_at(i) != nullptr) return Border::start;
  const text::TokenKind kind = reading_.token(i).kind;
  if (kind == text::TokenKind::punctuation || kind == text::TokenKind::quote) {
    const bool closes = closes_apposition(i) || ends_list_member(i);
    if (is_inner_mark(reading_, i) || (closes && joins_names(i + 1))) return Border::start;
    return reading_.is_mark(i, {",", "-", "\u2014", "\u2013"}) ? Border::comma : Border::other;
  }
  if (is_cue_[i - unit_.tokens.first]) return Border::cue;
  if (reading_.is(i, kThat)) {  // "of that report" opens no clause
    const bool points = i > unit_.tokens.first && reading_.is(i - 1, kPreposition);
    return points ? Border::start : Border::that;
  }
  if (reading_.is(i, kRelative)) return Border::relative;
  if (reading_.is(i, kCoordinator) && !joins_names(i) && !joins_nouns(i)) {
    return Border::coordinator;
  }
  // «Совет после отъезда Рейка выразил»: such a word may govern a noun.
  const auto governs = [&] {  // nor does «в очередной раз» open a clause
    return (reading_.is(i, kAdverb) ||
            (reading_.is(i, kPreposition) && !reading_.is_mark(i + 1, {","}))) &&
           reading_.has_cases;
  };
  if (reading_.is(i, kSubordinator) && !governs()) return Border::subordinator;
  if (reading_.is(i, kBe | kModal) && !reading_.is(i, kPreposition)) return Border::other;
  return Border::start;
}

bool Subjects::only_time(TokenRange phrase) const {
  for (std::size_t i = phrase.first; i < phrase.end; ++i) {
    if (!reading_.is(i, kTimeWord | kAdverb | kAuxiliary)) return false;
  }
  return true;
}

/// «в интервью газете «Вестник»»: where the name in marks behind its noun begins; `last` + 1 where
/// none ends at token `last`.
std::size_t Subjects::named_in_marks(std::size_t last) const {
  if (!is_short_quotation(last)) return last + 1;
  const TokenRange quoted = reading_.tokens_of(reading_.quotation_at(last)->outer);
  if (quoted.end != last + 1 || quoted.first <= unit_.tokens.first) return last + 1;
  const bool named =
      reading_.is(quoted.first - 1, kCorporate) || reading_.in("name_nouns", quoted.first - 1);
  return named ? quoted.first : last + 1;
}

Phrase Subjects::before(std::size_t end) const {
  Phrase phrase;
  std::size_t first = end;
  phrase.border_at = unit_.tokens.first;
  while (first > unit_.tokens.first) {
    const Border border = border_at(first - 1);
    if (const std::size_t name = named_in_marks(first - 1); name < first) {
      first = name;
      continue;
    }
    if (border != Border::start) {
      phrase.border = border;
      phrase.border_at = first - 1;
      break;
    }
    if (end - first > kLongestPhrase) {
      phrase.border = Border::other;
      phrase.border_at = first - 1;
      break;
    }
    --first;
  }
  while (first < end && reading_.is(first, kAdverb) && reading_.mention_at(first) == nullptr)
    ++first;
  phrase.tokens = {first, end};
  if (only_time(phrase.tokens)) phrase.tokens.first = end;
  if (phrase.tokens.size() > 2 && stands_alone(end - 1)) phrase.tokens.first = end - 1;
  return phrase;
}

/// "Later at a news conference he": a pronoun that can only be a subject is all of it.
bool Subjects::stands_alone(std::size_t i) const {
  return reading_.in("clause_subjects", i) &&
         reading_.grammar.pronouns.contains(reading_.token(i).folded) &&
         !reading_.is(i - 1, kAdditive | kCoordinator);
}

bool Subjects::is_short_quotation(std::size_t i) const {
  const Quotation* quotation = reading_.quotation_at(i);
  return quotation != nullptr && reading_.words_in(quotation->inner) <= 4;
}

TokenRange Subjects::after(std::size_t first) const {
  while (first < unit_.tokens.end && reading_.is(first, kAdverb) &&
         reading_.mention_at(first) == nullptr) {
    ++first;
  }
  std::size_t end = first;
  bool named = false;
  while (end < unit_.tokens.end && end - first < kLongestPhrase) {
    const Border border = border_at(end);
    if (border == Border::quotation && is_short_quotation(end)) {
      end = reading_.tokens_of(reading_.quotation_at(end)->outer).end;
      continue;
    }
    // «… тренер «Орлы», Том Рейк»: the name stands behind a comma.
    const bool goes_on = border == Border::comma && !named && end > first &&
                         end + 1 < unit_.tokens.end && reading_.is_name_word(end + 1);
    if (border != Border::start && !goes_on) break;
    named = named || reading_.mention_at(end) != nullptr || reading_.is_name_word(end);
    ++end;
  }
  return {first, end};
}

bool Subjects::is_dateline(std::size_t dash) const {
  constexpr std::size_t kLongest = 5;  ///< tokens
  if (dash - unit_.tokens.first > kLongest || dash == unit_.tokens.first ||
      dash + 1 >= unit_.tokens.end || !reading_.is_mark(dash, {"-", "\u2014", "\u2013"}) ||
      !reading_.token(dash + 1).capitalised) {
    return false;
  }
  for (std::size_t i = unit_.tokens.first; i < dash; ++i) {
    if (reading_.is_word(i) && !reading_.is_name_word(i)) return false;
  }
  return !is_dash_aside(reading_, unit_.tokens, dash);
}

std::size_t Subjects::behind_addressee(TokenRange phrase) const {
  std::size_t first = behind_told_body(reading_, phrase);
  if (first > phrase.first) return first;
  while (first + 1 < phrase.end && is_oblique_plural({first, first + 1})) ++first;
  if (first == phrase.first) return first;
  // «пояснили защитникам Рейка в суде»
  for (std::size_t i = first; i + 1 < phrase.end; ++i) {
    if (reading_.in("inside_prepositions", i)) return i;
  }
  return first;
}

std::size_t Subjects::behind_time(TokenRange phrase) const {
  std::size_t first = phrase.first;
  while (first + 1 < phrase.end && reading_.is(first, kPreposition | kTimeWord) &&
         (reading_.is(first, kTimeWord) || reading_.is(first + 1, kTimeWord))) {
    ++first;
  }
  return first;
}

/// ", who was late,", ", asked whether he would sign,": a clause between commas with a verb of its
/// own.
bool Subjects::opens_aside(std::size_t i) const {
  return reading_.is(i, kRelative) || reading_.in("clause_asides", i);
}

Phrase Subjects::over_apposition(std::size_t comma) const {
  Phrase within_clause;  // the subject of a clause that "after" opens, where there is no other
  within_clause.tokens = {comma, comma};
  const std::size_t farthest = comma - std::min(comma - unit_.tokens.first, kReach);
  std::size_t start = farthest;
  std::size_t verb = farthest;  // of a clause within the commas, where there is one
  for (std::size_t i = comma; i > farthest; --i) {
    const Border border = border_at(i - 1);
    if (border == Border::other && reading_.is(i - 1, kBe | kModal)) {
      verb = std::max(verb, i - 1);
      continue;
    }
    if (border == Border::quotation ||
        (border == Border::other && !reading_.is_mark(i - 1, {"."}))) {
      start = i;
      break;
    }
  }
  for (std::size_t i = start; i < comma; ++i) {
    if (border_at(i) != Border::comma) continue;
    if (is_dateline(i)) continue;
    if (i < verb && !opens_aside(i + 1)) continue;
    Phrase candidate = before(i);
    candidate.tokens.first = behind_time(candidate.tokens);
    if (candidate.tokens.empty() || reading_.is(candidate.tokens.first, kPreposition) ||
        !can_speak(candidate.tokens)) {
      continue;
    }
    // "A day after the strike hit the port, Maren, at a meeting, said"
    if (candidate.border != Border::subordinator) return candidate;
    if (within_clause.tokens.empty()) within_clause = candidate;
  }
  return within_clause;
}

/// "LMO welcomed": capitals, whatever opens the sentence; not in a line of nothing else.
bool Subjects::is_acronym(std::size_t i) const {
  const auto capitals = [&](std::size_t token) {
    const std::string_view word = reading_.token(token).span.in(reading_.document.text);
    return word.size() > 1 && text::count_capitals(word) > 0;
  };
  return capitals(i) && i + 1 < unit_.tokens.end && !capitals(i + 1);
}

bool Subjects::is_actor(TokenRange phrase) const {
  if (phrase.size() == 1 && reading_.grammar.in("standing_alone",  // "Some accused"
                                                reading_.token(phrase.first).folded)) {
    return true;
  }
  if (!phrase.empty() && phrase.size() <= 4 &&
      reading_.grammar.in("exact_joint_subjects",  // "The two"
                          text::fold(reading_.text_of(phrase)))) {
    return true;
  }
  for (std::size_t i = phrase.first; i < phrase.end; ++i) {
    if (reading_.mention_at(i) != nullptr) return true;
    if (reading_.is_name_word(i) &&
        (i > unit_.tokens.first || is_acronym(i) || reading_.in("party_people", i))) {
      return true;
    }
    const auto pronoun = reading_.grammar.pronouns.find(reading_.token(i).folded);
    if (pronoun != reading_.grammar.pronouns.end() && pronoun->second.third_person) return true;
    if (reading_.joint_subjects.match(reading_.analysis.tokens, i, phrase.end) > 0) return true;
    if (reading_.is(i, kPersonNoun | kCorporate | kGroupNoun | kHonorific)) return true;
  }
  return !press_service_noun(reading_, phrase).empty();
}

bool Subjects::is_verb(std::size_t i) const {
  return is_cue_[i - unit_.tokens.first];
}

bool Subjects::takes_clause(std::size_t i) const {
  return takes_clause_[i - unit_.tokens.first];
}

bool Subjects::is_base_form(const CueHit& hit) const {
  return !reading_.grammar.list("plural_endings").empty() && hit.tokens.size() == 1 &&
         hit.form.finite &&
         reading_.token(hit.tokens.first).folded == reading_.grammar.cues[hit.entry].lemma;
}

bool Subjects::is_plural(TokenRange phrase) const {
  if (phrase.empty()) return false;
  const auto& endings = reading_.grammar.list("plural_endings");
  for (std::size_t i = phrase.first; i < phrase.end; ++i) {
    const auto pronoun = reading_.grammar.pronouns.find(reading_.token(i).folded);
    const bool plural_pronoun =
        pronoun != reading_.grammar.pronouns.end() &&
        (pronoun->second.number != lexicon::Number::singular || !pronoun->second.third_person);
    if (plural_pronoun || reading_.is(i, kGroupNoun | kAdditive)) return true;
    if (reading_.in("plural_words", i)) return true;
    if (i > phrase.first && reading_.is(i, kPreposition)) break;
    const std::string& word = reading_.token(i).folded;
    if (word.find('\'') == std::string::npos &&
        std::any_of(endings.begin(), endings.end(),
                    [&](const std::string& ending) { return word.ends_with(ending); })) {
      return true;
    }
  }
  return false;
}

}  // namespace readout::extract
