#include "readout/extract/assertions.hpp"

#include <algorithm>

namespace readout::extract {

/// Not "if Reyk says", "whether Reyk had said", "contrary to what Reyk said", nor, where nobody
/// reports before it, "it is false that Reyk said".
bool Assertions::is_asserted(const Candidate& candidate) const {
  if (candidate.report.side != SubjectSide::before || candidate.report.postposed) return true;
  if (is_negated(candidate.report.subject)) return false;
  if (is_asked(candidate) || is_conditional(candidate.report.cue)) return false;
  if (!candidate.report.cue.form.finite) return true;
  if (context_.quotation_near(candidate.report.cue)) return true;
  const std::size_t border = candidate.border_at;
  if (candidate.border == Border::that) {
    if (!candidate.report.has_conjunction && belongs_to_noun(border)) return false;
    return std::ranges::any_of(hits_, [&](const CueHit& hit) {
      return hit.tokens.end <= border && subjects_.is_verb(hit.tokens.first);
    });
  }
  if (candidate.border == Border::comma && is_unasserted_list(border)) return false;
  const std::size_t opener = candidate.start > unit_.tokens.first ? candidate.start - 1 : border;
  return !reading_.in("unasserted_openers", opener);
}

/// "Office Reveals What Maren, Reyk Discussed": a headline's comma is an "and".
bool Assertions::is_unasserted_list(std::size_t comma) const {
  const TokenRange first = subjects_.before(comma).tokens;
  if (first.empty() || first.first <= unit_.tokens.first || first.size() > 3) return false;
  for (std::size_t i = first.first; i < first.end; ++i) {
    if (!reading_.is_name_word(i) && reading_.mention_at(i) == nullptr) return false;
  }
  return reading_.in("unasserted_openers", first.first - 1);
}

/// «утверждения о том, что Рейк обещал закрыть»: theirs who claim it; but «… что Рейк сказал,
/// что».
bool Assertions::belongs_to_noun(std::size_t conjunction) const {
  std::size_t before = conjunction;
  while (before > unit_.tokens.first && !reading_.is_word(before - 1)) --before;
  return before > unit_.tokens.first && reading_.in("noun_clause_links", before - 1);
}

/// «как в порту прокомментировали бы»
bool Assertions::is_conditional(const CueHit& cue) const {
  const auto particle = [&](std::size_t i) { return reading_.in("conditional_particles", i); };
  return particle(cue.tokens.end) || (cue.tokens.first > 0 && particle(cue.tokens.first - 1));
}

/// "Where would they say the trouble is?": a question asserts nothing.
bool Assertions::is_asked(const Candidate& candidate) const {
  return candidate.start > unit_.tokens.first && reading_.is_mark(unit_.tokens.end - 1, {"?"}) &&
         reading_.is(candidate.start - 1, kModal | kAuxiliary | kBe) &&
         !reading_.is_possessive(candidate.start - 1);
}

/// "Neither Maren nor Reyk said", "Nobody said".
bool Assertions::is_negated(TokenRange subject) const {
  const std::size_t before = subject.first - (subject.first > unit_.tokens.first ? 1 : 0);
  return !subject.empty() &&
         (reading_.is(subject.first, kNegation) || reading_.is(before, kNegation) ||
          reading_.in("negated_joins", before));
}

/// "President Maren", "Ilda Maren": of one whom only the text knows, in a language with articles.
bool Assertions::names_person(TokenRange words) const {
  const lexicon::Mention* mention = reading_.mention_at(words.first);
  if (mention == nullptr || !reading_.has_articles) return false;
  return mention->kind == lexicon::MentionKind::surname ||
         (mention->kind == lexicon::MentionKind::name && !mention->office.empty());
}

/// «Как заявил министр, Рейк обсудил дорогу»: what Reyk did is what the minister said.
bool Assertions::is_told_by_person(const Candidate& candidate, const Candidate& previous) const {
  const Report& source = previous.report;
  const bool opens = source.side == SubjectSide::source && !source.postposed &&
                     source.cue.tokens.first == unit_.tokens.first && !source.subject.empty();
  // "According to Maren, Reyk said the port was closed": he did.
  if (!reading_.has_cases && context_.says_clause(candidate.report.cue)) return false;
  // "As Maren said in Orla, Kestria welcomes the deal": all of it is hers.
  const bool within = source.opening > 0 && candidate.start >= source.opening &&
                      !context_.quotation_soon_after(candidate.report.cue);
  if (within) return !candidate.report.has_conjunction;
  if (!opens || candidate.report.side != SubjectSide::before || candidate.report.has_conjunction ||
      context_.quotation_soon_after(candidate.report.cue)) {
    return false;
  }
  const std::size_t who = source.subject.first;
  const lexicon::Mention* mention = reading_.mention_at(who);
  const lexicon::Actor* actor = mention == nullptr ? nullptr : reading_.actors.find(mention->actor);
  const bool known =
      actor != nullptr ? actor->kind == lexicon::ActorKind::person : names_person(source.subject);
  const auto pronoun = reading_.grammar.pronouns.find(reading_.token(who).folded);
  const bool he = pronoun != reading_.grammar.pronouns.end() && pronoun->second.third_person;
  return known || he || reading_.is(who, kPersonNoun) || who == source.cue.tokens.first;
}

}  // namespace readout::extract
