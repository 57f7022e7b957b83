// Why the best statement of a source does not stand in a point.
#include <algorithm>
#include <catch2/catch.hpp>

#include "accounts.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::members;
using test::point_of;

namespace {

const std::string kMaren = "ilda-maren";
const std::string kReyk = "tomas-reyk";
const std::string kHarbour = "Varland will reopen the northern harbour to fishing boats in April.";

const NearestMiss& miss_in(const Point& point, std::size_t source) {
  const auto found = std::ranges::find(point.nearest, source, &NearestMiss::source);
  REQUIRE(found != point.nearest.end());
  return *found;
}

}  // namespace

TEST_CASE("every source that lacks a point has a nearest miss, or the word that there is none") {
  test::Accounts accounts;
  accounts.add_source("en", {{kHarbour, kMaren}});
  accounts.add_source("en", {{"Schools on both banks teach old songs.", kReyk}});
  accounts.add_source("zh", {{"孩子们在河边唱歌。", kReyk}});
  for (const Point& point : accounts.align()) {
    REQUIRE(point.nearest.size() == point.missing_from.size());
    for (std::size_t i = 0; i < point.nearest.size(); ++i) {
      const NearestMiss& miss = point.nearest[i];
      CHECK(miss.source == point.missing_from[i]);
      CHECK(miss.statement.has_value() == (miss.reason != Rejection::nothing_in_common));
      CHECK(miss.statement.has_value() == miss.beside.has_value());
    }
  }
  const auto points = accounts.align();
  const NearestMiss& none = miss_in(point_of(points, 0), 2);
  CHECK(none.reason == Rejection::nothing_in_common);
  CHECK(none.score == 0);
}

TEST_CASE("what another known speaker says is named, with the score it would have") {
  test::Accounts accounts;
  accounts.add_source("en", {{kHarbour, kMaren}, {"Our roads are open all the winter.", kReyk}});
  accounts.add_source("en", {{"A northern harbour without boats is a poor sight in April.", kReyk},
                             {"Bread is cheaper than in any year before the drought.", kMaren}});
  const auto points = accounts.align();
  REQUIRE(members(point_of(points, 0)) == std::vector<std::size_t>{0});
  const NearestMiss& miss = miss_in(point_of(points, 0), 1);
  CHECK(miss.statement == 2);
  CHECK(miss.reason == Rejection::another_speaker);
  CHECK(miss.score > 0.1);
  CHECK(miss.parts.speaker == 0);
}

TEST_CASE("one that goes better with another point names that point") {
  const std::string ferries = "Varland will reopen the northern harbour to ferries in May.";
  test::Accounts accounts;
  accounts.add_source("en", {{kHarbour, kMaren}, {ferries, kMaren}});
  accounts.add_source("en", {{ferries, kMaren}});
  align::AlignOptions options;
  options.regroup = [](align::Groups& groups) { groups = {{0}, {1, 2}}; };
  const auto points = accounts.align(options);
  const NearestMiss& miss = miss_in(point_of(points, 0), 1);
  CHECK(miss.statement == 2);
  REQUIRE(miss.score >= align::join_threshold());
  CHECK(miss.reason == Rejection::nearer_elsewhere);
  REQUIRE(miss.elsewhere);
  CHECK(members(points[*miss.elsewhere]) == std::vector<std::size_t>{1, 2});
}

TEST_CASE("one that is near and stands alone was too weak as a whole") {
  test::Accounts accounts;
  accounts.add_source("en", {{kHarbour, kMaren}});
  accounts.add_source("en", {{kHarbour, kMaren}});
  align::AlignOptions options;
  options.regroup = [](align::Groups& groups) { groups = {{0}, {1}}; };
  const auto points = accounts.align(options);
  CHECK(miss_in(point_of(points, 0), 1).reason == Rejection::weak_as_a_whole);
  CHECK(miss_in(point_of(points, 1), 0).statement == 0);
}

TEST_CASE("what one account has the speaker deny is named as the nearest miss") {
  test::Accounts accounts;
  accounts.add_source("en", {{"The harbour was sold to strangers for nine million crowns.", ""},
                             {"Our roads are open all the winter.", ""}});
  accounts.add_source("en",
                      {{"denied that strangers had bought the harbour with its old lighthouse", "",
                        StatementKind::indirect},
                       {"Bread is cheaper than in any year before the drought.", ""}});
  accounts.deny(2, "denied");
  const auto points = accounts.align();
  REQUIRE(members(point_of(points, 0)) == std::vector<std::size_t>{0});
  const NearestMiss& miss = miss_in(point_of(points, 0), 1);
  CHECK(miss.statement == 2);
  CHECK(miss.reason == Rejection::denies);
}
