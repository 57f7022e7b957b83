#include "readout/diff/actor_keys.hpp"

#include <set>
#include <utility>

#include "readout/diff/side_facts.hpp"

namespace readout::diff {
namespace {

/// Keys are of one map: the mark tells what they are keys of.
std::string id_key(std::string_view id) {
  return "=" + std::string(id);
}
std::string surname_key(std::string_view surname) {
  return "-" + std::string(surname);
}
std::string speaker_key(std::string_view state) {
  return "<" + std::string(state);
}
std::string state_key(std::string_view state) {
  return ">" + std::string(state);
}

/// By what a state is called where somebody speaks for it: its id, and its code.
std::vector<std::string_view> names_of_state(const ActorAt& state, const lexicon::Actors& known) {
  const lexicon::Actor* actor = known.find(state.actor);
  const bool has_code = actor != nullptr && !actor->country.empty();
  return has_code ? std::vector<std::string_view>{state.actor, actor->country}
                  : std::vector<std::string_view>{state.actor};
}

std::string_view country_of(const ActorAt& person, const lexicon::Actors& known) {
  const lexicon::Actor* actor = known.find(person.actor);
  return actor == nullptr ? std::string_view() : std::string_view(actor->country);
}

}  // namespace

std::string_view surname_of(std::string_view id) {
  return id.substr(id.rfind('-') + 1);
}

ActorKeys::ActorKeys(std::span<const ActorAt> actors, const lexicon::Actors& known) {
  std::set<std::pair<std::string_view, bool>> met;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const ActorAt& actor = actors[i];
    if (!met.emplace(actor.actor, actor.is_country).second) {
      continue;
    }
    put(id_key(actor.actor), i);
    put(surname_key(surname_of(actor.actor)), i);
    if (!actor.is_country) {
      put(speaker_key(country_of(actor, known)), i);
      continue;
    }
    for (const std::string_view name : names_of_state(actor, known)) {
      put(state_key(name), i);
    }
  }
}

std::vector<std::size_t> ActorKeys::candidates(const ActorAt& actor,
                                               const lexicon::Actors& known) const {
  const std::string_view surname = surname_of(actor.actor);
  std::vector<std::string> keys{id_key(actor.actor),
                                surname == actor.actor ? surname_key(surname) : id_key(surname)};
  if (!actor.is_country) {
    keys.push_back(state_key(country_of(actor, known)));
  } else {
    for (const std::string_view name : names_of_state(actor, known)) {
      keys.push_back(speaker_key(name));
    }
  }
  std::vector<std::size_t> found;
  for (const std::string& key : keys) {
    if (const auto place = by_key_.find(key); place != by_key_.end()) {
      found.insert(found.end(), place->second.begin(), place->second.end());
    }
  }
  return found;
}

void ActorKeys::put(std::string key, std::size_t index) {
  by_key_[std::move(key)].push_back(index);
}

}  // namespace readout::diff
