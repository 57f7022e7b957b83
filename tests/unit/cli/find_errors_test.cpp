// The items of the page of mistakes, on events small enough to see through.
#include "cli/evaluate/find_errors.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "scored_event.hpp"

using namespace readout;
using readout::test::ScoredEvent;
using report::ErrorItem;
using report::ErrorRunKind;
using report::Fault;

namespace {

const std::string kHerald =
    "It rained. President Maren said the talks went well. “We will build the bridge together,” she "
    "said. Premier Reyk said trade had doubled. Nobody left.";

report::ErrorEvent errors_of(const ScoredEvent& event) {
  return cli::find_errors(event.annotation(), event.comparison(), lexicon::Lexicon());
}

std::string words_of(const report::ErrorSide& side, ErrorRunKind kind) {
  std::string joined;
  for (const report::ErrorRun& run : side.words) {
    if (run.kind == kind) joined += (joined.empty() ? "" : "|") + run.text;
  }
  return joined;
}

std::string all_words(const report::ErrorSide& side) {
  std::string joined;
  for (const report::ErrorRun& run : side.words) joined += run.text;
  return joined;
}

}  // namespace

TEST_CASE("what agrees is no item") {
  ScoredEvent event;
  const auto herald = event.source("herald", "en", kHerald);
  event.found(herald, StatementKind::indirect, "Premier Reyk said trade had doubled.", "Reyk");
  event.gold("g1", herald, StatementKind::indirect, "Premier Reyk said trade had doubled.", "Reyk");
  const auto errors = errors_of(event);
  CHECK(errors.sources.at(0).items.empty());
  CHECK(errors.counts.gold == 1);
  CHECK(errors.counts.found == 1);
}

TEST_CASE("a miss stands in its sentence, with the sentences round it") {
  ScoredEvent event;
  const auto herald = event.source("herald", "en", kHerald);
  auto& gold = event.gold("g1", herald, StatementKind::indirect,
                          "President Maren said the talks went well.", "Maren");
  gold.content = {"the talks went well"};
  gold.cue = "said";
  const auto errors = errors_of(event);
  REQUIRE(errors.sources.at(0).items.size() == 1);
  const ErrorItem& item = errors.sources[0].items[0];
  CHECK(item.faults == std::set{Fault::missed});
  CHECK(item.before == "It rained.");
  CHECK(item.after == "“We will build the bridge together,” she said.");
  REQUIRE(item.gold);
  CHECK(all_words(*item.gold) == "President Maren said the talks went well.");
  CHECK(words_of(*item.gold, ErrorRunKind::content) == "the talks went well");
  CHECK(words_of(*item.gold, ErrorRunKind::cue) == "said");
  CHECK(item.found.empty());
}

TEST_CASE("a false find and a miss in the same words are linked") {
  ScoredEvent event;
  const auto herald = event.source("herald", "en", kHerald);
  event.gold("g1", herald, StatementKind::direct, "We will build the bridge together", "Maren");
  event.found(herald, StatementKind::indirect, "We will build the bridge together", "Maren");
  const auto errors = errors_of(event);
  const auto& items = errors.sources.at(0).items;
  REQUIRE(items.size() == 2);
  CHECK(items[0].near == std::vector{items[1].id});
  CHECK(items[1].near == std::vector{items[0].id});
  CHECK(errors.counts.faults.at(Fault::missed) == 1);
  CHECK(errors.counts.faults.at(Fault::invented) == 1);
}

TEST_CASE("a statement read otherwise says in what") {
  ScoredEvent event;
  const auto herald = event.source("herald", "en", kHerald);
  auto& gold =
      event.gold("g1", herald, StatementKind::direct, "We will build the bridge together", "Maren");
  const auto faults = [&] {
    const auto errors = errors_of(event);
    const auto& items = errors.sources.at(0).items;
    return items.empty() ? std::set<Fault>{} : items.at(0).faults;
  };
  SECTION("the speaker") {
    event.found(herald, StatementKind::direct, "We will build the bridge together", "Reyk");
    CHECK(faults() == std::set{Fault::speaker});
  }
  SECTION("the kind") {
    event.found(herald, StatementKind::partial, "We will build the bridge together", "Maren");
    CHECK(faults() == std::set{Fault::kind});
  }
  SECTION("the words") {
    event.found(herald, StatementKind::direct, "We will build", "Maren");
    CHECK(faults() == std::set{Fault::span});
  }
  SECTION("the cue") {
    gold.cue = "said";
    event.found(herald, StatementKind::direct, "We will build the bridge together", "Maren");
    CHECK(faults() == std::set{Fault::cue});
  }
  SECTION("found again") {
    event.found(herald, StatementKind::direct, "We will build the bridge together", "Maren");
    event.found(herald, StatementKind::direct, "We will build", "Maren");
    CHECK(faults() == std::set{Fault::repeated});
    CHECK(errors_of(event).sources.at(0).items.at(0).found.size() == 2);
  }
}

TEST_CASE("gold that is not in the text is shown as it stands") {
  ScoredEvent event;
  const auto herald = event.source("herald", "en", kHerald);
  event.gold("g1", herald, StatementKind::indirect, "Nobody said this.", "Maren");
  const auto errors = errors_of(event);
  REQUIRE(errors.sources.at(0).items.size() == 1);
  CHECK(all_words(*errors.sources[0].items[0].gold) == "Nobody said this.");
  CHECK(errors.warnings.size() == 1);
}

TEST_CASE("what is optional is no item") {
  ScoredEvent event;
  const auto herald = event.source("herald", "en", kHerald);
  event.gold("g1", herald, StatementKind::indirect, "It rained.", "").optional = true;
  event.found(herald, StatementKind::indirect, "It rained.", "");
  CHECK(errors_of(event).sources.at(0).items.empty());
}
