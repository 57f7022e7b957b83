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
  CHECK(holder(actors, "president", "XA", "") == "second");
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
  CHECK_FALSE(same_name("Ilda Maren", "Tomas Maren"));
  CHECK_FALSE(same_name("Maren", "Reyk"));
  CHECK_FALSE(same_name("Марен", "Рейк"));
  CHECK_FALSE(same_name("马伦", "赖克"));
  CHECK_FALSE(same_name("", "Maren"));
  CHECK_FALSE(same_name("—", "!"));
}
