// Whom "according to" and nouns like "claim" name: the part of Candidates that reads no verb.
#include <algorithm>

#include "readout/extract/candidates.hpp"

namespace readout::extract {

using lexicon::Complement;

std::optional<Candidate> Candidates::source_of(const CueHit& hit) const {
  if (reading_.is(hit.tokens.end, kRelative)) return std::nullopt;  // "план, согласно которому"
  if (hit.tokens.first > unit_.tokens.first && reading_.is(hit.tokens.first - 1, kCompanion)) {
    return std::nullopt;
  }
  if (!reading_.has_articles && hit.tokens.first > unit_.tokens.first &&
      reading_.is_word(hit.tokens.first - 1) &&
      !reading_.is(hit.tokens.first - 1, kCoordinator | kThat | kRelative | kAdverb)) {
    return std::nullopt;
  }
  TokenRange named = up_to_comma(subjects_.after(hit.tokens.end));
  if (named.empty()) named = hit.tokens;
  named.first = subjects_.behind_addressee(named);  // «как пояснили рыбакам в порту»
  if (named.size() == 1 && reading_.is(named.first, kDeterminer) && reading_.is_word(named.end) &&
      named.end < unit_.tokens.end && !reading_.is(named.end, kRelative)) {
    ++named.end;  // "the reports": a noun that could be a verb
  }
  named = up_to_head(named);
  if (!subjects_.can_speak(named) && named.first != hit.tokens.first && named.size() > 6) {
    return std::nullopt;
  }
  if (subjects_.rules_out(named)) return std::nullopt;
  Candidate candidate =
      made(hit, SubjectSide::source, named, Border::start, hit.tokens.first, hit.tokens.first);
  candidate.report.postposed = hit.tokens.first > unit_.tokens.first + 2;
  return candidate;
}

/// "[According to Maren], the envoys told the council": nothing but a source.
bool Candidates::is_source(TokenRange words) const {
  if (!reading_.has_articles) return false;
  for (std::size_t i = words.first; i < words.end; ++i) {
    if (reading_.is_mark(i, {","})) return false;
  }
  const std::vector<CueHit> hits = cues_.in(words);
  return !hits.empty() && hits.front().tokens.first == words.first &&
         cues_.entry(hits.front()).kind == lexicon::CueKind::preposition;
}

/// «По словам тренера, Кестрия проиграла»: a name behind a comma is no apposition where no comma
/// ends it.
TokenRange Candidates::up_to_comma(TokenRange phrase) const {
  if (!reading_.has_cases) return phrase;
  std::size_t comma = phrase.first;
  while (comma < phrase.end &&
         (!reading_.is_mark(comma, {","}) || reading_.quotation_at(comma) != nullptr)) {
    ++comma;
  }
  std::size_t name = comma + 1;
  while (name < phrase.end && (reading_.is_name_word(name) || reading_.mention_at(name) != nullptr))
    ++name;
  const bool closed = context_.at_end(name);
  return comma < phrase.end && !closed ? TokenRange{phrase.first, comma} : phrase;
}

/// "Varland authorities almost a thousand people were hurt": no mark tells where the name ends.
TokenRange Candidates::up_to_head(TokenRange phrase) const {
  if (reading_.is_mark(phrase.end, {","})) return phrase;
  for (std::size_t i = phrase.first; i + 1 < phrase.end; ++i) {
    if (!reading_.is(i, kGroupNoun) ||  // "Varland government sources"
        reading_.is(i + 1, kPreposition | kGroupNoun | kPersonNoun | kCorporate)) {
      continue;
    }
    const auto ends_in = [&](std::string_view list) {
      return std::ranges::any_of(reading_.grammar.list(list), [&](const std::string& ending) {
        return reading_.token(i + 1).folded.ends_with(ending);
      });
    };
    const bool named = reading_.is_name_word(i + 1);
    const bool owned = ends_in(named ? "genitive_endings" : "genitive_noun_endings");
    if (named && !owned) continue;  // «следователь Денис Линд»
    return {phrase.first, i + (owned ? 2 : 1)};
  }
  return phrase;
}

/// "His [insistence that]", "The minister's [warning that]".
bool Candidates::owns_noun(TokenRange& owner) const {
  const std::size_t last = owner.end - 1;
  const auto pronoun = reading_.grammar.pronouns.find(reading_.token(last).folded);
  if (reading_.is(last, kPossessive) && pronoun != reading_.grammar.pronouns.end()) {
    owner.first = last;
    return pronoun->second.third_person;
  }
  if (!reading_.is_possessive(last) || reading_.is(owner.first, kPreposition)) return false;
  if (owner.size() > 1 && !reading_.is(last, kPersonNoun)) --owner.end;
  return reading_.is(owner.end - 1, kPersonNoun | kCorporate);
}

/// "Kestria's claim that", "the president's promise to": only with a possessor and a content.
std::optional<Candidate> Candidates::noun_of(const CueHit& hit) const {
  if (!takes(cues_.entry(hit), Complement::clause)) return std::nullopt;
  const auto conjunction = context_.conjunction_after(hit);
  if (!conjunction || *conjunction > hit.tokens.end + 6) return std::nullopt;
  TokenRange owner;
  if (*conjunction > hit.tokens.end + 1) {
    owner = {hit.tokens.end, *conjunction};
  } else if (hit.tokens.first > unit_.tokens.first) {
    owner = subjects_.before(hit.tokens.first).tokens;
  }
  if (owner.empty() || !subjects_.is_actor(owner)) return std::nullopt;
  const bool behind = owner.first >= hit.tokens.end;
  const std::size_t at = behind ? hit.tokens.end : owner.end - 1;
  const lexicon::Mention* mention = reading_.mention_at(at);
  TokenRange named = owner;
  if (mention != nullptr) {
    named = {mention->first_token, mention->end_token};
  } else if (behind || !owns_noun(owner)) {
    return std::nullopt;
  }
  return made(hit, SubjectSide::source, named, Border::that,
              std::min(named.first, hit.tokens.first), hit.tokens.first);
}

}  // namespace readout::extract
