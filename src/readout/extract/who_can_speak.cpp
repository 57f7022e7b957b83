// Whether words can name who speaks: the part of Subjects that knows what is no subject.
#include <algorithm>

#include "readout/extract/subjects.hpp"
#include "readout/lexicon/word_lists.hpp"

namespace readout::extract {

bool Subjects::rules_out(TokenRange phrase) const {
  for (std::size_t i = phrase.first; i < phrase.end; ++i) {
    if (i > phrase.first && reading_.is(i, kPreposition)) return false;
    if (reading_.is(i, kNotSpeaker) && reading_.mention_at(i) == nullptr) {
      return !modifies(i, phrase.end) &&
             reading_.anonymous.match(reading_.analysis.tokens, i, phrase.end) == 0;
    }
  }
  return false;
}

/// "law enforcement officials", against "the law passed on Monday": the last of several nouns is
/// the head.
bool Subjects::modifies(std::size_t i, std::size_t end) const {
  for (std::size_t k = i + 1; k < end; ++k) {
    if (reading_.is(k, kPreposition)) return false;
    if (reading_.is(k, kGroupNoun | kPersonNoun | kCorporate)) return true;
  }
  return false;
}

/// «Жителям сообщили», «защитникам пояснили»: a case that no subject has.
bool Subjects::is_oblique_plural(TokenRange phrase) const {
  const text::Token& word = reading_.token(phrase.first);
  const bool noun = reading_.is(phrase.first, kGroupNoun | kPersonNoun) ||
                    (!word.capitalised && !word.stem.empty() && word.stem != word.folded);
  return noun && reading_.mention_at(phrase.first) == nullptr &&
         lexicon::ends_in(reading_.grammar, "oblique_plural_endings",
                          reading_.token(phrase.first).folded);
}

/// «его работу одобряют», «Дорогу к озеру обсудили»
bool Subjects::is_owned_object(TokenRange phrase) const {
  const bool owned = phrase.size() > 1 && reading_.is(phrase.first, kPossessive);
  const std::size_t at = phrase.first + (owned ? 1 : 0);
  if (phrase.size() < 2 || reading_.mention_at(at) != nullptr ||
      reading_.grammar.pronouns.contains(reading_.token(at).folded)) {
    return false;
  }
  const text::Token& noun = reading_.token(at);
  return noun.folded != noun.stem &&
         lexicon::ends_in(reading_.grammar, "accusative_endings", noun.folded);
}

bool Subjects::can_speak(TokenRange phrase) const {
  if (phrase.empty() || is_oblique_plural(phrase) || is_owned_object(phrase)) return false;
  if (rules_out(phrase)) return false;
  if (is_actor(phrase)) return true;
  if (reading_.is_name_word(phrase.first)) return true;
  if (reading_.anonymous.match(reading_.analysis.tokens, phrase.first, phrase.end) > 0) return true;
  const std::size_t words = static_cast<std::size_t>(
      std::count_if(reading_.analysis.tokens.begin() + static_cast<std::ptrdiff_t>(phrase.first),
                    reading_.analysis.tokens.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                    [](const text::Token& t) { return t.kind == text::TokenKind::word; }));
  return words >= 2 && reading_.is(phrase.first, kDeterminer | kPossessive);
}

}  // namespace readout::extract
