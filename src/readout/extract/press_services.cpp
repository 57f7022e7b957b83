#include "readout/extract/press_services.hpp"

#include <algorithm>

#include "readout/extract/genitives.hpp"
#include "readout/extract/noun_cases.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

std::size_t noun_at(const Reading& reading, std::size_t i, std::size_t end) {
  if (reading.mention_at(i) != nullptr) return 0;  // «пресс-служба Кремля» is a known body
  return reading.press_services.match(reading.analysis.tokens, i, end);
}

/// Of the list's words the first that differs in its ending only.
std::string nominative_of(const Reading& reading, TokenRange noun) {
  const std::string form = text::fold(reading.text_of(noun));
  for (const std::string& word : reading.grammar.list("press_services")) {
    std::size_t stem = word.size();
    static_cast<void>(text::previous_code_point(word, stem));
    if (form.starts_with(std::string_view(word).substr(0, stem))) return word;
  }
  return form;
}

/// A name, or an office of one person.
bool is_person(const Reading& reading, const lexicon::Mention& mention) {
  if (const lexicon::Actor* actor = reading.actors.find(mention.actor)) {
    return actor->kind == lexicon::ActorKind::person;
  }
  return is_person_name(mention) ||
         (!mention.office.empty() && !reading.lexicon.actors.bodies.contains(mention.office));
}

}  // namespace

PressService press_service_in(const Reading& reading, TokenRange words) {
  PressService service;
  if (!reading.has_cases) return service;
  TokenRange noun{words.first, words.first};
  for (; noun.first < words.end; ++noun.first) {
    noun.end = noun.first + noun_at(reading, noun.first, words.end);
    if (!noun.empty()) break;
    if (!reading.is(noun.first, kPreposition | kDeterminer | kAdverb | kTimeWord | kDocument)) {
      return service;
    }
  }
  if (noun.empty()) return service;
  const lexicon::Mention* owner = noun.end < words.end ? reading.mention_at(noun.end) : nullptr;
  if (owner != nullptr && (owner->first_token != noun.end || !is_person(reading, *owner))) {
    return service;
  }
  std::size_t end = owner == nullptr ? noun.end : std::min(owner->end_token, words.end);
  if (owner == nullptr && reading.is(end, kPersonNoun)) {  // «главы велморского правительства»
    while (end < words.end && reading.is_word(end) && !reading.is(end, kPreposition | kTimeWord)) {
      ++end;
    }
  } else if (owner == nullptr && end < words.end && reading.is_word(end)) {
    return service;
  }
  // «президента КР», «главы варландского государства»
  const bool state = owner != nullptr && owner->kind == lexicon::MentionKind::title &&
                     end < words.end &&
                     (is_acronym(reading, end) || reading.in("state_genitives", end));
  if (state) ++end;
  service.tokens = {noun.first, end};
  service.owner = {noun.end, end};
  service.noun = nominative_of(reading, noun);
  return service;
}

TokenRange press_service_noun(const Reading& reading, TokenRange words) {
  if (reading.press_services.empty()) return {words.end, words.end};
  for (std::size_t i = words.first; i < words.end; ++i) {
    if (const std::size_t length =
            reading.press_services.match(reading.analysis.tokens, i, words.end)) {
      return {i, i + length};
    }
  }
  return {words.end, words.end};
}

TokenRange press_noun_before(const Reading& reading, std::size_t owner) {
  constexpr std::size_t kLongest = 3;  ///< tokens of «пресс-служба»
  for (std::size_t i = owner - std::min(owner, kLongest); i < owner; ++i) {
    if (i + noun_at(reading, i, owner) == owner) return {i, owner};
  }
  return {owner, owner};
}

}  // namespace readout::extract
