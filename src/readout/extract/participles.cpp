// Who speaks where the reporting word has no finite form: "adding that", "with the agency saying",
// "was quoted as saying": the part of Candidates for participles.
#include <algorithm>

#include "readout/extract/candidates.hpp"
#include "readout/lexicon/word_lists.hpp"

namespace readout::extract {

/// "Reyk quoted Maren as saying", "Maren was quoted as saying": Maren, before the "as" at `verb`
/// - 1.
TokenRange Candidates::quoted_as(std::size_t verb) const {
  const std::size_t as = verb - 1;
  if (as < unit_.tokens.first + 2 || !reading_.in("as_words", as)) {
    return {};
  }
  TokenRange named = subjects_.before(as).tokens;
  // "Hald was quoted by the Courier as saying": who is before the "was".
  if (!named.empty() && reading_.in("quoting_verbs", named.first) &&
      reading_.is(named.first - 1, kBe)) {
    named = subjects_.before(helpers_of(reading_, unit_, named.first).first).tokens;
  }
  if (!named.empty()) return subjects_.is_actor(named) ? named : TokenRange{};
  const VerbHelpers helpers = helpers_of(reading_, unit_, as - 1);
  if (!helpers.be) return {};
  const TokenRange subject = subjects_.before(helpers.first).tokens;
  return !subject.empty() && subjects_.can_speak(subject) ? subject : TokenRange{};
}

/// "accused Reyk of saying", "criticised Reyk for saying": Reyk says it. "stopped short of saying":
/// nobody does.
std::optional<Candidate> Candidates::accused_of(const CueHit& hit, std::size_t preposition) const {
  const Phrase left = subjects_.before(preposition);
  if (left.border != Border::cue || !subjects_.is_actor(left.tokens)) return std::nullopt;
  if (!context_.conjunction_after(hit) && !context_.quotation_soon_after(hit)) return std::nullopt;
  return made(hit, SubjectSide::before, left.tokens, left.border, left.tokens.first,
              left.border_at);
}

std::optional<Candidate> Candidates::participle_of(const CueHit& hit, std::size_t verb) const {
  const bool is_first = verb == unit_.tokens.first;
  if (is_first) return std::nullopt;
  // "the dispute regarding the dam", not "regarding him as a friend".
  if (verb == hit.tokens.first && reading_.is(verb, kPreposition)) return std::nullopt;
  // "denied saying": what is denied is not said.
  if (reading_.grammar.reports_with(CueStrength::denying, reading_.token(verb - 1).folded)) {
    return std::nullopt;
  }
  if (const TokenRange quoted = quoted_as(verb); !quoted.empty()) {
    const bool handed_on =
        quoted.first > unit_.tokens.first && reading_.in("handing_on", quoted.first - 1);
    return made(hit, SubjectSide::before, quoted, handed_on ? Border::cue : Border::that,
                quoted.first, quoted.first - (handed_on ? 1 : 0));
  }
  if (is_in_brackets(verb)) return std::nullopt;  // "(calling for a vote)"
  // "citing data of the ministry, said": where it is from, nothing said.
  if (reading_.in("source_participles", verb) && !context_.quotation_near(hit)) {
    return std::nullopt;
  }
  if (reading_.is(verb - 1, kPreposition) && !reading_.in("agent_marks", verb - 1)) {
    return accused_of(hit, verb - 1);
  }
  const Phrase left = subjects_.before(verb);
  if (left.border == Border::cue && subjects_.is_actor(left.tokens) &&
      reading_.in("handing_on", left.border_at)) {
    return made(hit, SubjectSide::before, left.tokens, left.border, left.tokens.first,
                left.border_at);
  }
  if (const TokenRange quoted = handed_on_in(left.tokens); !quoted.empty()) {
    return made(hit, SubjectSide::before, quoted, Border::cue, quoted.first, quoted.first - 1);
  }
  if (left.tokens.empty()) return without_subject(hit, left, verb);
  if (auto impersonal = stated_in(hit, left)) return impersonal;
  if (const TokenRange subject = companion_in(left.tokens); !subject.empty()) {
    return made(hit, SubjectSide::before, subject, Border::coordinator, subject.first,
                left.border_at);
  }
  if (reading_.is(left.tokens.first, kCompanion)) return std::nullopt;
  if (!context_.conjunction_after(hit) && !context_.quotation_near(hit) &&
      (!context_.says_clause(hit) || has_other_source(left.tokens))) {
    return std::nullopt;
  }
  // "found a teenager urging others to “…”": not who found it.
  if (left.border == Border::cue && reading_.is(left.tokens.first, kDeterminer) &&
      !subjects_.rules_out(left.tokens)) {
    return made(hit, SubjectSide::before, left.tokens, Border::coordinator, left.tokens.first,
                left.border_at);
  }
  return made(hit, SubjectSide::inherited, {}, Border::coordinator, verb, verb - 1);
}

/// "…, adding that".
std::optional<Candidate> Candidates::without_subject(const CueHit& hit, const Phrase& left,
                                                     std::size_t verb) const {
  if (left.border == Border::relative || left.border == Border::that) return std::nullopt;
  const bool has_words = context_.conjunction_after(hit) || context_.noun_clause_after(hit) ||
                         context_.quotation_soon_after(hit);
  if (!has_words && (left.border != Border::comma || is_attribute(hit))) return std::nullopt;
  return made(hit, SubjectSide::inherited, {}, left.border, verb, left.border_at);
}

/// "[The Courier had quoted] an official [saying]"; empty where nobody is quoted so.
TokenRange Candidates::handed_on_in(TokenRange phrase) const {
  for (std::size_t i = phrase.end; i > phrase.first; --i) {
    const std::string& word = reading_.token(i - 1).folded;
    if (!reading_.grammar.in("quoting_verbs", word)) continue;
    const TokenRange named{i, phrase.end};
    return !named.empty() && subjects_.is_actor(named) ? named : TokenRange{};
  }
  return {};
}

/// "received a letter from Lind [saying the dam was unsafe]", "met Maren with banners [saying …]":
/// not who received it.
bool Candidates::has_other_source(TokenRange phrase) const {
  for (std::size_t i = phrase.first; i < phrase.end; ++i) {
    if (reading_.is(i, kDocument | kCompanion)) return true;
    if (reading_.in("noun_agents", i) && subjects_.is_actor({i + 1, phrase.end})) return true;
  }
  return false;
}

bool Candidates::is_in_brackets(std::size_t i) const {
  constexpr std::size_t kReach = 24;  ///< tokens
  const std::size_t farthest = i - std::min(i - unit_.tokens.first, kReach);
  for (; i > farthest; --i) {
    if (reading_.is_mark(i - 1, {")"})) return false;
    if (reading_.is_mark(i - 1, {"("})) return true;
  }
  return false;
}

/// "… hundreds, with the agency [saying]": the last of those who come with somebody.
TokenRange Candidates::companion_in(TokenRange phrase) const {
  for (std::size_t i = phrase.end; i > phrase.first; --i) {
    if (!reading_.is(i - 1, kCompanion)) continue;
    const TokenRange subject{i, phrase.end};
    return subjects_.can_speak(subject) ? subject : TokenRange{};
  }
  return {};
}

/// "выступающие": a participle that agrees with its noun has a subject of its own.
bool Candidates::is_attribute(const CueHit& hit) const {
  return lexicon::ends_in(reading_.grammar, "attribute_endings",
                          reading_.token(hit.tokens.first).folded);
}

}  // namespace readout::extract
