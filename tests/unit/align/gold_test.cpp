// Pair scores on the shared gold with the gold's own statements: printed, and held at measured
// floors.
#include <catch2/catch.hpp>
#include <iostream>

#include "gold_event.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix

namespace {

const std::filesystem::path kShared = READOUT_SHARED_DIR;

void print(const std::string& name, const test::PairScore& score) {
  std::cout << name << ": P " << score.precision() << " R " << score.recall() << " F1 "
            << score.f1() << " (" << score.right << " right, " << score.predicted << " found, "
            << score.gold << " in gold)\n";
}

/// All events of a list together.
test::EventScore score_of(const std::string& name, const std::vector<std::string>& folders) {
  test::EventScore sum;
  for (const std::string& folder : folders) {
    const test::GoldEvent event =
        test::load_gold_event(kShared, "gold/" + folder, lexicon::shipped());
    const std::vector<std::vector<std::string>> no_formulae(event.statements.size());
    const test::EventScore score = test::score_points(
        event, align::align(event.sources(), event.statements, no_formulae, lexicon::shipped()));
    sum.same_language += score.same_language;
    sum.across += score.across;
  }
  print(name + ", same language", sum.same_language);
  if (sum.across.gold > 0) print(name + ", across", sum.across);
  return sum;
}

bool gold_is_absent() {
  if (std::filesystem::exists(kShared / "gold/README.md")) return false;
  WARN("SKIPPED: no gold at " << kShared << "; alignment is not scored on real texts");
  return true;
}

}  // namespace

TEST_CASE("pair scores on the development halves hold their floors") {
  if (gold_is_absent()) return;
  const auto news = score_of(
      "news, development",
      {"news/dprk-un-2018-09", "news/macedonia-referendum-2018-09", "news/sulawesi-2018-09"});
  const auto events = score_of("events, development",
                               {"events/biden-xi-virtual-2021-11", "events/camp-david-2023-08",
                                "events/putin-abe-2019-06", "events/putin-rouhani-2017-03"});
  CHECK(news.same_language.f1() >= 0.75);
  CHECK(news.across.f1() >= 0.50);
  CHECK(events.same_language.f1() >= 0.66);
}

TEST_CASE("pair scores on the test halves are printed and do not fall") {
  if (gold_is_absent()) return;
  const auto news = score_of("news, test", {"news/syria-un-2018-09", "news/warren-holyoke-2018-09",
                                            "news/wheeling-rally-2018-09"});
  const auto events =
      score_of("events, test", {"events/biden-yoon-2023-04", "events/putin-aliyev-2018-09",
                                "events/sullivan-beijing-2024-08"});
  CHECK(news.same_language.f1() >= 0.75);
  CHECK(news.across.f1() >= 0.30);
  CHECK(events.same_language.f1() >= 0.66);
}
