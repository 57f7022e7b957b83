#include "readout/extract/content_end.hpp"

#include <algorithm>

namespace readout::extract {

using lexicon::Complement;

std::size_t ContentEnd::of(const Report& report, std::size_t ceiling) const {
  if (cues_.entry(report.cue).kind == lexicon::CueKind::noun && told_apart_ &&
      !reading_.has_articles && !report.postposed) {
    return clause_of_noun(report.cue.tokens.end, ceiling);
  }
  const bool noun = cues_.entry(report.cue).kind != lexicon::CueKind::preposition &&
                    report.side == SubjectSide::source;
  if (noun && !report.postposed) {
    return main_verb(report.cue.tokens, ceiling);
  }
  if (report.postposed || report.parenthetical || report.opening > 0 ||
      report.side == SubjectSide::source) {
    return ceiling;
  }
  if (told_apart_ && is_subordinate(report)) {
    ceiling = std::min(ceiling, first_comma(report.cue.tokens.end, ceiling));
  }
  ceiling = turned_away(report.cue.tokens.end, ceiling);
  if (report.has_conjunction) return ceiling;
  const lexicon::CueEntry& entry = cues_.entry(report.cue);
  const bool object = takes(entry, Complement::object) || takes(entry, Complement::infinitive);
  const std::size_t first = report.cue.tokens.end;
  if (reading_.is_mark(first, {":"})) return ceiling;  // «договорились: открыть порт; закрыть мост»
  const bool infinitive = object && reading_.is(first, kInfinitiveMarker);
  if (object && told_apart_ && !takes(entry, Complement::clause)) {
    ceiling = next_clause(first, ceiling);
  }
  std::size_t last_quoted = first;
  for (std::size_t i = first; i < ceiling; ++i) {
    if (reading_.quotation_at(i) != nullptr) last_quoted = i + 1;
  }
  for (std::size_t i = std::max(first + 1, last_quoted); i < ceiling; ++i) {
    if (object && reading_.is_mark(i, {";"})) return i;
    const bool short_one = object && told_apart_ && !infinitive &&
                           (!takes(entry, Complement::clause) || !is_clause(first, i));
    if (short_one ? ends_object(i, ceiling)
                  : reading_.is_mark(i, {","}) &&
                        (opens_contrast("setting_against", i + 1) ||
                         (infinitive && opens_contrast("contrasting", i + 1)))) {
      return i;
    }
  }
  return ceiling;
}

/// "discussed trade, and Reyk “raised concerns”": somebody of the next clause right before the
/// marks.
std::size_t ContentEnd::next_clause(std::size_t first, std::size_t end) const {
  for (std::size_t i = first + 1; i + 2 < end; ++i) {
    if (reading_.quotation_at(i) != nullptr) return end;
    if (!reading_.is_mark(i, {","}) || !reading_.is(i + 1, kCoordinator)) continue;
    std::size_t name = i + 2;
    while (name < end && (reading_.is_name_word(name) || reading_.mention_at(name) != nullptr)) {
      ++name;
    }
    if (name > i + 2 && name < end && reading_.quotation_at(name) != nullptr) return i;
  }
  return end;
}

/// «В ответ на слова Рейка о том, что порт закрыт, Марен …»: the comma ends what the noun is about.
std::size_t ContentEnd::clause_of_noun(std::size_t first, std::size_t end) const {
  for (std::size_t i = first; i < end; ++i) {
    if (reading_.is(i, kThat)) return first_comma(i, end);
  }
  return end;
}

/// "His claim that the dam was safe was met with laughter": where the noun opens the sentence, a
/// second verb is the sentence's.
std::size_t ContentEnd::main_verb(TokenRange noun, std::size_t end) const {
  constexpr std::size_t kOpening = 5;  ///< tokens
  if (noun.first > unit_.tokens.first + kOpening) return end;
  constexpr auto kVerbs = kBe | kModal | kAuxiliary;
  bool clause = false;
  for (std::size_t i = noun.end; i < end; ++i) {
    const bool joins =
        reading_.is(i, kRelative | kCoordinator | kSubordinator) && !reading_.is(i, kThat);
    if (joins || reading_.quotation_at(i) != nullptr) return end;
    if (!reading_.is(i, kVerbs) || reading_.is(i, kPreposition) || reading_.is_possessive(i)) {
      continue;
    }
    if (reading_.is(i - 1, kVerbs | kNegation | kAdverb)) continue;
    if (clause) return i;
    clause = true;
  }
  return end;
}

/// "said the port would open, but did not say when": the speaker did not.
std::size_t ContentEnd::turned_away(std::size_t first, std::size_t end) const {
  for (std::size_t i = first; i + 4 < end; ++i) {
    if (reading_.quotation_at(i) != nullptr) continue;
    if (!reading_.is_mark(i, {","}) || !opens_contrast("contrasting", i + 1)) continue;
    const auto withholds = [&](std::size_t verb) { return reading_.in("withholding_verbs", verb); };
    const bool did_not =
        reading_.is(i + 2, kAuxiliary) && reading_.is(i + 3, kNegation) && withholds(i + 4);
    if (did_not || (withholds(i + 2) && reading_.is(i + 3, kNegation))) return i;
  }
  return end;
}

/// "While Maren said the dam was closed, Reyk …": the clause of saying is no main clause.
bool ContentEnd::is_subordinate(const Report& report) const {
  const std::size_t first = unit_.tokens.first;
  return report.extent.first <= report.cue.tokens.first && report.subject.first > first &&
         report.subject.first <= first + 4 && report.side == SubjectSide::before &&
         (opens_contrast("setting_against", first) || opens_contrast("contrasting", first)) &&
         !reading_.in("sentence_connectives", first);
}

/// The comma that ends a clause with a comma behind it: not one within a list or beside a
/// quotation.
std::size_t ContentEnd::first_comma(std::size_t first, std::size_t end) const {
  for (std::size_t i = first + 2; i < end; ++i) {
    if (reading_.quotation_at(i) != nullptr) return end;
    if (reading_.is_mark(i, {","})) return i;
  }
  return end;
}

/// Whether a finite verb that can be told stands between: "announced the port would close".
bool ContentEnd::is_clause(std::size_t first, std::size_t end) const {
  for (std::size_t i = first; i < end; ++i) {
    if (reading_.is(i, kBe | kModal) && !reading_.is(i, kPreposition)) return true;
    if (reading_.is(i, kAuxiliary) && !reading_.is_possessive(i)) return true;
    if (subjects_.is_verb(i)) return true;
  }
  return false;
}

bool ContentEnd::ends_object(std::size_t i, std::size_t ceiling) const {
  if (reading_.is_mark(i, {",", "-", "\u2014", "\u2013"})) return ends_behind_mark(i, ceiling);
  if (reading_.is_mark(i, {":"})) return false;
  return reading_.in("object_enders", i) ||
         (reading_.is(i, kAdditive) && reading_.is(i + 1, kBe | kModal | kAuxiliary));
}

/// "praised the deal, which", ", but the", ", the first of its kind", ", adding"; not a list.
bool ContentEnd::ends_behind_mark(std::size_t mark, std::size_t ceiling) const {
  const std::size_t next = mark + 1;
  if (next >= ceiling) return false;
  if (!reading_.is_mark(mark, {","})) {  // a dash, not a hyphen
    const bool joins =
        reading_.is_name_word(next) &&  // "the U.S. – Orla dialogue"
        (reading_.is_name_word(mark - 1) || reading_.mention_at(mark - 1) != nullptr ||
         reading_.mention_at(mark - 2) != nullptr);
    return !joins && reading_.token(mark - 1).span.end < reading_.token(mark).span.begin;
  }
  if (opens_contrast("setting_against", next) || opens_contrast("contrasting", next)) return true;
  if (reading_.is(next, kRelative) && !reading_.is(next, kThat)) return true;
  if (reading_.is(next, kSubordinator) && !reading_.is(next, kPreposition)) return true;
  if (ends_in("participle_endings", next) && !reading_.token(next).capitalised &&
      !reading_.is(next, kPreposition)) {
    return true;
  }
  for (std::size_t i = next; i < ceiling; ++i) {
    if (!reading_.is(i, kAdditive)) continue;
    // ", and the talks were": a clause of its own; else the end of a list.
    return i == next && !subjects_.is_verb(next + 1) &&
           is_clause(next, std::min(ceiling, next + 8));
  }
  return reading_.in("articles", next);
}

/// "while", "even as".
bool ContentEnd::opens_contrast(std::string_view list, std::size_t i) const {
  const std::string& word = reading_.token(i).folded;
  return reading_.grammar.in(list, word) ||
         reading_.grammar.in(list, word + ' ' + reading_.token(i + 1).folded);
}

bool ContentEnd::ends_in(std::string_view list, std::size_t i) const {
  const auto& endings = reading_.grammar.list(list);
  return std::ranges::any_of(endings, [&](const std::string& ending) {
    constexpr std::size_t kShortest = 5;
    return reading_.token(i).folded.size() >= kShortest &&
           reading_.token(i).folded.ends_with(ending);
  });
}

}  // namespace readout::extract
