#include "readout/extract/candidates.hpp"

#include <algorithm>

#include "readout/extract/genitives.hpp"
#include "readout/extract/noun_cases.hpp"
#include "readout/extract/press_services.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

using lexicon::Complement;
using lexicon::CueEntry;
using lexicon::CueKind;

constexpr std::size_t kIntroduction = 9;  ///< tokens of "On Wednesday, ..." before a subject
constexpr std::size_t kContentWords = 3;  ///< fewest words before ", she said"

bool may_stand_behind(const CueEntry& entry) {
  return takes(entry, Complement::clause) || takes(entry, Complement::none);
}

}  // namespace

std::optional<Candidate> Candidates::candidate_of(const CueHit& hit) const {
  const CueEntry& entry = cues_.entry(hit);
  if (reading_.mention_at(hit.tokens.first) != nullptr) return std::nullopt;
  if (entry.kind == CueKind::preposition) return source_of(hit);
  if (entry.kind == CueKind::noun) return noun_of(hit);
  if (is_surely_noun(hit)) return hit.also_noun ? noun_of(hit) : std::nullopt;
  if (is_adjectival(hit) || lacks_topic(hit) || only_visits(hit)) return std::nullopt;
  const VerbHelpers helpers = helpers_of(reading_, unit_, hit.tokens.first);
  if (helpers.denied || helpers.modal) return std::nullopt;
  if (helpers.infinitive) return infinitive_of(hit, helpers.first);
  if (is_asked(hit)) return std::nullopt;
  if (helpers.be && hit.form.finite && hit.tokens.size() == 1) return std::nullopt;
  if (hit.tokens.end < unit_.tokens.end && reading_.in("agent_marks", hit.tokens.end)) {
    return std::nullopt;
  }
  auto candidate = hit.form.finite || helpers.be ? finite_of(hit, helpers.first)
                                                 : participle_of(hit, helpers.first);
  if (candidate && only_indicates(*candidate)) return std::nullopt;
  if (candidate && is_parenthetical(*candidate)) {
    candidate->report.parenthetical = true;
    candidate->report.postposed = false;
    return candidate;
  }
  if (candidate && !worth(*candidate)) return std::nullopt;
  return candidate;
}

/// "Pilots opposed to the dam": what they are, not what they say.
bool Candidates::is_adjectival(const CueHit& hit) const {
  const TokenRange phrase{hit.tokens.first, std::min(unit_.tokens.end, hit.tokens.end + 1)};
  return reading_.grammar.in("adjectival_phrases", text::fold(reading_.text_of(phrase)));
}

/// «Опоздание говорит о том, что»: such words report only what somebody says, not what something
/// shows.
bool Candidates::only_indicates(const Candidate& candidate) const {
  constexpr std::size_t kPhrase = 3;  ///< words of «говорит о том»
  const std::size_t verb = candidate.report.cue.tokens.first;
  const TokenRange phrase{verb, std::min(unit_.tokens.end, verb + kPhrase)};
  if (!reading_.grammar.in("indicating_phrases", text::fold(reading_.text_of(phrase))))
    return false;
  const TokenRange subject = candidate.report.subject;
  if (subject.empty()) return candidate.border != Border::coordinator;
  if (reading_.is(subject.first, kPersonNoun | kGroupNoun | kCorporate)) return false;
  const bool named = reading_.mention_at(subject.first) != nullptr ||
                     lexicon::is_first_name(reading_.token(subject.first).folded, reading_.grammar);
  return !named && (reading_.is(subject.first, kPossessive) ||
                    !reading_.grammar.pronouns.contains(reading_.token(subject.first).folded));
}

/// "Reyk, asked whether he would sign, …", "asked about the port": somebody else asks.
bool Candidates::is_asked(const CueHit& hit) const {
  const std::size_t verb = hit.tokens.first;
  const bool aside = verb == unit_.tokens.first ||
                     reading_.is_mark(verb - 1, {",", "-", "\u2014"}) ||
                     reading_.is(verb - 1, kSubordinator);
  return aside && reading_.in("clause_asides", verb) &&
         (reading_.is(hit.tokens.end, kPreposition | kSubordinator | kRelative) ||
          reading_.in("question_words", hit.tokens.end));
}

/// "Okeru, she added, had agreed", «Её коллега, добавила Марен, обещал».
bool Candidates::is_parenthetical(const Candidate& candidate) const {
  const Report& report = candidate.report;
  if (candidate.border != Border::comma || report.subject.empty() ||
      report.subject.size() > kBriefPhrase || report.cue.tokens.size() > 2 ||
      !takes(cues_.entry(report.cue), Complement::clause) || subjects_.rules_out(report.subject) ||
      !subjects_.is_actor(report.subject)) {
    return false;
  }
  if (report.side == SubjectSide::before) {
    return report.subject.end <= report.cue.tokens.first &&
           candidate.border_at + 1 >= report.subject.first &&
           context_.is_parenthetical(candidate.border_at, report.cue.tokens.end);
  }
  // "…, said Karl Lind, a spokesman for the port": no clause goes on behind the name.
  const std::size_t behind = report.subject.end + 1;
  const bool apposed = reading_.is(behind, kPersonNoun) ||
                       (reading_.is_word(behind) && reading_.is(behind + 1, kPersonNoun));
  return report.side == SubjectSide::after && !apposed &&
         context_.is_parenthetical(candidate.border_at, report.subject.end);
}

Candidate Candidates::made(const CueHit& hit, SubjectSide side, TokenRange subject, Border border,
                           std::size_t start, std::size_t border_at) const {
  Candidate candidate;
  candidate.report.cue = hit;
  candidate.report.side = side;
  candidate.report.subject = subject;
  candidate.report.has_conjunction =
      context_.conjunction_after(hit).has_value() &&
      (cues_.entry(hit).kind != CueKind::preposition || reading_.is(subject.end, kThat) ||
       reading_.is(subject.end + 1, kThat));
  candidate.border = border;
  candidate.start = start;
  candidate.border_at = border_at;
  candidate.verb = helpers_of(reading_, unit_, hit.tokens.first).first;
  return candidate;
}

std::optional<Candidate> Candidates::finite_of(const CueHit& hit, std::size_t verb) const {
  const Phrase left = over_own_clause(hit, subjects_.before(verb));
  if (is_oblique(reading_, left.tokens) ||
      is_addressee(reading_, left.tokens) ||  // «Рейку возразил Линд»
      is_circumstance(hit, left.tokens)) {
    Phrase none = left;
    none.tokens = {verb, verb};
    none.border = Border::start;
    auto candidate = with_right(hit, none, verb);
    // «О дороге рассказала Марен», «Варландскую сторону поблагодарила Марен»
    const bool topic =
        reading_.in("topic_prepositions", left.tokens.first) ||
        (takes(cues_.entry(hit), Complement::object) && !is_dative_person(left.tokens));
    if (candidate && topic && !candidate->report.has_conjunction &&
        !context_.quotation_soon_after(hit)) {
      candidate->report.postposed = true;
    }
    return candidate;
  }
  if (!left.tokens.empty()) return with_left(hit, left);
  switch (left.border) {
    case Border::quotation:
      if (const TokenRange body = body_in_marks(left.border_at); !body.empty()) {
        return made(hit, SubjectSide::before, body, Border::start, body.first, body.first);
      }
      if (opens_clause(hit.tokens.end)) {
        if (const Phrase over = over_relative(left.border_at); !over.tokens.empty()) {
          return made(hit, SubjectSide::before, over.tokens, over.border, over.tokens.first,
                      over.border_at);
        }
        return made(hit, SubjectSide::inherited, {}, left.border, verb, left.border_at);
      }
      return context_.ends_with_mark(left.border_at) ? with_right(hit, left, verb) : std::nullopt;
    case Border::comma:
      return after_comma(hit, left, verb);
    case Border::coordinator:
      if (goes_on_with_infinitive(hit, left.border_at)) return std::nullopt;
      return made(hit, SubjectSide::inherited, {}, left.border, verb, left.border_at);
    case Border::relative:
      return with_antecedent(hit, left);
    case Border::start:
      return with_right(hit, left, verb);
    default:
      return std::nullopt;
  }
}

/// «Рейку [ответила Марен]»: to whom, not what.
bool Candidates::is_dative_person(TokenRange phrase) const {
  const lexicon::Mention* mention = reading_.mention_at(phrase.first);
  return is_addressee(reading_, phrase) || (mention != nullptr && is_person_name(*mention));
}

/// Whoever "says that" speaks, but for a share of those whom a poll asked.
bool Candidates::can_speak(const CueHit& hit, TokenRange phrase) const {
  if (subjects_.can_speak(phrase)) return true;
  const bool joined = reading_.token(phrase.end - 1).folded.find('\'') != std::string::npos;
  return context_.says_clause(hit) && !joined && !subjects_.rules_out(phrase) &&  // "I've"
         (!reading_.is(phrase.first, kPreposition) || subjects_.is_plural(phrase));
}

/// "Maren, who called him “a man of his word,” said she was sure": what stands behind the verb is
/// the subject of what was said, not who said it.
bool Candidates::opens_clause(std::size_t first) const {
  const TokenRange right = subjects_.after(first);
  if (right.size() > 1 && context_.is_subject_pronoun(right.first)) return true;  // "said he had"
  return !right.empty() && right.end < unit_.tokens.end && reading_.is(right.end, kBe | kModal) &&
         !reading_.is(right.end, kPreposition);
}

/// "only for Kestria to denounce him for “…”": an infinitive reports where it governs a
/// quotation.
std::optional<Candidate> Candidates::infinitive_of(const CueHit& hit, std::size_t verb) const {
  const Phrase left = subjects_.before(verb);
  if (left.tokens.empty() || !reading_.is(left.tokens.first, kPreposition) ||
      !context_.quotation_soon_after(hit) || !subjects_.is_actor(left.tokens)) {
    return std::nullopt;
  }
  return made(hit, SubjectSide::before, left.tokens, Border::coordinator, left.tokens.first,
              left.border_at);
}

std::optional<Candidate> Candidates::with_left(const CueHit& hit, const Phrase& left) const {
  if ((hit.also_noun && looks_like_noun(hit, left)) || follows_verb(hit, left)) return std::nullopt;
  if (is_titled_noun(hit, left)) return std::nullopt;
  if (left.border == Border::relative && opens_with_verb(left.tokens)) {
    return with_antecedent(hit, left);
  }
  if (subjects_.is_base_form(hit) && !subjects_.is_plural(left.tokens) &&
      named_in_headline(hit, left).empty() &&
      helpers_of(reading_, unit_, hit.tokens.first).first == hit.tokens.first) {
    return std::nullopt;
  }
  if (holds_infinitive(left.tokens)) return std::nullopt;
  if (const TokenRange both = named_in_headline(hit, left); !both.empty()) {
    return made(hit, SubjectSide::before, both, Border::start, both.first, both.first);
  }
  const bool postposed = is_postposed(hit, left);
  const bool brief =
      postposed && left.tokens.size() <= kBriefPhrase && !subjects_.rules_out(left.tokens);
  if (!brief && !can_speak(hit, left.tokens)) return std::nullopt;
  const Phrase named = listed(apposed(over_second_noun(left)));
  Candidate candidate = made(hit, SubjectSide::before, named.tokens, named.border,
                             named.tokens.first, named.border_at);
  candidate.report.postposed = is_postposed(hit, named);
  candidate.report.opening = behind_as_clause(hit, named);
  candidate.report.subject.first = subjects_.behind_time(named.tokens);
  TokenRange source = quoted_object(hit);
  if (source.empty() && candidate.report.postposed) source = cited_source(hit);
  if (!source.empty()) {
    candidate.report.clause = candidate.report.subject.first;
    candidate.report.subject = source;
  }
  return candidate;
}

std::optional<Candidate> Candidates::with_right(const CueHit& hit, const Phrase& left,
                                                std::size_t verb) const {
  TokenRange right = subjects_.after(hit.tokens.end);
  right.first = subjects_.behind_addressee(right);
  const bool behind_quotation =
      left.border == Border::quotation ||
      (left.border == Border::comma && context_.ends_quotation(left.border_at));
  // "Asked about the trawler, Maren said": what a preposition governs does not ask.
  if (!behind_quotation && reading_.is(right.first, kPreposition)) return std::nullopt;
  const TokenRange quoted = quoted_behind(hit, right);
  const bool quotes = reading_.in("quoting_verbs", hit.tokens.first);
  if (quoted.empty() && !quotes && opens_oblique(reading_, right)) return std::nullopt;
  if (!subjects_.can_speak(right) && (!behind_quotation || reading_.has_articles))
    return std::nullopt;
  if (opens_bullet(hit, right)) {
    return made(hit, SubjectSide::inherited, {}, left.border, verb, left.border_at);
  }
  Candidate candidate = made(hit, SubjectSide::after, quoted.empty() ? right : quoted, left.border,
                             verb, left.border_at);
  if (quoted.first > right.first + 1 && is_words_of_somebody(quoted.first - 1)) {
    candidate.report.carrier = {right.first, quoted.first - 1};
  }
  candidate.report.postposed = left.border != Border::start;
  return candidate;
}

std::optional<Candidate> Candidates::after_comma(const CueHit& hit, const Phrase& left,
                                                 std::size_t verb) const {
  const std::size_t comma = left.border_at;
  if (comma > unit_.tokens.first && context_.ends_quotation(comma))
    return with_right(hit, left, verb);
  const Phrase over = subjects_.over_apposition(comma);
  const bool conjunction_next =
      reading_.is(std::min(hit.tokens.end + 1, unit_.tokens.end - 1), kThat);
  TokenRange right = subjects_.after(hit.tokens.end);
  right.first = subjects_.behind_addressee(right);
  right.first = subjects_.behind_time(right);  // «сообщил в пятницу «Вестник»»
  const bool right_ends = context_.at_end(right.end) && !conjunction_next && !right.empty();
  // «Также, заметил Рейк, что порт закрыт»
  if (right_ends && reading_.is_mark(right.end, {","}) && reading_.is(right.end + 1, kThat) &&
      subjects_.can_speak(right) && right.size() <= kBriefPhrase) {
    return made(hit, SubjectSide::after, right, Border::start, verb, comma);
  }
  const CueEntry& entry = cues_.entry(hit);
  const bool within = names_place_of_body(hit, right);  // «…, сообщили в МИД Варланда»
  const bool may_invert = takes(entry, Complement::clause) && right_ends &&
                          (within || !reading_.is(right.first, kPreposition)) &&
                          !opens_oblique(reading_, right) && subjects_.can_speak(right);
  // "Thousands are late, because of the dam, say witnesses.": a name alone is not what is said.
  const bool last = is_only_name(right) && !reading_.is(hit.tokens.first, kAddressing);
  const bool inverted = may_invert && (over.tokens.empty() || !reading_.has_articles || last) &&
                        (!reading_.has_articles || !takes(entry, Complement::object) ||
                         (last && reading_.grammar.in("inverted_reporters", entry.lemma)));
  if (inverted) {
    Candidate candidate = made(hit, SubjectSide::after, right, Border::comma, verb, comma);
    candidate.report.postposed = true;
    return candidate;
  }
  if (!over.tokens.empty()) {
    const TokenRange inner = without_marks(reading_, {over.tokens.end, comma});
    const bool second = is_named_apposition(over.tokens, inner);
    Candidate candidate = made(hit, SubjectSide::before, second ? inner : over.tokens, over.border,
                               over.tokens.first, over.border_at);
    // "“…,” Maren, the mayor of Selle, told the Courier"
    candidate.report.postposed = is_postposed(hit, over);
    return candidate;
  }
  const Phrase titled = subjects_.before(comma);
  if (!titled.tokens.empty() && subjects_.ends_in_apposition(titled.tokens.end)) {
    Candidate candidate = made(hit, SubjectSide::before, titled.tokens, titled.border,
                               titled.tokens.first, titled.border_at);
    candidate.report.postposed = is_postposed(hit, titled);
    return candidate;
  }
  // "Reyk, dubbed “the fox”, was": others call him so.
  if (reading_.in("naming_participles", hit.tokens.first) &&
      reading_.quotation_at(hit.tokens.end) != nullptr) {
    return std::nullopt;
  }
  if (takes(entry, Complement::clause) && is_opening_name(titled)) {
    return made(hit, SubjectSide::before, titled.tokens, titled.border, titled.tokens.first,
                titled.border_at);
  }
  return made(hit, SubjectSide::inherited, {}, Border::comma, verb, comma);
}

/// «сообщили в министерстве»: nobody else is named as the subject of such a form.
bool Candidates::names_place_of_body(const CueHit& hit, TokenRange phrase) const {
  if (hit.form.number != lexicon::Number::plural || !reading_.has_cases || phrase.size() < 2 ||
      !reading_.in("inside_prepositions", phrase.first)) {
    return false;
  }
  const lexicon::Mention* mention = reading_.mention_at(phrase.first + 1);
  const bool body = mention != nullptr && mention->kind != lexicon::MentionKind::country &&
                    mention->kind != lexicon::MentionKind::demonym;
  return body || reading_.is(phrase.first + 1, kCorporate) ||
         press_service_noun(reading_, {phrase.first + 1, phrase.end}).first == phrase.first + 1;
}

/// Somebody, and nothing more of the sentence: "…, say witnesses."
bool Candidates::is_only_name(TokenRange phrase) const {
  if (phrase.size() > kBriefPhrase || !context_.only_marks_follow(phrase.end)) return false;
  for (std::size_t i = phrase.first; i < phrase.end; ++i) {
    if (reading_.is(i, kAuxiliary | kBe | kModal)) return false;
  }
  return subjects_.is_actor(phrase);
}

/// "Foreign Minister Reyk, told parliament": nothing but the name stands before a stray comma.
bool Candidates::is_opening_name(const Phrase& phrase) const {
  if (phrase.border != Border::start || phrase.tokens.empty()) return false;
  const lexicon::Mention* mention = reading_.mention_at(phrase.tokens.first);
  return mention != nullptr && mention->end_token == phrase.tokens.end &&
         phrase.tokens.first == unit_.tokens.first;
}

/// ", she said." behind a content, against "On Monday, she said she ...".
bool Candidates::is_postposed(const CueHit& hit, const Phrase& left) const {
  if (left.border != Border::comma && left.border != Border::quotation) return false;
  const bool behind_quotation =
      left.border == Border::quotation || context_.ends_quotation(left.border_at);
  if (context_.conjunction_after(hit) || !may_stand_behind(cues_.entry(hit))) return false;
  if (context_.opens_topic(hit)) return false;
  if (behind_quotation) {
    // "In answer to the charge of “murder”, Reyk said the talks went on"
    const bool introduces = reading_.is(unit_.tokens.first, kPreposition) &&
                            !context_.follows_whole_quotation(left.border_at);
    return context_.ends_or_turns_aside(hit) ||
           (!context_.quotation_soon_after(hit) && !introduces);
  }
  if (!context_.ends_or_turns_aside(hit)) return false;
  const TokenRange content{unit_.tokens.first, left.border_at};
  const std::size_t words = reading_.words_in(reading_.span_of(content));
  if (words < kContentWords) return false;
  if (is_source(content)) return false;
  const bool introduces = reading_.is(content.first, kPreposition) &&
                          !reading_.is(content.first, kDeterminer);  // "This was late, Maren said"
  return !introduces || words > kIntroduction;
}

}  // namespace readout::extract
