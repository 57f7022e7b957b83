#include "readout/lexicon/participants.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/lexicon/actor_lookup.hpp"
#include "readout/lexicon/same_name.hpp"
#include "readout/lexicon/symbols.hpp"
#include "readout/text/unicode.hpp"

namespace readout::lexicon {
namespace {

constexpr std::size_t kShortestSurname = 3;  // characters: "Un" would be found in "UN"

/// The language whose texts would have this name, by its script.
std::string language_of_script(std::string_view name) {
  for (std::size_t i = 0; i < name.size();) {
    const char32_t c = text::next_code_point(name, i);
    if (text::is_han(c)) return "zh";
    if (text::is_cyrillic(c)) return "ru";
  }
  return "en";
}

/// Whom the lexicon knows by that very name.
const Actor* named(const Lexicon& lexicon, ActorKind kind, std::string_view name) {
  return lexicon.lookup()->named(lexicon.actors, kind, name);
}

void add_name(Actor& actor, const std::string& name) {
  if (name.empty()) return;
  auto& names = actor.names[language_of_script(name)];
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

bool is_one_word(std::string_view name) {
  return name.find(' ') == std::string_view::npos && name.find("·") == std::string_view::npos;
}

/// "officials", "мужчина": any text has such words, of whomever. Han has no capitals to tell by.
bool is_common_noun(std::string_view name) {
  std::size_t i = 0;
  return is_one_word(name) && text::is_lower(text::next_code_point(name, i));
}

bool begins_small(std::string_view name) {
  std::size_t i = 0;
  return !name.empty() && text::is_lower(text::next_code_point(name, i));
}

/// "government", "election authority", "агентство", "委员会": what only a body is called. The noun
/// stands before the first link, except where titles have none to show it.
bool names_body(const std::vector<std::string>& title, const Lexicon& lexicon) {
  for (const Grammar* const grammar : lexicon.names_of_all_languages()) {
    const bool linked = !grammar->has_cases();
    std::size_t end = 0;
    while (end < title.size() && !(linked && grammar->in("title_links", title[end]))) ++end;
    for (const std::string& word : grammar->list("body_titles")) {
      const std::vector<std::string> keys = keys_of(word);
      if (keys.empty() || keys.size() > end) continue;
      const auto last = title.begin() + static_cast<std::ptrdiff_t>(end);
      const auto place = std::search(title.begin(), last, keys.begin(), keys.end());
      if (place == last) continue;
      const bool at_end = last - place == static_cast<std::ptrdiff_t>(keys.size());
      if (at_end || (!linked && keys.size() == 1)) return true;
    }
  }
  return false;
}

ActorKind kind_of(const Participant& participant, const std::vector<std::string>& offices,
                  const Lexicon& lexicon) {
  if (named(lexicon, ActorKind::person, participant.name) != nullptr) return ActorKind::person;
  if (!offices.empty()) {
    return lexicon.actors.bodies.contains(offices.front()) ? ActorKind::organisation
                                                           : ActorKind::person;
  }
  if (named(lexicon, ActorKind::country, participant.name) != nullptr ||
      text::fold(participant.name) == text::fold(participant.country)) {
    return ActorKind::country;
  }
  const bool body = named(lexicon, ActorKind::organisation, participant.name) != nullptr ||
                    names_body(keys_of(participant.title), lexicon) ||
                    begins_small(participant.name);
  return body ? ActorKind::organisation : ActorKind::person;
}

/// A country that only the manifest knows.
const Actor& own_country(const std::string& name, Actors& own) {
  Actor country;
  country.kind = ActorKind::country;
  country.country = id_of_name(name);
  country.id = country_id(country.country);
  if (const Actor* there = own.find(country.id)) return *there;
  country.name = name;
  add_name(country, name);
  return own.put(std::move(country));
}

/// The code of whom an office belongs to, as typed: a country or an organisation. "international"
/// is neither.
std::string owner_code(const std::string& name, const Lexicon& lexicon, Actors& own) {
  if (lexicon.actors.find(country_id(name)) != nullptr) return name;
  if (const Actor* known = named(lexicon, ActorKind::country, name)) return known->country;
  if (const Actor* body = named(lexicon, ActorKind::organisation, name)) {
    return body->country.empty() ? body->id : body->country;
  }
  return name.empty() || begins_small(name) ? "" : own_country(name, own).country;
}

/// A person of the same country whom the lexicon spells another way.
const Actor* spelt_otherwise(const Participant& participant, const std::string& country,
                             const Lexicon& lexicon) {
  if (country.empty() || is_one_word(participant.name)) return nullptr;
  for (const Actor& actor : lexicon.actors.all) {
    if (actor.kind == ActorKind::person && actor.country == country && !is_one_word(actor.name) &&
        same_name(actor.name, participant.name)) {
      return &actor;
    }
  }
  return nullptr;
}

Actor new_actor(const Participant& participant, ActorKind kind, const Lexicon& lexicon,
                Actors& own) {
  const std::string country =
      kind == ActorKind::country ? "" : owner_code(participant.country, lexicon, own);
  const Actor* known = named(lexicon, kind, participant.name);
  if (known == nullptr && kind == ActorKind::person) {
    known = spelt_otherwise(participant, country, lexicon);
  }
  if (known != nullptr) {
    const Actor* there = own.find(known->id);
    Actor actor = there != nullptr ? *there : *known;
    actor.name = participant.name;  // spelt as whoever wrote the manifest knows it
    return actor;
  }
  if (kind == ActorKind::country) return own_country(participant.name, own);
  Actor actor;
  actor.kind = kind;
  actor.id = id_of_name(participant.name);
  actor.name = participant.name;
  actor.country = country;
  return actor;
}

/// The last name, where the manifest does not say how the person is called for short.
void add_surname(Actor& actor, const Participant& participant, const Lexicon& lexicon) {
  const std::string language = language_of_script(participant.name);
  const auto& names = actor.names[language];
  const bool has_short = std::any_of(names.begin(), names.end(), is_one_word);
  const std::size_t space = participant.name.find_last_of(" \xC2\xB7");
  if (has_short || space == std::string::npos) return;
  const std::string last = participant.name.substr(space + 1);
  if (text::count_code_points(last) >= kShortestSurname &&
      !lexicon.grammar(language).in("ambiguous_names", text::fold(last))) {
    add_name(actor, last);
  }
}

}  // namespace

void add_participant(const Participant& participant, const Lexicon& lexicon, Actors& own) {
  if (participant.name.empty()) return;
  const std::vector<std::string> offices = lexicon.lookup()->offices_in(keys_of(participant.title));
  const ActorKind kind = kind_of(participant, offices, lexicon);
  Actor actor = new_actor(participant, kind, lexicon, own);
  if (kind == ActorKind::person && actor.tenures.empty()) {
    for (const std::string& office : offices) {
      actor.tenures.push_back({office, actor.country, "", "", true});
    }
  }
  if (!is_common_noun(participant.name)) add_name(actor, participant.name);
  for (const std::string& alias : participant.aliases) {
    if (!is_common_noun(alias)) add_name(actor, alias);
  }
  if (kind == ActorKind::person) add_surname(actor, participant, lexicon);
  own.put(std::move(actor));
}

}  // namespace readout::lexicon
