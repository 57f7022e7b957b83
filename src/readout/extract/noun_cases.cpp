#include "readout/extract/noun_cases.hpp"

#include <algorithm>

#include "readout/extract/press_services.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/slug.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

/// Of a body or a person: «правительства», «источника», «прокуроров»; "" where nobody knows. Only
/// an ending tells the number.
std::string nominative_of(const Reading& reading, const text::Token& noun) {
  const auto& grammar = reading.grammar;
  if (noun.folded == noun.stem) return {};  // it is one
  if (grammar.in("corporate_nouns", noun.stem)) return noun.stem;
  const bool singular = lexicon::ends_in(grammar, "singular_noun_endings", noun.folded);
  const bool person =
      grammar.in("person_nouns", noun.stem) || grammar.in("unnamed_nouns", noun.stem);
  if (singular && person) return noun.stem;
  if (singular) return {};
  for (const std::string& plural : grammar.list("group_nouns")) {
    if (text::stem(plural, reading.document.language) == noun.stem) return plural;
  }
  return {};
}

/// «агентству», «газете»: of somebody who may be told something, in the dative.
bool is_dative(const Reading& reading, std::size_t i) {
  const text::Token& word = reading.token(i);
  if (word.folded == word.stem || reading.mention_at(i) != nullptr ||
      reading.grammar.in("group_nouns", word.folded) ||
      reading.joint_subjects.match(reading.analysis.tokens, i, i + 1) > 0) {
    return false;
  }
  return reading.is(i, kCorporate | kPersonNoun | kGroupNoun) &&
         lexicon::ends_in(reading.grammar, "dative_endings", word.folded);
}

/// Behind a name of a body that begins at `i`: known, in marks, or in capitals throughout.
std::size_t behind_body_name(const Reading& reading, std::size_t i, std::size_t end) {
  if (const Quotation* quotation = reading.quotation_at(i)) {
    const TokenRange quoted = reading.tokens_of(quotation->outer);
    return quoted.first == i && quoted.end < end ? quoted.end : i;
  }
  if (const lexicon::Mention* mention = reading.mention_at(i)) {
    const lexicon::Actor* actor = reading.actors.find(mention->actor);
    const bool body = actor != nullptr && actor->kind == lexicon::ActorKind::organisation &&
                      mention->office.empty();
    return body ? mention->end_token : i;
  }
  return is_acronym(reading, i) ? i + 1 : i;
}

/// «дипломатический источник», «историк Анна Марен», «одна из жительниц»
bool begins_with_person(const Reading& reading, TokenRange words) {
  constexpr std::size_t kMostAdjectives = 2;
  if (words.empty() || reading.is(words.first, kDeterminer)) return !words.empty();
  for (std::size_t i = words.first; i < std::min(words.end, words.first + kMostAdjectives + 1);
       ++i) {
    if (const lexicon::Mention* mention = reading.mention_at(i)) {
      const lexicon::Actor* actor = reading.actors.find(mention->actor);
      return !mention->office.empty() ||
             (actor != nullptr && actor->kind == lexicon::ActorKind::person);
    }
    if (reading.is(i, kPersonNoun) || reading.in("unnamed_nouns", i)) {
      return true;
    }
    if (!reading.is_word(i) || reading.token(i).capitalised || reading.is(i, kPreposition)) {
      return false;
    }
  }
  return false;
}

}  // namespace

bool is_acronym(const Reading& reading, std::size_t i) {
  return text::count_capitals(reading.token(i).span.in(reading.document.text)) > 1;
}

std::size_t behind_told_body(const Reading& reading, TokenRange phrase) {
  if (phrase.empty() || !reading.has_cases) {
    return phrase.first;
  }
  std::size_t i = phrase.first;
  if (is_dative(reading, i)) ++i;  // «агентству «Вестник» историк»
  const std::size_t behind = i < phrase.end ? behind_body_name(reading, i, phrase.end) : i;
  if (behind == phrase.first) return behind;
  const bool told = begins_with_person(reading, {behind, phrase.end}) ||
                    (behind + 1 < phrase.end && reading.is(behind, kPlaceMark) &&  // «ОРЛТ в мэрии»
                     (reading.is(behind + 1, kCorporate) ||
                      press_service_noun(reading, {behind + 1, phrase.end}).first == behind + 1));
  return told ? behind : phrase.first;
}

bool is_addressee(const Reading& reading, TokenRange phrase) {
  if (phrase.empty() || !reading.has_cases) return false;
  std::size_t i = phrase.first;
  if (reading.is(i, kPreposition)) {  // «Об этом агентству», not «В агентстве»
    if (!reading.in("back_reference_words", i + 1)) return false;
    while (i < phrase.end && (reading.is(i, kPreposition | kDeterminer | kTimeWord | kAdverb) ||
                              reading.in("back_reference_words", i))) {
      ++i;
    }
  }
  const bool adjective =
      i + 1 < phrase.end && reading.mention_at(i) == nullptr && !reading.token(i).capitalised &&
      lexicon::ends_in(reading.grammar, "dative_adjective_endings", reading.token(i).folded);
  return i < phrase.end && is_dative(reading, i + (adjective ? 1 : 0));
}

Identity in_nominative(const Reading& reading, TokenRange named, Identity identity) {
  if (!reading.has_cases) return identity;
  const text::Token& noun = reading.token(named.first);
  std::string base = nominative_of(reading, noun);
  // «по данным следствия»: one word, in the genitive.
  const bool singular = lexicon::ends_in(reading.grammar, "singular_noun_endings", noun.folded);
  if (base.empty() && singular && named.size() == 1 && !noun.capitalised) base = noun.stem;
  const std::string_view written = noun.span.in(reading.document.text);
  const std::size_t place = identity.name.find(written);
  if (base.empty() || base == noun.folded || place == std::string::npos) return identity;
  std::size_t capital = 0;
  std::size_t letter = 0;
  if (noun.capitalised) {
    static_cast<void>(text::next_code_point(written, capital));
    static_cast<void>(text::next_code_point(base, letter));
  }
  identity.name.replace(place, written.size(),
                        std::string(written.substr(0, capital)) + base.substr(letter));
  identity.id = text::slug(identity.name);
  return identity;
}

}  // namespace readout::extract
