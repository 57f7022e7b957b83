// The reliability of scores: which bin, which Brier score, and which pairs count.
#include "cli/evaluate/calibration.hpp"

#include <catch2/catch.hpp>

#include "scored_event.hpp"

using namespace readout;
using readout::cli::Calibration;
using readout::test::ScoredEvent;

namespace {

struct Accounts {
  ScoredEvent event;
  std::size_t bridge = 0;
  std::size_t promise = 0;
  std::size_t thanks = 0;

  Accounts() {
    const auto herald = event.source("herald", "en", "Maren said a bridge will be built by June.");
    const auto agency = event.source("agency", "en", "Maren promised a bridge. Reyk thanked her.");
    bridge = add("h1", herald, "Maren said a bridge will be built by June.");
    promise = add("a1", agency, "Maren promised a bridge.");
    thanks = add("a2", agency, "Reyk thanked her.");
    event.gold_pair("a1", "h1", "expanded");
  }

  std::size_t add(const std::string& id, std::size_t source, const std::string& words) {
    event.gold(id, source, StatementKind::indirect, words, "Maren");
    return event.found(source, StatementKind::indirect, words, "Maren");
  }

  [[nodiscard]] Calibration scored() const { return event.scores().scores.calibration_same; }
};

}  // namespace

TEST_CASE("scores fall into tenths, and the last one holds 1") {
  Calibration calibration;
  calibration.add(0.05, false);
  calibration.add(0.1, true);
  calibration.add(1, true);
  calibration.add(0.95, false);
  CHECK(calibration.count() == 4);
  CHECK(calibration.bins[0].count == 1);
  CHECK(calibration.bins[1].right == 1);
  CHECK(calibration.bins[9].count == 2);
  CHECK(calibration.bins[9].mean_score() == Approx(.975));
  CHECK(calibration.bins[9].share_right() == Approx(.5));
  CHECK(calibration.bins[5].mean_score() == 0);
  CHECK(calibration.brier() == Approx((.05 * .05 + .9 * .9 + 0 + .95 * .95) / 4));
}

TEST_CASE("calibrations add up") {
  Calibration sum;
  Calibration other;
  sum.add(0.3, true);
  other.add(0.35, false);
  sum += other;
  CHECK(sum.bins[3].count == 2);
  CHECK(sum.brier() == Approx((.7 * .7 + .35 * .35) / 2));
  CHECK(Calibration{}.brier() == 0);
}

TEST_CASE("pairs joined and nearest misses are judged, each once") {
  Accounts accounts;
  SECTION("a right pair") {
    accounts.event.found_pair(accounts.bridge, accounts.promise, Relation::condensed, .8);
    CHECK(accounts.scored().count() == 1);
    CHECK(accounts.scored().bins[8].right == 1);
  }
  SECTION("a miss that two points see in each other") {
    accounts.event.found_alone(accounts.bridge, accounts.promise, .15);
    accounts.event.found_alone(accounts.promise, accounts.bridge, .15);
    CHECK(accounts.scored().count() == 1);
    CHECK(accounts.scored().bins[1].right == 1);
  }
  SECTION("a miss that is none") {
    accounts.event.found_alone(accounts.bridge, accounts.thanks, .15);
    CHECK(accounts.scored().bins[1].count == 1);
    CHECK(accounts.scored().bins[1].right == 0);
  }
  SECTION("what the gold leaves open") {
    accounts.event.annotation().unsure.insert(cli::make_pair_of("h1", "a2"));
    accounts.event.found_pair(accounts.bridge, accounts.thanks, Relation::reworded, .8);
    CHECK(accounts.scored().count() == 0);
  }
  SECTION("what matches no gold statement") {
    accounts.event.annotation().statements.pop_back();
    accounts.event.found_pair(accounts.bridge, accounts.thanks, Relation::reworded, .8);
    CHECK(accounts.scored().count() == 0);
  }
}
