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

/// "the director of the peace and security council": both nouns say of what.
bool Subjects::joins_nouns(std::size_t i) const {
  constexpr std::size_t kReach = 5;  ///< tokens between "of" and "and"
  const auto plain = [&](std::size_t k) {
    return reading_.is_word(k) && !reading_.token(k).capitalised &&
           !is_cue_[k - unit_.tokens.first] &&
           !reading_.is(k, kDeterminer | kPossessive | kPreposition | kAdverb | kPersonNoun |
                               kGroupNoun | kBe | kModal | kAuxiliary | kTimeWord) &&
           !reading_.grammar.pronouns.contains(reading_.token(k).folded);
  };
  if (!reading_.is(i, kAdditive) || i <= unit_.tokens.first + 2 || i + 2 >= unit_.tokens.end ||
      !reading_.has_articles || !plain(i - 1) || !plain(i + 1)) {
    return false;
  }
  // The noun of both closes the phrase; in "for the council and police" there is none.
  if (!plain(i + 2) || !reading_.is(i + 2, kCorporate) || reading_.is(i - 1, kCorporate)) {
    return false;
  }
  for (std::size_t k = i - 1; k > unit_.tokens.first + 1 && i - k <= kReach; --k) {
    if (reading_.in("principal_links", k - 1)) {
      return reading_.is(k - 2, kPersonNoun | kCorporate);
    }
    if (!plain(k - 1) && !reading_.is(k - 1, kDeterminer) &&
        reading_.mention_at(k - 1) == nullptr && !reading_.is_name_word(k - 1)) {
      return false;
    }
  }
  return false;
}

/// «Рейка отказались [пустить к Марен]»
bool Subjects::is_infinitive(std::size_t i) const {
  const text::Token& word = reading_.token(i);
  return reading_.has_cases && !word.capitalised &&
         !reading_.is(i, kGroupNoun | kCorporate | kPersonNoun) &&
         reading_.mention_at(i) == nullptr &&
         lexicon::ends_in(reading_.grammar, "infinitive_endings", word.folded);
}

/// "[In May,] Maren, [Reyk and Talle]": nothing but a circumstance stands before token `first`.
bool Subjects::opens_list(std::size_t first) const {
  std::size_t start = unit_.tokens.first;
  if (first == start || reading_.is(first - 1, kThat | kCoordinator)) return true;
  if (!reading_.is_mark(first - 1, {","})) return false;
  while (start + 1 < first && reading_.is(start, kCoordinator | kAdverb)) ++start;
  return reading_.is(start, kPreposition | kSubordinator | kTimeWord) ||
         reading_.is(first - 2, kAdverb | kTimeWord);
}

/// "Maren, Reyk[,] and Talle": behind the last but one of a list of names that opens the clause;
/// not "flew to Paris, France, and Talle".
bool Subjects::ends_list_member(std::size_t comma) const {
  constexpr std::size_t kLongestList = 40;  ///< tokens
  const auto is_name = [&](std::size_t i) {
    return (reading_.mention_at(i) != nullptr || reading_.is_name_word(i)) &&
           !reading_.is(i, kTimeWord);
  };
  if (!reading_.is_mark(comma, {","}) || !reading_.is(comma + 1, kAdditive) ||
      !(is_name(comma + 2) || (reading_.is(comma + 2, kDeterminer) && is_name(comma + 3)))) {
    return false;
  }
  std::size_t members = 0;
  std::size_t first = comma + 1;
  const std::size_t start = unit_.tokens.first;
  while (first > start + 1 && comma - first + 1 < kLongestList &&
         reading_.is_mark(first - 1, {","}) && is_name(first - 2)) {
    --first;
    while (first > start && is_name(first - 1)) --first;
    while (first > start && reading_.is(first - 1, kDeterminer | kHonorific | kPersonNoun)) --first;
    ++members;
  }
  // "In May, Maren, Reyk and Talle": the first of the names says when or where.
  if (members > 2 && first == start + 1 && reading_.is(start, kPreposition)) return true;
  return members > 1 && opens_list(first);
}

bool Subjects::can_speak(TokenRange phrase) const {
  if (phrase.empty() || is_oblique_plural(phrase) || is_owned_object(phrase) ||
      is_infinitive(phrase.first)) {
    return false;
  }
  if (reading_.in("time_tails", phrase.end - 1)) return false;
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
