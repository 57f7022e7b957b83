// Groups put right by an editor: the first word counts, and every statement stays in one group.
#include "readout/compare/regrouping.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

namespace readout::compare {
namespace {

using Groups = align::Groups;
using Some = std::vector<std::size_t>;

// Statements 0-2 of source 0, 3-5 of source 1, 6-7 of source 2.
const std::vector<std::size_t> kSources{0, 0, 0, 1, 1, 1, 2, 2};
const Groups kGroups{{0, 3, 6}, {1, 4}, {2}, {5}, {7}};

Groups sorted(Groups groups) {
  std::ranges::sort(groups);
  return groups;
}

TEST_CASE("joined statements bring their groups along") {
  Regrouping regrouping(kGroups, kSources);
  CHECK(regrouping.join(Some{1, 7}, 1).empty());
  CHECK(sorted(regrouping.groups()) == Groups{{0, 3, 6}, {1, 4, 7}, {2}, {5}});
  CHECK(regrouping.is_touched(7));
  CHECK_FALSE(regrouping.is_touched(0));
}

TEST_CASE("a set that is split off stays together, the rest too") {
  Regrouping regrouping(kGroups, kSources);
  CHECK(regrouping.split(Some{3, 6}, 1).empty());
  CHECK(sorted(regrouping.groups()) == Groups{{0}, {1, 4}, {2}, {3, 6}, {5}, {7}});
  CHECK(regrouping.are_apart(0, 6));
  CHECK_FALSE(regrouping.are_apart(3, 6));
  CHECK(regrouping.is_touched(0));  // it lost what it stood with
}

TEST_CASE("what is split already stays as it is") {
  Regrouping regrouping(kGroups, kSources);
  CHECK(regrouping.split(Some{7}, 1).empty());
  CHECK(sorted(regrouping.groups()) == sorted(kGroups));
}

TEST_CASE("a moved statement goes alone") {
  Regrouping regrouping(kGroups, kSources);
  CHECK(regrouping.move(Some{6}, 1, 1).empty());
  CHECK(sorted(regrouping.groups()) == Groups{{0, 3}, {1, 4, 6}, {2}, {5}, {7}});
}

TEST_CASE("an order against an earlier one changes nothing and names it") {
  Regrouping regrouping(kGroups, kSources);
  REQUIRE(regrouping.split(Some{0}, 1).empty());
  REQUIRE(regrouping.join(Some{2, 5}, 2).empty());
  const Groups before = sorted(regrouping.groups());
  CHECK(regrouping.join(Some{0, 3}, 3).find("correction 1 ") != std::string::npos);
  CHECK(regrouping.move(Some{0}, 6, 4).find("correction 1 ") != std::string::npos);
  CHECK(regrouping.split(Some{5}, 5).find("correction 2 ") != std::string::npos);
  CHECK(regrouping.move(Some{5}, 1, 6).find("correction 2 ") != std::string::npos);
  CHECK_FALSE(regrouping.move(Some{5}, 5, 7).empty());
  CHECK(sorted(regrouping.groups()) == before);
}

TEST_CASE("what an order puts together indirectly counts as well") {
  Regrouping regrouping(kGroups, kSources);
  REQUIRE(regrouping.split(Some{0}, 1).empty());  // apart from 3 and 6
  REQUIRE(regrouping.join(Some{0, 2}, 2).empty());
  CHECK(regrouping.join(Some{2, 3}, 3).find("correction 1 ") != std::string::npos);
}

TEST_CASE("a point does not grow beyond what alignment allows") {
  const std::vector<std::size_t> sources(40, 0);
  Groups groups;
  Some all;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    groups.push_back({i});
    all.push_back(i);
  }
  Regrouping regrouping(groups, sources);
  CHECK_FALSE(regrouping.join(all, 1).empty());
  CHECK(regrouping.groups().size() == sources.size());
}

TEST_CASE("whatever the orders, every statement stands in one group") {
  std::mt19937 random(7);
  const auto any = [&](std::size_t below) { return random() % below; };
  for (int round = 0; round < 200; ++round) {
    Regrouping regrouping(kGroups, kSources);
    for (std::size_t order = 1; order <= 12; ++order) {
      Some some{any(8), any(8)};
      if (order % 3 == 0) static_cast<void>(regrouping.join(some, order));
      if (order % 3 == 1) static_cast<void>(regrouping.split(some, order));
      if (order % 3 == 2) static_cast<void>(regrouping.move(some, any(8), order));
    }
    Some all;
    for (const Some& group : regrouping.groups()) {
      REQUIRE_FALSE(group.empty());
      REQUIRE(std::ranges::is_sorted(group));
      all.insert(all.end(), group.begin(), group.end());
    }
    std::ranges::sort(all);
    REQUIRE(all == Some{0, 1, 2, 3, 4, 5, 6, 7});
  }
}

}  // namespace
}  // namespace readout::compare
