// The shipped data, held to its own rules: a mistake fails here with the name of the entry.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>

#include "readout/lexicon/lexicon.hpp"

using readout::lexicon::Actor;
using readout::lexicon::ActorKind;
using readout::lexicon::shipped;
using readout::lexicon::Tenure;

namespace {

bool is_iso_country(const std::string& code) {
  return shipped().actors.find("country-" + code) != nullptr;
}

bool is_known_owner(const std::string& country) {
  return is_iso_country(country) || shipped().actors.find(country) != nullptr;
}

/// An office of titles.json, whether of a person or a body.
bool is_known_office(const std::string& office) {
  const auto& actors = shipped().actors;
  return actors.bodies.contains(office) ||
         std::any_of(actors.office_names.begin(), actors.office_names.end(),
                     [&](const auto& name) { return name.office == office; });
}

bool is_shared_office(const std::string& office) {
  static const std::set<std::string> shared{"spokesperson",      "ambassador",
                                            "special-envoy",     "deputy-prime-minister",
                                            "presidential-aide", "deputy-foreign-minister"};
  return shared.contains(office);
}

bool overlap(const Tenure& a, const Tenure& b) {
  const bool a_first = !a.to.empty() && a.to <= b.from;
  const bool b_first = !b.to.empty() && b.to <= a.from;
  return !a_first && !b_first;
}

}  // namespace

TEST_CASE("the shipped lexicon loads", "[lexicon][data]") {
  REQUIRE_NOTHROW(shipped());
  for (const std::string language : {"en", "ru", "zh"}) {
    CHECK_FALSE(shipped().grammar(language).cues.empty());
    CHECK_FALSE(shipped().grammar(language).list("honorifics").empty());
  }
  CHECK(shipped().formulae().size() >= 80);
}

TEST_CASE("actors have names in three languages, a known country and gender", "[lexicon][data]") {
  for (const Actor& actor : shipped().actors.all) {
    INFO(actor.id);
    CHECK_FALSE(actor.name.empty());
    if (actor.kind == ActorKind::person) {
      for (const std::string language : {"en", "ru", "zh"}) CHECK(actor.names.contains(language));
      CHECK(actor.gender != readout::lexicon::Gender::unknown);
    }
    if (!actor.country.empty()) CHECK(is_iso_country(actor.country));
  }
}

TEST_CASE("tenures name known offices and countries and run forward", "[lexicon][data]") {
  const auto& actors = shipped().actors;
  for (const Actor& actor : actors.all) {
    for (const Tenure& tenure : actor.tenures) {
      INFO(actor.id << ": " << tenure.office << " of " << tenure.country);
      CHECK(is_known_office(tenure.office));
      CHECK(is_known_owner(tenure.country));
      const bool forward = tenure.to.empty() || tenure.from < tenure.to;
      CHECK(forward);
    }
  }
}

TEST_CASE("one office of one country has one holder at a time", "[lexicon][data]") {
  std::map<std::string, std::vector<std::pair<std::string, Tenure>>> by_office;
  for (const Actor& actor : shipped().actors.all) {
    for (const Tenure& tenure : actor.tenures) {
      if (is_shared_office(tenure.office)) continue;
      by_office[tenure.office + " of " + tenure.country].emplace_back(actor.id, tenure);
    }
  }
  for (const auto& [office, holders] : by_office) {
    for (std::size_t i = 0; i < holders.size(); ++i) {
      for (std::size_t k = i + 1; k < holders.size(); ++k) {
        INFO(office << ": " << holders[i].first << " and " << holders[k].first);
        CHECK_FALSE(overlap(holders[i].second, holders[k].second));
      }
    }
  }
}

TEST_CASE("at least forty states have a leader and a foreign minister", "[lexicon][data]") {
  std::set<std::string> leaders;
  std::set<std::string> ministers;
  for (const Actor& actor : shipped().actors.all) {
    for (const Tenure& tenure : actor.tenures) {
      const Actor* state = shipped().actors.find("country-" + tenure.country);
      if (state == nullptr) continue;
      if (state->leading_office == tenure.office) leaders.insert(tenure.country);
      const bool minister = tenure.office == "foreign-minister" ||
                            tenure.office == "secretary-of-state" ||
                            tenure.office == "foreign-secretary";
      if (minister) ministers.insert(tenure.country);
    }
  }
  std::size_t both = 0;
  for (const std::string& country : leaders) both += ministers.count(country);
  CHECK(both >= 40);
}

TEST_CASE("countries have names by ICU in every language", "[lexicon][data]") {
  const Actor* russia = shipped().actors.find("country-RU");
  REQUIRE(russia != nullptr);
  CHECK(russia->names.at("en").front() == "Russia");
  CHECK(russia->names.at("ru").front() == "Россия");
  CHECK(russia->names.at("zh").front() == "俄罗斯");
  CHECK(shipped().actors.find("country-TV") != nullptr);
}
