// Whether a reporting word with what follows it reports anything: the part of Candidates that looks
// behind verbs which report only with some objects.
#include <algorithm>

#include "readout/extract/candidates.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

using lexicon::Complement;
using lexicon::CueEntry;

constexpr std::size_t kIntroduction = 9;  ///< tokens of "On Wednesday, ..." before a subject

}  // namespace

/// "called the port a ruin", "questioned whether", "questioned his motives", against "called the
/// port", "questioned the suspect": verbs that report only with such an object.
bool Candidates::reports_by_object(const Report& report, std::size_t next) const {
  const std::string& lemma = reading_.grammar.cues[report.cue.entry].lemma;
  if (reading_.grammar.in("telling_verbs", lemma)) return tells_of(next);
  if (reading_.grammar.in("act_verbs", lemma)) {
    // "a paper stating the intention to" is no speaker.
    return (report.cue.form.finite || report.subject.empty()) && names_act(next);
  }
  if (reading_.grammar.in("mutual_reporters", lemma)) return is_joint(report.subject);
  if (reading_.grammar.in("naming_verbs", lemma)) return names_object(next);
  return reading_.grammar.in("question_reporters", lemma) &&
         (reading_.in("complementisers", next) || reading_.is(next, kPossessive) ||
          reading_.is_possessive(next) || reading_.is_possessive(next + 1));
}

/// "Says Reyk made clear that": what is said begins right behind the verb that opens the line.
bool Candidates::opens_bullet(const CueHit& hit, TokenRange right) const {
  const auto pronoun = reading_.grammar.pronouns.find(reading_.token(right.first).folded);
  if (pronoun != reading_.grammar.pronouns.end()) return false;  // "Says she has": who spoke before
  return hit.tokens.first == unit_.tokens.first && right.end < unit_.tokens.end &&
         takes(cues_.entry(hit), lexicon::Complement::clause) && reading_.has_articles &&
         (subjects_.is_verb(right.end) || reading_.is(right.end, kBe | kModal));
}

/// "called on President Maren": visited her, unless she is called on to do something.
bool Candidates::only_visits(const CueHit& hit) const {
  if (!reading_.grammar.in("visiting_verbs", reading_.grammar.cues[hit.entry].lemma)) return false;
  std::size_t i = hit.tokens.end;
  while (reading_.is(i, kDeterminer | kHonorific)) ++i;
  const lexicon::Mention* mention = reading_.mention_at(i);
  const bool person = mention != nullptr &&
                      (is_person_name(*mention) || mention->kind == lexicon::MentionKind::title);
  if (!person) return false;
  for (; i < unit_.tokens.end && !reading_.is_mark(i, {",", ";"}); ++i) {
    if (reading_.is(i, kInfinitiveMarker)) return false;
  }
  return true;
}

/// "[Envoys want Varland to reaffirm its position] declared": no phrase of nouns.
bool Candidates::holds_infinitive(TokenRange phrase) const {
  if (!reading_.has_articles) return false;
  for (std::size_t i = phrase.first; i + 1 < phrase.end; ++i) {
    if (!reading_.is(i, kInfinitiveMarker)) continue;
    std::size_t at = i + 1;  // "to independently confirm"
    while (at + 1 < phrase.end && reading_.is(at, kAdverb)) ++at;
    if (reading_.token(at).capitalised) continue;
    const std::string& word = reading_.token(at).folded;
    const auto forms = reading_.grammar.cue_forms.find(word);
    if (forms == reading_.grammar.cue_forms.end()) continue;
    const bool verb = std::ranges::all_of(forms->second, [&](const lexicon::CueForm& form) {
      const CueEntry& entry = reading_.grammar.cues[form.entry];
      return entry.kind == lexicon::CueKind::verb && entry.lemma == word;
    });
    if (verb) return true;
  }
  return false;
}

/// "briefed Maren on", "updated on", "set out how".
bool Candidates::tells_of(std::size_t first) const {
  constexpr std::size_t kLongestAddressee = 6;
  const std::size_t last = std::min(unit_.tokens.end, first + kLongestAddressee + 1);
  for (std::size_t i = first; i + 1 < last; ++i) {
    if (!reading_.is_word(i) || subjects_.is_verb(i)) return false;
    if (reading_.in("telling_links", i)) {
      return !reading_.is(i + 1, kTimeWord);  // "briefed Maren on Monday"
    }
  }
  return false;
}

/// "offered his congratulations", "shared their deep concerns": what is given is words.
bool Candidates::names_act(std::size_t first) const {
  constexpr std::size_t kWithin = 5;
  const std::size_t last = std::min(unit_.tokens.end, first + kWithin);
  for (std::size_t i = first; i < last && reading_.is_word(i); ++i) {
    if (reading_.in("act_nouns", i)) return true;
    if (reading_.is(i, kPreposition | kCoordinator)) return false;
  }
  return false;
}

/// "Maren and Reyk", "the two sides": those who talk with one another.
bool Candidates::is_joint(TokenRange subject) const {
  for (std::size_t i = subject.first; i < subject.end; ++i) {
    if (reading_.joint_subjects.match(reading_.analysis.tokens, i, subject.end) > 0) return true;
    if (i > subject.first && subjects_.joins_names(i)) return true;
  }
  return subject.size() <= 4 &&
         reading_.grammar.in("exact_joint_subjects", text::fold(reading_.text_of(subject)));
}

/// "added he would": a pronoun that only a clause begins with.
bool Candidates::opens_with_pronoun(std::size_t i) const {
  const std::string& word = reading_.token(i).folded;
  if (!reading_.grammar.in("clause_subjects", word)) return false;
  const bool object = reading_.grammar.in("named_pronouns", word);
  return !object || reading_.is(i + 1, kBe | kModal | kAuxiliary);
}

/// "[called] him a liar", "[called] them liars", "[called] the war a disgrace": what somebody is
/// called, behind whom; not "[called] him on Monday", "[called] Reyk a day later".
bool Candidates::names_object(std::size_t first) const {
  if (!reading_.grammar.list("instrumental_endings").empty()) return names_in_instrumental(first);
  constexpr std::size_t kLongestObject = 14;
  constexpr std::uint32_t kNoName = kPreposition | kAdverb | kCoordinator | kSubordinator |
                                    kTimeWord | kInfinitiveMarker | kRelative | kBe | kModal;
  const bool pronoun = reading_.in("named_pronouns", first);
  if (pronoun && first + 1 < unit_.tokens.end && reading_.is_word(first + 1) &&
      (!reading_.is(first + 1, kNoName) || reading_.is(first + 1, kDeterminer)) &&
      !reading_.in("verb_particles", first + 1)) {
    return true;
  }
  const std::size_t last = std::min(unit_.tokens.end, first + kLongestObject);
  for (std::size_t i = first; i + 1 < last; ++i) {
    if (!reading_.is_word(i) && !reading_.is_possessive(i)) return false;
    const bool article = i > first && reading_.in("indefinite_articles", i);
    if (!article) continue;
    return !reading_.is(i - 1, kNoName) && !reading_.in("spans_of_time", i + 1);
  }
  return false;
}

/// «назвал порт образцом», «назвал важными встречи»; not «назвал дату», «назвал сына Томом».
bool Candidates::names_in_instrumental(std::size_t first) const {
  constexpr std::size_t kWithin = 10;
  const std::size_t last = std::min(unit_.tokens.end, first + kWithin);
  for (std::size_t i = first; i < last && reading_.is_word(i); ++i) {
    const text::Token& word = reading_.token(i);
    const bool governed = i > first && reading_.is(i - 1, kPreposition);
    if (governed || word.capitalised || reading_.is(i, kPreposition | kTimeWord) ||
        reading_.mention_at(i) != nullptr || word.folded == word.stem) {
      continue;
    }
    const bool at_end = context_.at_end(i + 1) &&
                        lexicon::ends_in(reading_.grammar, "closing_instrumentals", word.folded);
    const bool dative =
        reading_.is_word(i + 1) &&  // «иностранным журналистам»
        lexicon::ends_in(reading_.grammar, "plural_datives", reading_.token(i + 1).folded);
    if (at_end ||
        (!dative && lexicon::ends_in(reading_.grammar, "instrumental_endings", word.folded))) {
      return true;
    }
  }
  return false;
}

/// "cites the press service", "quoted the minister": whom, but none of the words.
bool Candidates::names_source(std::size_t first) const {
  if (reading_.mention_at(first) != nullptr) return true;
  const TokenRange object = subjects_.after(first);
  for (std::size_t i = object.first; i < object.end && !reading_.is(i, kPreposition); ++i) {
    const bool last =
        i + 1 == object.end || !reading_.is_word(i + 1) || reading_.is(i + 1, kPreposition);
    if (last) return reading_.is(i, kCorporate | kPersonNoun | kGroupNoun);
  }
  return false;
}

/// ", quoting Reyk": nothing is said but a name.
bool Candidates::only_names_follow(std::size_t first) const {
  const TokenRange rest = subjects_.after(first);
  return !rest.empty() && context_.at_end(rest.end) && names_only(rest);
}

/// Whether a verb that nobody can take for a noun stands in what follows.
bool Candidates::has_verb(std::size_t first) const {
  for (std::size_t i = first; i < unit_.tokens.end; ++i) {
    if (reading_.is(i, kBe | kModal | kAuxiliary | kInfinitiveMarker) || subjects_.is_verb(i)) {
      return true;
    }
  }
  return false;
}

/// Whether the word with what follows reports anything.
bool Candidates::worth(const Candidate& candidate) const {
  const Report& report = candidate.report;
  const CueEntry& entry = cues_.entry(report.cue);
  if (report.postposed || report.has_conjunction || report.opening > 0) return true;
  // "said the Courier called it …"; but "addressing the global challenges"
  const std::size_t behind = report.cue.tokens.end;  // "its position declared on Monday"
  const bool adverbial = reading_.is(behind, kPreposition) && !reading_.is(behind, kDeterminer);
  if (candidate.border == Border::cue && subjects_.takes_clause(candidate.border_at)) {
    // "has yet to confirm Reyk agreed"
    const VerbHelpers outer = helpers_of(reading_, unit_, candidate.border_at);
    return !adverbial && !outer.infinitive && !outer.denied && !outer.modal;
  }
  const std::size_t next =
      context_.behind_day(subjects_.behind_time({report.cue.tokens.end, unit_.tokens.end}));
  // "The talks continued, with …": such a word reports what stands in marks right behind it.
  const bool only_quotes = takes(entry, Complement::none) && !takes(entry, Complement::clause) &&
                           !takes(entry, Complement::object);
  if (only_quotes) return context_.quotation_follows(report.cue);
  if (context_.quotation_soon_after(report.cue)) return true;
  if (next >= unit_.tokens.end || reading_.is_mark(next, {".", "?", "!"})) return false;
  if (!report.cue.form.finite && only_names_follow(next)) return false;
  if (reading_.in("quoting_verbs", report.cue.tokens.first) && names_source(next)) {
    return false;
  }
  const bool actor = report.subject.empty() || subjects_.is_actor(report.subject);
  if (actor && reading_.is(report.cue.tokens.first, kAddressing)) return true;
  if (takes(entry, Complement::infinitive) && reading_.is(next, kInfinitiveMarker)) {
    return actor &&
           (entry.reports_alone || reading_.grammar.in("infinitive_reporters", entry.lemma));
  }
  if (reading_.is(next, kInfinitiveMarker)) return actor && context_.addresses(next);
  // "topics stressed at the talks", "The dots indicated the area of the fire"
  const bool thing = !actor && !context_.says_clause(report.cue) && report.cue.form.finite &&
                     reading_.has_articles;
  if (thing && (adverbial || !has_verb(next))) return false;
  if (takes(entry, Complement::clause) && entry.reports_alone) {
    return !reading_.is(next, kPreposition) || reading_.is(next, kDeterminer) ||  // "said this was"
           takes(entry, Complement::object) ||
           (actor && unit_.tokens.end - next > 2 * kIntroduction);
  }
  if (takes(entry, Complement::clause) && actor && opens_with_pronoun(next)) return true;
  if (actor && reports_by_object(report, next)) return true;
  // "back in Selle", "raised in Orla": nothing that the verb takes follows.
  const bool object_only = takes(entry, Complement::object) && !takes(entry, Complement::clause);
  if (object_only && report.cue.tokens.size() == 1 && reading_.in("no_objects_behind", next)) {
    return false;
  }
  if (takes(entry, Complement::object) && entry.reports_alone) return actor;
  return actor && (entry.reports_alone || reading_.grammar.in("object_reporters", entry.lemma));
}

}  // namespace readout::extract
