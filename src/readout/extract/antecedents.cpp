// Who speaks where the verb's own subject is no name: a relative pronoun, or a document: the part
// of Candidates that looks before it.
#include <algorithm>

#include "readout/extract/candidates.hpp"

namespace readout::extract {

std::optional<Candidate> Candidates::with_antecedent(const CueHit& hit, const Phrase& left) const {
  const auto& subjects = reading_.grammar.list("subject_relatives");
  if (!subjects.empty() && left.border == Border::relative &&
      !reading_.in("subject_relatives", left.border_at)) {
    return std::nullopt;  // «которого цитирует»
  }
  std::size_t end = left.border_at;
  while (end > unit_.tokens.first && reading_.is_mark(end - 1, {","})) --end;
  Phrase antecedent = subjects_.before(end);
  if (const lexicon::Mention* last =
          antecedent.tokens.empty() ? nullptr : reading_.mention_at(antecedent.tokens.end - 1)) {
    antecedent.tokens.first = std::max(antecedent.tokens.first, last->first_token);
  }
  for (std::size_t i = antecedent.tokens.first; i < antecedent.tokens.end; ++i) {
    if (reading_.is(i, kAdditive)) antecedent.tokens.first = i + 1;
  }
  if (antecedent.tokens.empty() || !may_be_antecedent(hit, antecedent.tokens)) {
    return std::nullopt;
  }
  return made(hit, SubjectSide::antecedent, antecedent.tokens, antecedent.border,
              antecedent.tokens.first, antecedent.border_at);
}

/// Without articles a phrase may be a clause whose verb nobody knows: «Рейк попал под чары
/// торговца, который обещает» is not Reyk; «к тем, кто обещает» is nobody.
bool Candidates::may_be_antecedent(const CueHit& hit, TokenRange phrase) const {
  const std::size_t last = phrase.end - 1;
  if (reading_.has_articles) {
    // "officials of the port who said"; "a policy that denies" is nobody.
    const bool personal = reading_.in("personal_relatives", phrase.end) ||
                          reading_.in("personal_relatives", phrase.end + 1);
    if (personal && (context_.says_clause(hit) || reading_.is_name_word(last))) return true;
    return subjects_.is_actor(phrase) && (personal || subjects_.is_actor({last, phrase.end}));
  }
  return !reading_.in("vague_subjects", last) && subjects_.is_actor({last, phrase.end});
}

/// "As Maren said at the talks, the dam …": where the sentence's own clause begins; 0 where there
/// is none.
std::size_t Candidates::behind_as_clause(const CueHit& hit, const Phrase& left) const {
  constexpr std::size_t kLongest = 30;  ///< tokens of when and where
  const std::size_t opener = unit_.tokens.first;
  if (left.border != Border::subordinator || left.border_at != opener ||
      !reading_.in("as_words", opener) || !takes(cues_.entry(hit), lexicon::Complement::clause)) {
    return 0;
  }
  const std::size_t last = std::min(unit_.tokens.end, hit.tokens.end + kLongest);
  for (std::size_t i = hit.tokens.end; i + 1 < last; ++i) {
    if (reading_.is_mark(i, {","})) return reading_.is(i + 1, kRelative) ? 0 : i + 1;
    if (reading_.is(i, kThat | kRelative | kBe | kModal) || subjects_.is_verb(i)) return 0;
  }
  return 0;
}

/// «В заявлении агентства указывается, что»: whose document it is.
std::optional<Candidate> Candidates::stated_in(const CueHit& hit, const Phrase& left) const {
  std::size_t i = left.tokens.first;
  if (!reading_.is(i, kPreposition) || hit.form.finite) return std::nullopt;
  while (i < left.tokens.end && !reading_.in("documents", i)) ++i;
  const TokenRange owner{i + 1, left.tokens.end};
  const bool has_words = context_.conjunction_after(hit) || context_.quotation_soon_after(hit);
  if (owner.empty() || !has_words || reading_.is(owner.first, kPreposition) ||
      !subjects_.is_actor(owner)) {
    return std::nullopt;
  }
  return made(hit, SubjectSide::before, owner, left.border, left.tokens.first, left.border_at);
}

}  // namespace readout::extract
