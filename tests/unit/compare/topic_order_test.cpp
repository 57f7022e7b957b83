// In what order the accounts tell the points.
#include "readout/compare/topic_order.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "readout/compare/concordance.hpp"

#include "unit/compare/support.hpp"

namespace readout::compare {
namespace {

/// A comparison of statements alone: (source, place, point, headline).
struct Told {
  std::size_t source = 0;
  std::size_t place = 0;
  std::size_t point = 0;
  bool headline = false;
};

Comparison told(std::size_t sources, const std::vector<Told>& list) {
  Comparison comparison;
  comparison.sources.resize(sources);
  for (const Told& one : list) {
    Statement statement;
    statement.source = one.source;
    statement.span = {one.place, one.place + 1};
    statement.headline = one.headline;
    comparison.points.resize(std::max(comparison.points.size(), one.point + 1));
    comparison.points[one.point].members.push_back({comparison.statements.size(), {}});
    comparison.statements.push_back(statement);
  }
  order_points(comparison);
  return comparison;
}

TEST_CASE("one order has tau 1 and no crossing, the reverse -1 and all of them") {
  const Comparison same =
      told(2, {{0, 1, 0}, {0, 2, 1}, {0, 3, 2}, {1, 4, 0}, {1, 5, 1}, {1, 9, 2}});
  CHECK(same.order.tau == 1);
  CHECK(same.order.crossings == 0);
  REQUIRE(same.order.pairs.size() == 1);
  CHECK(same.order.pairs[0].points == 3);
  const Comparison turned =
      told(2, {{0, 1, 0}, {0, 2, 1}, {0, 3, 2}, {1, 9, 0}, {1, 5, 1}, {1, 4, 2}});
  CHECK(turned.order.tau == -1);
  CHECK(turned.order.crossings == 3);
  CHECK(turned.points[1].crossings == 2);
}

TEST_CASE("ranks count all that a source tells, a headline only where nothing else does") {
  const Comparison comparison =
      told(2, {{0, 0, 1, true}, {0, 5, 0}, {0, 9, 1}, {0, 3, 2, true}, {1, 7, 1}});
  REQUIRE(comparison.points[1].ranks.size() == 2);
  CHECK(comparison.points[2].ranks[0].rank == 1);
  CHECK(comparison.points[0].ranks[0].rank == 2);
  CHECK(comparison.points[1].ranks[0].rank == 3);
  CHECK(comparison.points[1].ranks[1].source == 1);
  CHECK(comparison.points[1].ranks[1].rank == 1);
}

TEST_CASE("with fewer than two shared points no order is known") {
  const Comparison comparison = told(3, {{0, 1, 0}, {1, 1, 0}, {2, 1, 1}});
  CHECK_FALSE(comparison.order.tau);
  REQUIRE(comparison.order.pairs.size() == 3);
  CHECK_FALSE(comparison.order.pairs[0].tau);
  CHECK(comparison.order.pairs[1].points == 0);
}

TEST_CASE("the count in n log n is that of every two places") {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    std::vector<Places> places(random() % 12);
    for (Places& place : places) place = {1 + random() % 8, 1 + random() % 8};
    std::vector<std::size_t> crossed(places.size(), 0);
    double concordant = 0;
    double discordant = 0;
    double tied_a = 0;
    double tied_b = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const auto a = static_cast<long>(places[i].first) - static_cast<long>(places[j].first);
        const auto b = static_cast<long>(places[i].second) - static_cast<long>(places[j].second);
        tied_a += a == 0 ? 1 : 0;
        tied_b += b == 0 ? 1 : 0;
        concordant += a * b > 0 ? 1 : 0;
        discordant += a * b < 0 ? 1 : 0;
        if (a * b >= 0) continue;
        ++crossed[i];
        ++crossed[j];
      }
    }
    const Crossings found = find_crossings(places);
    CHECK(found.of_each == crossed);
    CHECK(found.counts.discordant == discordant);
    const double pairs = concordant + discordant;
    const auto tau = found.counts.tau_b();
    const auto n = static_cast<double>(places.size());
    const double all = n * (n - 1) / 2;
    REQUIRE(tau.has_value() == ((all - tied_a) * (all - tied_b) > 0));
    if (tau && pairs > 0) {
      CHECK(*tau == Approx((concordant - discordant) / std::sqrt((all - tied_a) * (all - tied_b))));
    }
  }
}

}  // namespace
}  // namespace readout::compare
