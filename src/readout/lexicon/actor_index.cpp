#include "readout/lexicon/actor_index.hpp"

#include <algorithm>
#include <utility>

#include "readout/lexicon/build_index.hpp"
#include "readout/lexicon/same_name.hpp"
#include "readout/text/unicode.hpp"

namespace readout::lexicon {
namespace {

/// The language whose texts would have this name, by its script.
std::string language_of_script(std::string_view name) {
  for (std::size_t i = 0; i < name.size();) {
    const char32_t c = text::next_code_point(name, i);
    if (text::is_han(c)) return "zh";
    if (text::is_cyrillic(c)) return "ru";
  }
  return "en";
}

bool has_name(const Actor& actor, const std::string& folded) {
  for (const auto& [language, names] : actor.names) {
    for (const std::string& name : names) {
      if (text::fold(name) == folded) return true;
    }
  }
  return false;
}

const Actor* named(const Actors& actors, ActorKind kind, std::string_view name) {
  const std::string folded = text::fold(name);
  for (const Actor& actor : actors.all) {
    if (actor.kind == kind && has_name(actor, folded)) return &actor;
  }
  return nullptr;
}

void add_name(Actor& actor, const std::string& name) {
  if (name.empty()) return;
  auto& names = actor.names[language_of_script(name)];
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

std::string last_word(const std::string& name) {
  const std::size_t space = name.find_last_of(" \xC2\xB7");
  return space == std::string::npos ? "" : name.substr(space + 1);
}

/// The offices whose words stand in a title as typed ("President of Varland").
std::vector<std::string> offices_in(std::string_view title, const Actors& actors) {
  const std::string folded = text::fold(title);
  std::vector<std::string> offices;
  std::size_t longest = 0;
  for (const OfficeName& name : actors.office_names) {
    if (actors.office_groups.contains(name.office)) continue;
    const std::string words = text::fold(name.words);
    if (words.empty() || words.size() < longest || folded.find(words) == std::string::npos) {
      continue;
    }
    if (words.size() > longest) offices.clear();
    longest = words.size();
    offices.push_back(name.office);
  }
  return offices;
}

/// The code of a country as typed; a country that ISO does not know becomes an actor of its own.
std::string country_code(const std::string& name, const Lexicon& lexicon, Actors& own) {
  if (name.empty()) return "";
  if (lexicon.actors.find("country-" + name) != nullptr) return name;
  if (const Actor* known = named(lexicon.actors, ActorKind::country, name)) return known->country;
  Actor fictional;
  fictional.kind = ActorKind::country;
  fictional.country = id_of_name(name);
  fictional.id = "country-" + fictional.country;
  fictional.name = name;
  add_name(fictional, name);
  if (own.find(fictional.id) == nullptr) own.put(fictional);
  return fictional.country;
}

Actor actor_of(const Participant& participant, const Lexicon& lexicon, Actors& own) {
  Actor actor;
  const Actor* known = named(lexicon.actors, ActorKind::person, participant.name);
  if (known == nullptr) known = named(lexicon.actors, ActorKind::organisation, participant.name);
  if (known != nullptr) actor = *known;
  if (known == nullptr) {
    actor.id = id_of_name(participant.name);
    actor.name = participant.name;
    actor.country = country_code(participant.country, lexicon, own);
    for (const std::string& office : offices_in(participant.title, lexicon.actors)) {
      actor.tenures.push_back({office, actor.country, "", "", true});
    }
  }
  add_name(actor, participant.name);
  for (const std::string& alias : participant.aliases) add_name(actor, alias);
  add_name(actor, last_word(participant.name));
  return actor;
}

}  // namespace

ActorIndex::ActorIndex(const Lexicon& lexicon, const Event& event) : lexicon_(&lexicon) {
  for (const Participant& participant : event.participants) {
    if (!participant.name.empty()) {
      participants_.put(actor_of(participant, lexicon, participants_));
    }
  }
}

const Actor* ActorIndex::find(std::string_view id) const {
  const Actor* participant = participants_.find(id);
  return participant != nullptr ? participant : lexicon_->actors.find(id);
}

const Actor* ActorIndex::holder(std::string_view office, std::string_view country,
                                std::string_view date) const {
  const auto group = lexicon_->actors.office_groups.find(std::string(office));
  const auto fits = [&](const Tenure& tenure) {
    if (tenure.country != country || !tenure.from.empty()) return false;
    if (tenure.office == office) return true;
    return group != lexicon_->actors.office_groups.end() &&
           std::find(group->second.begin(), group->second.end(), tenure.office) !=
               group->second.end();
  };
  for (const Actor& actor : participants_.all) {
    if (std::any_of(actor.tenures.begin(), actor.tenures.end(), fits)) return &actor;
  }
  return lexicon_->actors.holder(office, country, date);
}

std::shared_ptr<const NameIndex> ActorIndex::names(std::string_view language) const {
  return lexicon_->indices.get(
      language, [&] { return build_index(lexicon_->actors, lexicon_->grammar(language)); });
}

std::shared_ptr<const NameIndex> ActorIndex::participant_names(std::string_view language) const {
  return participant_indices_.get(language, [&] {
    return build_participant_index(participants_, lexicon_->grammar(language));
  });
}

}  // namespace readout::lexicon
