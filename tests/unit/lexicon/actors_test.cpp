#include <algorithm>
#include <catch2/catch.hpp>

#include "readout/lexicon/actor_index.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/lexicon/same_name.hpp"

using readout::Event;
using readout::lexicon::Actor;
using readout::lexicon::ActorIndex;
using readout::lexicon::Actors;
using readout::lexicon::same_name;
using readout::lexicon::shipped;

namespace {

std::string holder(const Actors& actors, std::string_view office, std::string_view country,
                   std::string_view date) {
  const Actor* actor = actors.holder(office, country, date);
  return actor == nullptr ? "" : actor->id;
}

Actors two_presidents() {
  Actors actors;
  Actor first;
  first.id = "first";
  first.tenures = {{"president", "XA", "2020-01-01", "2024-01-01", true}};
  Actor second;
  second.id = "second";
  second.tenures = {{"president", "XA", "2024-01-01", "", true}};
  actors.put(first);
  actors.put(second);
  actors.office_groups["leader"] = {"president", "prime-minister"};
  return actors;
}

}  // namespace

TEST_CASE("the holder of an office depends on the date", "[lexicon][actors]") {
  const Actors actors = two_presidents();
  CHECK(holder(actors, "president", "XA", "2023-12-31") == "first");
  CHECK(holder(actors, "president", "XA", "2024-01-01") == "second");
  CHECK(holder(actors, "president", "XA", "").empty());  // an undated text may mean either
  CHECK(holder(actors, "president", "XA", "2019-06-01").empty());
  CHECK(holder(actors, "president", "XB", "2024-06-01").empty());
  CHECK(holder(actors, "president", "", "2024-06-01").empty());
}

TEST_CASE("a group of offices means the one person who fits, or nobody", "[lexicon][actors]") {
  Actors actors = two_presidents();
  CHECK(holder(actors, "leader", "XA", "2024-06-01") == "second");
  Actor premier;
  premier.id = "premier";
  premier.tenures = {{"prime-minister", "XA", "2024-01-01", "", true}};
  actors.put(premier);
  CHECK(holder(actors, "leader", "XA", "2024-06-01").empty());
  Actor state;
  state.id = "country-XA";
  state.leading_office = "prime-minister";
  actors.put(state);
  CHECK(holder(actors, "leader", "XA", "2024-06-01") == "premier");
}

TEST_CASE("two holders at once are nobody in particular", "[lexicon][actors]") {
  Actors actors;
  for (const char* id : {"one", "other"}) {
    Actor actor;
    actor.id = id;
    actor.tenures = {{"spokesperson", "XA", "2024-01-01", "", true}};
    actors.put(actor);
  }
  CHECK(holder(actors, "spokesperson", "XA", "2024-06-01").empty());
}

TEST_CASE("participants of an event are actors too", "[lexicon][actors]") {
  Event event;
  event.participants = {{"Ilda Maren", "President", "Varland", {"Ильда Марен", "伊尔达·马伦"}},
                        {"Vladimir Putin", "President", "Russia", {}}};
  const ActorIndex index(shipped(), event);
  REQUIRE(index.find("ilda-maren") != nullptr);
  CHECK(index.find("ilda-maren")->names.at("ru").front() == "Ильда Марен");
  REQUIRE(index.holder("president", "varland", "2031-03-12") != nullptr);
  CHECK(index.holder("president", "varland", "2031-03-12")->id == "ilda-maren");
  CHECK(index.holder("leader", "varland", "")->id == "ilda-maren");
  CHECK(index.find("country-varland") != nullptr);
  REQUIRE(index.find("vladimir-putin") != nullptr);
  CHECK(index.find("vladimir-putin")->names.contains("zh"));
  CHECK(index.find("nobody") == nullptr);
}

TEST_CASE("one name in three scripts is recognised, two names are not mixed", "[lexicon][names]") {
  CHECK(same_name("Maren", "Марен"));
  CHECK(same_name("Maren", "马伦"));
  CHECK(same_name("Ilda Maren", "Ильда Марен"));
  CHECK(same_name("Ilda Maren", "伊尔达·马伦"));
  CHECK(same_name("Tomas Reyk", "Томас Рейк"));
  CHECK(same_name("Reyk", "赖克"));
  CHECK(same_name("Ilda Maren", "Maren"));
  CHECK(same_name("Aleksandr Reyk", "Alexander Reik"));
  CHECK_FALSE(same_name("Ilda Maren", "Tomas Maren"));
  CHECK_FALSE(same_name("Maren", "Reyk"));
  CHECK_FALSE(same_name("Марен", "Рейк"));
  CHECK_FALSE(same_name("马伦", "赖克"));
  CHECK_FALSE(same_name("", "Maren"));
  CHECK_FALSE(same_name("—", "!"));
}

TEST_CASE("a participant is a person, a country or a body, by its name and title",
          "[lexicon][actors]") {
  Event event;
  event.participants = {{"Ilda Maren", "President", "Varland", {"Maren", "officials"}},
                        {"Varland", "government", "Varland", {"Sternholm", "Варланд", "瓦方"}},
                        {"North Korea", "government", "North Korea", {"Pyongyang"}},
                        {"Agency for Lakes", "government agency", "Varland", {}},
                        {"supporters of the corridor", "group", "international", {"supporters"}},
                        {"Runa Veld", "spokesman for the agency of lakes", "Varland", {}},
                        {"Orla Working Circle", "working group", "Varland", {}},
                        {"Ольга Лид", "правительственный чиновник", "Varland", {}}};
  const ActorIndex index(shipped(), event);
  using readout::lexicon::ActorKind;
  const auto kind = [&](std::string_view id) {
    REQUIRE(index.find(id) != nullptr);
    return index.find(id)->kind;
  };
  CHECK(kind("ilda-maren") == ActorKind::person);
  CHECK(kind("runa-veld") == ActorKind::person);
  CHECK(kind("olga-lid") == ActorKind::person);
  CHECK(kind("country-varland") == ActorKind::country);
  CHECK(kind("country-KP") == ActorKind::country);
  CHECK(kind("agency-for-lakes") == ActorKind::organisation);
  CHECK(kind("orla-working-circle") == ActorKind::organisation);
  CHECK(kind("supporters-of-the-corridor") == ActorKind::organisation);
  CHECK(index.find("country-international") == nullptr);
  CHECK(index.holder("president", "varland", "2031-03-12") == index.find("ilda-maren"));
  CHECK(index.only_participant("president") == index.find("ilda-maren"));
  CHECK(index.only_participant("king") == nullptr);
}

TEST_CASE("common nouns and parts of a known name are no names of a participant",
          "[lexicon][actors]") {
  Event event;
  event.participants = {{"Ilda Maren", "President", "Varland", {"officials", "чиновники"}},
                        {"Kim Jong Un", "leader", "North Korea", {"Kim"}},
                        {"Sanna Dorel", "Foreign Minister", "Kestria", {}}};
  const ActorIndex index(shipped(), event);
  const auto has = [&](std::string_view id, const char* language, const std::string& name) {
    const auto& names = index.find(id)->names.at(language);
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  CHECK_FALSE(has("ilda-maren", "en", "officials"));
  CHECK(index.find("ilda-maren")->names.count("ru") == 0);
  CHECK_FALSE(has("kim-jong-un", "en", "Un"));
  CHECK(has("sanna-dorel", "en", "Dorel"));
}
