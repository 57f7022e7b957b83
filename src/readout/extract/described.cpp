// Speakers without a name: the part of the discourse that says how they are shown. Officials and
// sources whose names an account keeps back are "unnamed", instead of nobody.
#include <algorithm>

#include "readout/extract/discourse.hpp"
#include "readout/extract/noun_cases.hpp"
#include "readout/extract/resolved.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {

Resolved Discourse::described(TokenRange subject) const {
  Identity identity = cast_.described(subject);
  if (is_unnamed(subject)) {
    identity.name = unnamed(subject, identity.name);
  } else {
    identity.name = without_capital(subject.first, identity.name);
  }
  return resolved_as(identity, SpeakerHow::explicit_name, reading_.span_of(subject), .7);
}

/// "Critics say", «Представитель ведомства сообщил»: the capital is the sentence's.
std::string Discourse::without_capital(std::size_t i, const std::string& name) const {
  const text::Token& token = reading_.token(i);
  const std::string_view written = token.span.in(reading_.document.text);
  const bool opens = i == 0 || reading_.token(i - 1).sentence != token.sentence;
  if (reading_.unspaced || !opens || !token.capitalised || !name.starts_with(written) ||
      !reading_.is(i, kPersonNoun | kGroupNoun) || reading_.mention_at(i) != nullptr) {
    return name;
  }
  std::size_t letter = 0;
  static_cast<void>(text::next_code_point(written, letter));
  return text::fold(written.substr(0, letter)) + name.substr(letter);
}

/// "a senior official", «источник в правительстве», "一位官员": not "the official", who was named.
bool Discourse::is_unnamed(TokenRange subject) const {
  const auto noun_at = [&](std::size_t i) {
    const std::string& word = reading_.token(i).folded;
    const auto& nouns = reading_.grammar.list("unnamed_nouns");
    return std::ranges::any_of(nouns, [&](const std::string& noun) {
      return reading_.unspaced ? word.ends_with(noun) : word == noun;
    });
  };
  bool noun = false;
  for (std::size_t i = subject.first; i < subject.end && !noun; ++i) noun = noun_at(i);
  return noun && !reading_.grammar.in("definite_words", reading_.token(subject.first).folded);
}

/// "unnamed senior official", in the language of the account.
std::string Discourse::unnamed(TokenRange subject, const std::string& shown) const {
  const auto& forms = reading_.grammar.list("unnamed_forms");
  if (forms.empty()) return shown;
  bool plural = false;
  for (std::size_t i = subject.first; i < subject.end; ++i) {
    plural = plural || reading_.grammar.in("group_nouns", reading_.token(i).folded);
  }
  while (subject.size() > 1 && reading_.is(subject.first, kDeterminer)) ++subject.first;
  std::string_view words = reading_.unspaced ? std::string_view(shown) : reading_.text_of(subject);
  for (const char* list : {"person_measures", "anonymity_marks"}) {
    for (const std::string& opening : reading_.grammar.list(list)) {
      if (words.size() > opening.size() && words.starts_with(opening)) {
        words.remove_prefix(opening.size());
      }
    }
  }
  const std::string& form = plural ? forms.back() : forms.front();
  if (text::fold(words).starts_with(form)) return std::string(words);
  // "Sources close to Reyk" at the start of a sentence.
  const text::Token& first = reading_.token(subject.first);
  const bool common = first.capitalised && reading_.mention_at(subject.first) == nullptr &&
                      reading_.is(subject.first, kPersonNoun | kCorporate | kGroupNoun);
  const std::string opening(common ? std::string_view(first.folded) : words.substr(0, 0));
  return form + opening + std::string(words.substr(std::min(words.size(), opening.size())));
}

void Discourse::put_in_nominative(Resolved& resolved) const {
  const TokenRange named = reading_.tokens_of(resolved.speaker.mention);
  if (named.empty()) return;
  const Identity identity = in_nominative(
      reading_, named,
      {resolved.speaker.id, resolved.speaker.name, resolved.kind, resolved.gender, ""});
  resolved.speaker.id = identity.id;
  resolved.speaker.name = identity.name;
}

}  // namespace readout::extract
