#include <algorithm>
#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <utility>

#include "readout/lexicon/loading.hpp"

namespace readout::lexicon {
namespace {

using WordsByLanguage = std::map<std::string, std::vector<std::string>>;

/// Adds the words of each language at `key`, those already there left out.
void add_words(const Node& node, std::string_view key, WordsByLanguage& words) {
  node.each_member(key, [&](const std::string& language, const Node& list) {
    auto& known = words[language];
    for (std::string& word : list.texts()) {
      if (word.empty()) list.fail("an empty name");
      if (std::find(known.begin(), known.end(), word) == known.end()) {
        known.push_back(std::move(word));
      }
    }
  });
}

Gender gender_of(const Node& node) {
  const std::string gender = node.text("gender", "unknown");
  if (gender == "masculine") return Gender::masculine;
  if (gender == "feminine") return Gender::feminine;
  if (gender != "unknown") node.fail("gender is masculine, feminine or unknown");
  return Gender::unknown;
}

/// "2012", "2012-05" or "2012-05-07": what is known of the day.
bool is_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : (text[i] < '0' || text[i] > '9')) return false;
  }
  return true;
}

Tenure tenure_of(const Node& node) {
  node.allow({"office", "country", "from", "to", "checked"});
  Tenure tenure{node.text("office"), node.text("country"), node.text("from", ""),
                node.text("to", ""), node.flag("checked", false)};
  for (const std::string& date : {tenure.from, tenure.to}) {
    if (!date.empty() && !is_date(date)) node.fail("\"" + date + "\" is no date (2012-05-07)");
  }
  return tenure;
}

/// The English name, or the first there is.
std::string display_name(const Actor& actor) {
  const auto english = actor.names.find("en");
  if (english != actor.names.end() && !english->second.empty()) return english->second.front();
  for (const auto& [language, names] : actor.names) {
    if (!names.empty()) return names.front();
  }
  return actor.id;
}

Actor named_actor(const Node& node, ActorKind kind) {
  Actor actor;
  actor.id = node.text("id");
  actor.kind = kind;
  add_words(node, "names", actor.names);
  add_words(node, "aliases", actor.names);
  add_words(node, "metonyms", actor.metonyms);
  add_words(node, "demonyms", actor.demonyms);
  actor.country = node.text("country", "");
  node.each("tenures", [&](const Node& tenure) { actor.tenures.push_back(tenure_of(tenure)); });
  actor.name = display_name(actor);
  return actor;
}

void add_person(const Node& node, Actors& actors) {
  node.allow({"id", "gender", "country", "names", "aliases", "tenures"});
  Actor actor = named_actor(node, ActorKind::person);
  actor.gender = gender_of(node);
  actors.put(std::move(actor));
}

void add_organisation(const Node& node, Actors& actors) {
  node.allow({"id", "country", "names", "aliases", "metonyms", "demonyms", "tenures"});
  actors.put(named_actor(node, ActorKind::organisation));
}

void add_country(const Node& node, Actors& actors) {
  node.allow({"code", "names", "metonyms", "demonyms", "leader"});
  const std::string code = node.text("code");
  Actor fresh;
  fresh.id = country_id(code);
  const auto known = actors.by_id.find(fresh.id);
  fresh.kind = ActorKind::country;
  fresh.country = code;
  Actor& actor = known != actors.by_id.end() ? actors.all[known->second] : actors.put(fresh);
  add_words(node, "names", actor.names);
  add_words(node, "metonyms", actor.metonyms);
  add_words(node, "demonyms", actor.demonyms);
  actor.leading_office = node.text("leader", actor.leading_office);
  if (actor.name.empty()) actor.name = display_name(actor);
}

}  // namespace

void add_actors(const Node& file, Actors& actors) {
  file.each("persons", [&](const Node& node) { add_person(node, actors); });
  file.each("organisations", [&](const Node& node) { add_organisation(node, actors); });
  file.each("countries", [&](const Node& node) { add_country(node, actors); });
}

void add_iso_countries(const std::vector<std::string>& languages, Actors& actors) {
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    const icu::Locale country("", *code);
    Actor actor;
    actor.id = country_id(*code);
    actor.kind = ActorKind::country;
    actor.country = *code;
    for (const std::string& language : languages) {
      icu::UnicodeString shown;
      country.getDisplayCountry(icu::Locale(language.c_str()), shown);
      shown.toUTF8String(actor.names[language].emplace_back());
    }
    actor.name = display_name(actor);
    actors.put(std::move(actor));
  }
}

}  // namespace readout::lexicon
