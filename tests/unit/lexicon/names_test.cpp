#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "readout/lexicon/mentions.hpp"

using readout::lexicon::ActorIndex;
using readout::lexicon::find_mentions;
using readout::lexicon::shipped;

namespace {

using readout::lexicon::Mention;

/// One field of the mentions that have an actor, in order.
std::vector<std::string> field_in(const std::string& text, const std::string& language,
                                  std::string Mention::*field) {
  const ActorIndex actors(shipped());
  std::vector<std::string> values;
  for (const auto& mention :
       find_mentions(text, readout::text::analyse(text, language), actors, "")) {
    if (!mention.actor.empty()) values.push_back(mention.*field);
  }
  return values;
}

std::vector<std::string> actors_in(const std::string& text, const std::string& language) {
  return field_in(text, language, &Mention::actor);
}

std::vector<std::string> names_in(const std::string& text, const std::string& language) {
  return field_in(text, language, &Mention::name);
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a listed first name tells the case of the whole name") {
  CHECK(names_in("Встреча с Томасом Рейком прошла.", "ru") == Strings{"Томас Рейк"});
  CHECK(names_in("Встреча с Анной Марен прошла.", "ru") == Strings{"Анна Марен"});
  CHECK(names_in("Томас Рейк приехал.", "ru") == Strings{"Томас Рейк"});
}

TEST_CASE("an unlisted first name is put in the nominative by the last name alone") {
  CHECK(names_in("Допросили Дейтона Селлера. Селлер молчал.", "ru") ==
        Strings{"Дейтон Селлер", "Дейтон Селлер"});
  CHECK(names_in("Допросили Дейтона Селлера.", "ru") == Strings{"Дейтона Селлера"});
  CHECK(names_in("Допросили Ари Флиндера. Флиндер молчал.", "ru").front() == "Ари Флиндер");
}

TEST_CASE("a name in brackets in Latin letters says whom a name means") {
  CHECK(actors_in("俄罗斯总统普金（Vladimir Putin）抵达。普金离开。", "zh") ==
        Strings{"vladimir-putin", "vladimir-putin", "vladimir-putin"});
  CHECK(names_in("总统马伦（Ilda Maren）抵达。", "zh").front() == "Ilda Maren");
}

TEST_CASE("a last name that somebody else bears is no longer the politician's") {
  CHECK(actors_in("On Monday Tom Vance came. Vance left.", "en") ==
        Strings{"tom-vance", "tom-vance"});
  CHECK(actors_in("Vance, his neighbour, left.", "en").empty());
  CHECK(actors_in("Vance left.", "en") == Strings{"jd-vance"});
  CHECK(actors_in("Foreign Minister Orban of Velmora left.", "en") !=
        actors_in("Prime Minister Orban left.", "en"));
}

TEST_CASE("a last name of two who are named in full is neither's") {
  CHECK(actors_in("Sarah Holm met Tim Holm. Holm left.", "en") ==
        Strings{"sarah-holm", "tim-holm"});
  CHECK(actors_in("Premier Sarah Holm met Tim Holm. Holm left.", "en") ==
        Strings{"sarah-holm", "tim-holm", "sarah-holm"});
}

TEST_CASE("a title between commas behind a name gives the office") {
  const ActorIndex actors(shipped());
  const std::string text = "Tomas Reyk, the prime minister of Kestria, spoke.";
  const auto mentions = find_mentions(text, readout::text::analyse(text, "en"), actors, "");
  REQUIRE_FALSE(mentions.empty());
  CHECK(mentions.front().office == "prime-minister");
  CHECK(mentions.front().qualifier == "kestria");
}

TEST_CASE("a first name that the grammar lists begins the name behind other words") {
  CHECK(names_in("Sheikh Anna Holm left.", "en") == Strings{"Anna Holm"});
  CHECK(names_in("The governor of New Selle Anna Holm left.", "en") == Strings{"Anna Holm"});
  CHECK(names_in("Martin Holm Jr. left.", "en") == Strings{"Martin Holm"});
}
