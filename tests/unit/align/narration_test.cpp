// What a source tells in its own voice is not absent from it.
#include <catch2/catch.hpp>

#include "accounts.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::point_of;

namespace {

const std::string kMaren = "ilda-maren";
const std::string kReyk = "tomas-reyk";
const std::string kHarbour = "Varland will reopen the northern harbour to fishing boats in April.";
const std::string kSchools = "Schools on both banks teach old songs.";

}  // namespace

TEST_CASE("a point that a source lacks as a statement is found in its narration") {
  test::Accounts accounts;
  accounts.add_source("en", {{kHarbour, kMaren}});
  accounts.add_source(
      "en", {{kSchools, kReyk}},
      {"Rain fell all day.", "The northern harbour reopens to fishing boats in April.",
       "It was the ninth meeting of the two."});
  const auto points = accounts.align();
  const Point& harbour = point_of(points, 0);
  REQUIRE(harbour.missing_from == std::vector<std::size_t>{1});
  REQUIRE(harbour.narrated.size() == 1);
  CHECK(harbour.narrated[0].source == 1);
  CHECK(harbour.narrated[0].sentence == accounts.narration()[1][1]);
  CHECK(harbour.narrated[0].beside == 0);
  CHECK(harbour.narrated[0].score >= 0.9);
  CHECK(point_of(points, 1).narrated.empty());
}

TEST_CASE("the likeliest sentence tells a point, of equal ones the first") {
  test::Accounts accounts;
  accounts.add_source("en", {{kHarbour, kMaren}});
  accounts.add_source(
      "en", {{kSchools, kReyk}},
      {"Fishing boats wait for April in the northern harbour.", kHarbour, kHarbour});
  const auto points = accounts.align();
  const Point& harbour = point_of(points, 0);
  REQUIRE(harbour.narrated.size() == 1);
  CHECK(harbour.narrated[0].sentence == accounts.narration()[1][1]);
}

TEST_CASE("labels, headings and other languages tell nothing") {
  const std::string talks = "The northern harbour talks.";
  const std::string signed_there = "Russia and China signed 12 agreements on energy in Beijing.";
  test::Accounts accounts;
  accounts.add_source("en", {{talks, kMaren}, {signed_there, kMaren}});
  accounts.add_source("en", {{kSchools, kReyk}}, {talks});
  accounts.add_source("ru", {{"Дети поют у реки.", kReyk}},
                      {"Россия и Китай подписали в Пекине 12 соглашений в сфере энергетики."});
  for (const Point& point : accounts.align()) CHECK(point.narrated.empty());
}

TEST_CASE("narration that denies it, or gives another number or name, tells no point") {
  const auto told = [](const std::string& said, const std::string& narrated) {
    test::Accounts accounts;
    accounts.add_source("en", {{said, kMaren}});
    accounts.add_source("en", {{kSchools, kReyk}}, {narrated});
    return !point_of(accounts.align(), 0).narrated.empty();
  };
  CHECK(told("Kestria will buy 250000 tonnes of grain this year.",
             "Kestria will buy 250000 tonnes of grain this year."));
  CHECK_FALSE(told("Kestria will buy 250000 tonnes of grain this year.",
                   "Kestria will not buy 250000 tonnes of grain this year."));
  CHECK_FALSE(told("Kestria will buy 250000 tonnes of grain this year.",
                   "Kestria will buy 250001 tonnes of grain this year."));
  CHECK_FALSE(told("China has resumed its purchases of grain and steel.",
                   "Russia has resumed its purchases of grain and steel."));
}

TEST_CASE("narration says nothing of a source that has the point, nor of its own account") {
  test::Accounts accounts;
  accounts.add_source("en", {{kHarbour, kMaren}}, {kHarbour});
  accounts.add_source("en", {{kHarbour, kMaren}}, {kHarbour});
  accounts.add_source("en", {{kSchools, kReyk}}, {kSchools});
  const auto points = accounts.align();
  CHECK(point_of(points, 0).narrated.empty());
  CHECK(point_of(points, 2).narrated.empty());
}

TEST_CASE("narration changes no point and no score") {
  test::Accounts plain;
  test::Accounts narrated;
  for (test::Accounts* accounts : {&plain, &narrated}) {
    const std::vector<std::string> sentences = accounts == &plain
                                                   ? std::vector<std::string>()
                                                   : std::vector<std::string>{kHarbour, kHarbour};
    accounts->add_source("en", {{kHarbour, kMaren}, {kSchools, kReyk}}, sentences);
    accounts->add_source("en", {{"The northern harbour reopens in April.", kMaren}}, sentences);
  }
  const auto points = plain.align();
  const auto same = narrated.align();
  REQUIRE(points.size() == same.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    CHECK(test::members(points[i]) == test::members(same[i]));
    REQUIRE(points[i].pairs.size() == same[i].pairs.size());
    for (std::size_t j = 0; j < points[i].pairs.size(); ++j) {
      CHECK(points[i].pairs[j].score == same[i].pairs[j].score);
    }
  }
}
