// The joins on the page of mistakes, on events small enough to see through.
#include <catch2/catch.hpp>

#include "cli/evaluate/find_errors.hpp"
#include "scored_event.hpp"

using namespace readout;
using readout::test::ScoredEvent;
using report::Fault;
using report::JoinError;

namespace {

const std::string kBridge = "Maren said a bridge will be built by June.";
const std::string kPromise = "Maren promised a bridge.";
const std::string kThanks = "Reyk thanked her.";

/// Two accounts; the bridge is one utterance, the thanks another.
struct Accounts {
  ScoredEvent event;
  std::size_t herald = 0;
  std::size_t agency = 0;

  Accounts() {
    herald = event.source("herald", "en", kBridge);
    agency = event.source("agency", "en", kPromise + " " + kThanks);
    event.gold("h1", herald, StatementKind::indirect, kBridge, "Maren");
    event.gold("a1", agency, StatementKind::indirect, kPromise, "Maren");
    event.gold("a2", agency, StatementKind::indirect, kThanks, "Reyk");
    event.gold_pair("a1", "h1", "expanded");
  }

  std::size_t found(std::size_t source, const std::string& words) {
    return event.found(source, StatementKind::indirect, words, "Maren");
  }

  [[nodiscard]] report::ErrorEvent errors() const {
    return cli::find_errors(event.annotation(), event.comparison(), lexicon::Lexicon());
  }
};

}  // namespace

TEST_CASE("a right join is no mistake") {
  Accounts accounts;
  const auto bridge = accounts.found(accounts.herald, kBridge);
  accounts.event.found_pair(bridge, accounts.found(accounts.agency, kPromise), Relation::condensed,
                            .8);
  CHECK(accounts.errors().joins.empty());
}

TEST_CASE("a wrong join comes with its score and parts, and the one that it stands for is missed") {
  Accounts accounts;
  const auto bridge = accounts.found(accounts.herald, kBridge);
  const auto thanks = accounts.found(accounts.agency, kThanks);
  accounts.event.found_pair(bridge, thanks, Relation::reworded, .45);
  const auto errors = accounts.errors();
  REQUIRE(errors.joins.size() == 2);
  const JoinError& wrong = errors.joins[0];
  CHECK(wrong.fault == Fault::wrong_join);
  CHECK(wrong.score == .45);
  CHECK(wrong.parts.has_value());
  const JoinError& missed = errors.joins[1];
  CHECK(missed.fault == Fault::missed_join);
  CHECK(missed.id == ".a1+h1");
  CHECK_FALSE(missed.a.found);
  CHECK(missed.b.found);
  REQUIRE(missed.b.beside.size() == 1);
  CHECK(missed.b.beside[0].words == kThanks);
  CHECK_FALSE(missed.score);
  CHECK(errors.counts.faults.at(Fault::wrong_join) == 1);
  CHECK(errors.counts.faults.at(Fault::missed_join) == 1);
}

TEST_CASE("a missed join has the score and the parts of the nearest miss, from whichever side") {
  Accounts accounts;
  const auto bridge = accounts.found(accounts.herald, kBridge);
  const auto promise = accounts.found(accounts.agency, kPromise);
  const bool forwards = GENERATE(true, false);
  accounts.event.found_alone(bridge, promise, forwards ? .15 : .1);
  accounts.event.found_alone(promise, bridge, forwards ? .1 : .15);
  const auto errors = accounts.errors();
  REQUIRE(errors.joins.size() == 1);
  CHECK(errors.joins[0].score == .15);
  CHECK(errors.joins[0].parts.has_value());
  CHECK(errors.joins[0].a.found);
  CHECK(errors.joins[0].a.beside.empty());
}

TEST_CASE("of the gold's own statements the joins alone are mistakes") {
  Accounts accounts;
  const auto bridge = accounts.found(accounts.herald, kBridge);
  const auto thanks = accounts.found(accounts.agency, kThanks);
  accounts.event.found_pair(bridge, thanks, Relation::reworded, .45);
  const auto& gold = accounts.event.annotation().statements;
  const std::vector<const cli::GoldStatement*> own{&gold[0], &gold[2]};
  const auto errors =
      cli::find_own_errors(accounts.event.annotation(), accounts.event.comparison(), own);
  CHECK(errors.sources.empty());
  CHECK(errors.joins.size() == 2);
}
