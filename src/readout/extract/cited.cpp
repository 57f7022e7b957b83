// Whom somebody quotes or cites: the part of Candidates for "Reyk quoted Maren: “…”" and «цитирует
// его «Вестник»».
#include <algorithm>

#include "readout/extract/candidates.hpp"
#include "readout/extract/genitives.hpp"
#include "readout/extract/noun_cases.hpp"
#include "readout/extract/press_services.hpp"
#include "readout/extract/quoted.hpp"

namespace readout::extract {

/// «его», «её»
bool Candidates::is_owner_pronoun(std::size_t i) const {
  const auto pronoun = reading_.grammar.pronouns.find(reading_.token(i).folded);
  return pronoun != reading_.grammar.pronouns.end() && pronoun->second.third_person &&
         reading_.is(i, kPossessive);
}

/// «цитирует Рейка ОРЛТ»
TokenRange Candidates::person_before_body(TokenRange right) const {
  const lexicon::Mention* mention = reading_.mention_at(right.first);
  if (mention == nullptr || mention->end_token >= right.end) return {};
  const bool person = is_person_name(*mention) || !mention->office.empty();
  const std::size_t next = mention->end_token;
  const bool body = reading_.mention_at(next) != nullptr || is_acronym(reading_, next) ||
                    reading_.quotation_at(next) != nullptr || reading_.is(next, kCorporate);
  return person && body ? TokenRange{right.first, next} : TokenRange{};
}

/// «приводит его слова «Вестник»», «приводит слова Рейка «Вестник»»
TokenRange Candidates::words_of_whom(const CueHit& hit, TokenRange right) const {
  if (!reading_.grammar.in("quoting_verbs", cues_.entry(hit).lemma)) return {};
  for (std::size_t i = hit.tokens.first; i < hit.tokens.end; ++i) {
    if (is_owner_pronoun(i)) return {i, i + 1};
  }
  const lexicon::Mention* mention = reading_.mention_at(right.first);
  if (mention != nullptr) return {right.first, std::min(mention->end_token, right.end)};
  const bool one = reading_.is_name_word(right.first) || reading_.is(right.first, kPersonNoun);
  return one ? TokenRange{right.first, right.first + 1} : TokenRange{};
}

bool Candidates::is_words_of_somebody(std::size_t i) const {
  return reading_.in("words_of_somebody", i);
}

/// «цитирует «Вестник» варландского президента», «цитирует его «Вестник»»: not the paper.
TokenRange Candidates::quoted_behind(const CueHit& hit, TokenRange right) const {
  if (hit.tokens.size() > 1) return words_of_whom(hit, right);
  // «передает «Вестник» слова Рейка»
  for (std::size_t i = right.first + 1; i + 1 < right.end; ++i) {
    if (!is_words_of_somebody(i)) continue;
    if (subjects_.is_actor({i + 1, right.end})) return {i + 1, right.end};
  }
  if (!reading_.in("quoting_verbs", hit.tokens.first)) return {};
  if (is_owner_pronoun(right.first)) return {right.first, right.first + 1};
  if (const TokenRange person = person_before_body(right); !person.empty()) return person;
  for (std::size_t i = right.end; i > right.first + 1; --i) {
    const lexicon::Mention* mention = reading_.mention_at(i - 1);
    if (mention == nullptr || mention->first_token <= right.first) continue;
    const bool person = !mention->office.empty() || is_person_name(*mention);
    if (!person) continue;
    const TokenRange named{mention->first_token, std::min(mention->end_token, right.end)};
    return {press_noun_before(reading_, named.first).first, named.end};
  }
  for (std::size_t i = right.first + 1; i < right.end; ++i) {  // «цитирует Orla.net мэра города»
    if (reading_.quotation_at(i) == nullptr && opens_oblique(reading_, {i, right.end}))
      return {i, right.end};
  }
  return {};
}

/// «Вестник Орлы» сообщил: the words in marks that end at token `closing`, where they are a name.
TokenRange Candidates::body_in_marks(std::size_t closing) const {
  const Quotation* quotation = reading_.quotation_at(closing);
  if (quotation == nullptr || !reading_.has_cases ||
      judge(reading_, unit_, *quotation) != Quoted::name) {
    return {};
  }
  const TokenRange named = reading_.tokens_of(quotation->outer);
  return named.end == closing + 1 ? named : TokenRange{};
}

/// "…, the Courier reported, citing the ministry": the ministry.
TokenRange Candidates::cited_source(const CueHit& hit) const {
  std::size_t i = hit.tokens.end;
  while (reading_.is(i, kAdverb | kTimeWord) || reading_.is_mark(i, {","})) ++i;
  if (!reading_.in("citing_participles", i)) return {};
  while (reading_.is(i + 1, kPreposition)) ++i;
  const TokenRange source = subjects_.after(i + 1);
  const bool named = context_.at_end(source.end) && subjects_.can_speak(source);
  return named && !subjects_.rules_out(source) ? source : TokenRange{};
}

/// "Reyk quoted Maren: “…”": Maren, where nothing but her name stands before the quotation.
TokenRange Candidates::quoted_object(const CueHit& hit) const {
  if (!reading_.in("quoting_verbs", hit.tokens.first)) return {};
  const TokenRange object = subjects_.after(hit.tokens.end);
  if (object.empty() || object.size() > kBriefPhrase || !names_only(object)) return {};
  const bool quotes = context_.quotation_over(object.end, {":", ","}) != nullptr;
  return quotes && subjects_.is_actor(object) ? object : TokenRange{};
}

}  // namespace readout::extract
