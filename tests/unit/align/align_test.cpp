// Points: what belongs together, what stands alone, what is missing.
#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <random>

#include "accounts.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::members;
using test::point_of;

namespace {

const std::string kMaren = "ilda-maren";
const std::string kReyk = "tomas-reyk";

test::Accounts summit() {
  test::Accounts accounts;
  accounts.add_source(
      "en", {{"Varland will reopen the northern harbour to fishing boats in April.", kMaren},
             {"The water of Lake Orla must never be sold to strangers.", kMaren},
             {"Our engineers will inspect the old dam every spring.", kReyk}});
  accounts.add_source(
      "en", {{"Our engineers will inspect the old dam each spring.", kReyk},
             {"Varland would reopen the northern harbour to fishing boats in April.", kMaren},
             {"Tourism needs better roads along the eastern shore.", kReyk}});
  accounts.add_source("en", {{"The northern harbour reopens to fishing boats in April.", kMaren},
                             {"Schools on both banks teach the same songs.", ""}});
  return accounts;
}

}  // namespace

TEST_CASE("statements that report the same stand in one point, in any order") {
  const auto points = summit().align();
  REQUIRE(members(point_of(points, 0)) == std::vector<std::size_t>{0, 4, 6});
  REQUIRE(members(point_of(points, 2)) == std::vector<std::size_t>{2, 3});
}

TEST_CASE("a statement without counterpart is a point of its own, missing elsewhere") {
  const auto points = summit().align();
  const Point& alone = point_of(points, 1);
  REQUIRE(members(alone) == std::vector<std::size_t>{1});
  REQUIRE(alone.missing_from == std::vector<std::size_t>{1, 2});
  REQUIRE(alone.pairs.empty());
}

TEST_CASE("pairs are of two sources, ordered, with parts that show why") {
  const auto points = summit().align();
  const Point& point = point_of(points, 0);
  REQUIRE(point.pairs.size() == 3);
  for (const Pair& pair : point.pairs) {
    REQUIRE(pair.a < pair.b);
    REQUIRE(pair.score > 0);
    REQUIRE(pair.score <= 1);
    REQUIRE(pair.parts.lexical > 0.5);
    REQUIRE(pair.parts.speaker == 1);
  }
  REQUIRE(point.pairs[0].parts.run > 0.5);
}

TEST_CASE("absence names the nearest miss of the source") {
  test::Accounts accounts;
  accounts.add_source("en",
                      {{"The two states will build a bridge over the river by 2035.", kMaren}});
  accounts.add_source("en",
                      {{"Fishing quotas stay as they are.", kReyk},
                       {"A bridge of friendship was mentioned by the children's choir.", kReyk}});
  const auto points = accounts.align();
  const Point& point = point_of(points, 0);
  REQUIRE(point.missing_from == std::vector<std::size_t>{1});
  REQUIRE(point.nearest.size() == 1);
  const NearestMiss& miss = point.nearest.front();
  CHECK(miss.source == 1);
  CHECK(miss.statement == 2);
  CHECK(miss.beside == 0);
  CHECK(miss.score < align::join_threshold());
  CHECK(miss.reason == Rejection::below_threshold);
  CHECK(miss.parts.lexical > 0);
}

TEST_CASE("the same words of another speaker still meet: an attribution shift is a finding") {
  test::Accounts accounts;
  accounts.add_source("en",
                      {{"The lake belongs to all who live on its shores and fish there.", kMaren}});
  accounts.add_source("en",
                      {{"The lake belongs to all who live on its shores and fish there.", kReyk}});
  const auto points = accounts.align();
  REQUIRE(points.size() == 1);
  REQUIRE(points[0].pairs[0].parts.speaker == 0);
}

TEST_CASE("a chain of weak links joins nothing that does not belong together") {
  test::Accounts accounts;
  accounts.add_source("en", {{"Varland buys grain, timber, copper and salt from Kestria.", ""}});
  accounts.add_source("en", {{"Copper and salt are mined by prisoners under the hills.", ""}});
  accounts.add_source("en", {{"Prisoners under the hills sing of freedom and of bread.", ""}});
  accounts.add_source("en", {{"Freedom and bread were promised by the young revolution.", ""}});
  for (const Point& point : accounts.align()) {
    REQUIRE(point.members.size() <= 2);
  }
}

TEST_CASE("a headline and the sentence it sums up may share the point of another source") {
  test::Accounts accounts;
  accounts.add_source("en", {{"Varland to reopen northern harbour in April", kMaren},
                             {"Varland will reopen its northern harbour in April.", kMaren}});
  accounts.add_source("en", {{"Varland will reopen the northern harbour in April.", kMaren}});
  const auto points = accounts.align();
  REQUIRE(points.size() == 1);
  REQUIRE(points[0].pairs.size() == 2);
}

TEST_CASE("points stand in the order of their place in the sources") {
  const auto points = summit().align();
  REQUIRE(members(points.back()) != std::vector<std::size_t>{0, 4, 6});
  test::Accounts one;
  one.add_source("en",
                 {{"First the harbour.", ""}, {"Then the dam.", ""}, {"Last the roads.", ""}});
  const auto in_order = one.align();
  REQUIRE(in_order.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    REQUIRE(members(in_order[i]) == std::vector<std::size_t>{i});
  }
}

TEST_CASE(
    "odd input: nothing, empty statements, a language without a grammar, one statement twice") {
  REQUIRE(test::Accounts().align().empty());
  test::Accounts accounts;
  accounts.add_source("en", {{"", ""}, {"!?", ""}, {"same words here", ""}});
  accounts.add_source("xx", {{"", ""}, {"\xf0\x9f\x95\x8a", ""}, {"same words here", ""}});
  const auto points = accounts.align();
  std::size_t held = 0;
  for (const Point& point : points) held += point.members.size();
  REQUIRE(held == 6);
}

TEST_CASE("every statement is in exactly one point, twice the same, on generated accounts") {
  std::mt19937 random(20310312);
  const std::vector<std::string> words{"lake", "harbour", "dam",    "bridge", "fish",   "grain",
                                       "road", "school",  "treaty", "border", "spring", "winter"};
  for (int round = 0; round < 60; ++round) {
    test::Accounts accounts;
    for (int source = 0; source < 4; ++source) {
      std::vector<test::Told> told;
      for (std::size_t i = 0; i < random() % 8; ++i) {
        std::string sentence;
        for (std::size_t w = 0; w < 3 + random() % 6; ++w) sentence += words[random() % 12] + ' ';
        told.push_back({sentence, random() % 2 == 0 ? kMaren : ""});
      }
      accounts.add_source("en", told);
    }
    const auto points = accounts.align();
    std::vector<std::size_t> held;
    for (const Point& point : points) {
      const auto some = members(point);
      REQUIRE(std::ranges::is_sorted(some));
      held.insert(held.end(), some.begin(), some.end());
      std::size_t sources_here = 4 - point.missing_from.size();
      std::vector<std::size_t> seen;
      for (const std::size_t m : some) seen.push_back(accounts.statements()[m].source);
      seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
      REQUIRE(seen.size() == sources_here);
    }
    std::ranges::sort(held);
    std::vector<std::size_t> all(accounts.statements().size());
    std::iota(all.begin(), all.end(), 0);
    REQUIRE(held == all);
    const auto again = accounts.align();
    REQUIRE(again.size() == points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
      REQUIRE(members(again[i]) == members(points[i]));
    }
  }
}

TEST_CASE("a formula is something in common where nothing else is, across languages") {
  const auto reason = [](bool with_formula) {
    test::Accounts accounts;
    accounts.add_source("en", {{"Bread is cheap.", kMaren}});
    accounts.add_source("ru", {{"Дороги хороши.", kMaren}});
    if (with_formula) {
      accounts.set_formulae(0, {"not-directed-against"});
      accounts.set_formulae(1, {"not-directed-against"});
    }
    return point_of(accounts.align(), 0).nearest.at(0).reason;
  };
  CHECK(reason(false) == Rejection::nothing_in_common);
  CHECK(reason(true) == Rejection::below_threshold);
}

TEST_CASE("words of one family count as one, different numbers do not") {
  const auto overlap = [](const std::string& a, const std::string& b) {
    test::Accounts accounts;
    accounts.add_source("en", {{a, kMaren}});
    accounts.add_source("en", {{b, kMaren}});
    align::AlignOptions options;
    options.join_threshold = 1e-9;
    const auto points = accounts.align(options);
    const Point& point = point_of(points, 0);
    return point.pairs.empty() ? 0 : point.pairs.front().parts.lexical;
  };
  CHECK(overlap("They cooperate closely.", "Close cooperation.") == Approx(1));
  CHECK(overlap("Kestria bought 250000 tonnes.", "Kestria bought 250001 tonnes.") < 0.9);
  CHECK(overlap("The harbour opens.", "Bread is cheap.") == 0);
}

TEST_CASE("two speakers are not joined by words that only begin alike") {
  test::Accounts accounts;
  accounts.add_source("en",
                      {{"The International Commission on the Orla reservoir sluices must publish "
                        "turbidity measurements quickly.",
                        kMaren},
                       {"Fish are plenty in the northern bay.", kReyk}});
  accounts.add_source("en",
                      {{"Internal commissioners of the Orla reservoirs and sluice gates measured "
                        "public turbidity.",
                        kReyk},
                       {"The trains may run at night.", kMaren}});
  CHECK(members(point_of(accounts.align(), 0)) == std::vector<std::size_t>{0});
}

TEST_CASE("two speakers whom both accounts know make no point of what each says") {
  const auto paired = [](const std::string& of_maren) {
    test::Accounts accounts;
    accounts.add_source("en", {{"I apologise to the families of the miners.", kReyk},
                               {"Fish are plenty in the northern bay.", kMaren}});
    accounts.add_source("en",
                        {{"I apologise to the families of the miners for the delay.", of_maren},
                         {"The trains may run at night.", kReyk}});
    return members(point_of(accounts.align(), 0)).size() == 2;
  };
  CHECK_FALSE(paired(kMaren));
  CHECK(paired(kReyk));
  CHECK(paired(""));
  CHECK(paired("somebody-else"));  // whom the first account does not know: another name of Reyk's
}

TEST_CASE(
    "what is said in the same words by two is one point, for one account gave it to the wrong "
    "one") {
  test::Accounts accounts;
  const std::string words = "The grain corridor to the port will be opened before the first frost.";
  accounts.add_source("en", {{words, kReyk}, {"Fish are plenty in the northern bay.", kMaren}});
  accounts.add_source("en", {{words, kMaren}, {"The trains may run at night.", kReyk}});
  CHECK(members(point_of(accounts.align(), 0)) == std::vector<std::size_t>{0, 2});
}

TEST_CASE("across languages a speaker and a bare number make no pair") {
  test::Accounts bare;
  bare.add_source("en", {{"We saw 47 of them.", kReyk}});
  bare.add_source("ru", {{"Их было 47.", kReyk}});
  CHECK(members(point_of(bare.align(), 0)).size() == 1);
  test::Accounts counted;
  counted.add_source("en", {{"We saw 47 tonnes.", kReyk}});
  counted.add_source("ru", {{"Их было 47 тонн.", kReyk}});
  CHECK(members(point_of(counted.align(), 0)).size() == 2);
}

TEST_CASE("neighbours speak for a pair at the ends of both sources") {
  const std::vector<test::Told> one = {
      {"Fish are plenty in the northern bay.", kReyk},
      {"Maren invited the premier to Sternholm in autumn.", kMaren},
      {"He accepted the offer with gratitude.", kReyk}};
  const std::vector<test::Told> two = {
      {"The trains may run at night.", kReyk},
      {"Maren invited the premier to Sternholm in autumn.", kMaren},
      {"The premier accepted it with thanks.", kReyk}};
  test::Accounts last;
  last.add_source("en", one);
  last.add_source("en", two);
  REQUIRE(members(point_of(last.align(), 2)) == std::vector<std::size_t>{2, 5});
}
