// Denials beside other numbers, attitudes, vague numbers, and wordings of one denial.
#include <catch2/catch.hpp>
#include <string>

#include "unit/compare/findings_support.hpp"

namespace readout::test {
namespace {

Comparison compared(const std::string& a, const std::string& b,
                    const std::string& language_a = "en", const std::string& language_b = "en") {
  return compared_summit({document("Readout", a, language_a), document("Agency", b, language_b)});
}

bool holds_conflict(const Comparison& comparison) {
  return std::ranges::any_of(comparison.points, [](const Point& point) {
    return std::ranges::any_of(
        point.pairs, [](const Pair& pair) { return pair.relation == Relation::conflicting; });
  });
}

}  // namespace

TEST_CASE("what is denied is quoted with its own number") {
  const Comparison told =
      compared("President Ilda Maren confirmed that Varland will supply 300 ships to Kestria.",
               "President Ilda Maren denied that Varland may supply 200 ships to Kestria.");
  const auto denials = of_kind(told, "negation");
  REQUIRE(denials.size() == 1);
  CHECK(denials.front().sentence.find("(“denied”): “Varland may supply 200 ships to Kestria”") !=
        std::string::npos);
  CHECK(of_kind(told, "number").size() == 1);
  CHECK(of_kind(told, "softened").empty());
}

TEST_CASE("a refusal is told beside another date") {
  const Comparison told =
      compared("President Ilda Maren agreed to sign the treaty with Kestria on 5 May.",
               "President Ilda Maren refused to sign the treaty with Kestria on 7 May.");
  CHECK(of_kind(told, "negation").size() == 1);
  CHECK(of_kind(told, "date").size() == 1);
}

TEST_CASE("two wordings of one denial, and a rounded number, conflict with nothing") {
  CHECK_FALSE(holds_conflict(
      compared("President Ilda Maren said the blockade would not be lifted until Kestria "
               "withdraws its ships.",
               "President Ilda Maren said the blockade would be lifted only after Kestria "
               "withdraws its ships.")));
  CHECK_FALSE(holds_conflict(compared(
      "President Ilda Maren said that trade with Kestria reached nearly $700 billion last year.",
      "President Ilda Maren said that trade with Kestria reached $690.6 billion last year.")));
  CHECK(holds_conflict(compared(
      "President Ilda Maren said that trade with Kestria reached $700 billion last year.",
      "President Ilda Maren said that trade with Kestria reached $690.6 billion last year.")));
}

TEST_CASE("decades are no ten years") {
  CHECK_FALSE(holds_conflict(
      compared("Президент Ильда Марен заявила, что Варланд ждал этого договора 30 лет.",
               "总统伊尔达·马伦表示，瓦兰几十年来一直在等待这项条约。", "ru", "zh")));
}

}  // namespace readout::test
