// What stands in one account where another has a formula, and what is found in one side alone.
#include "readout/compare/aligned_variants.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "readout/compare/avoided.hpp"

#include "support.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix

namespace {

const Phrase* phrase(const Comparison& comparison, const std::string& id) {
  const auto found = std::ranges::find(comparison.phrases, id, &Phrase::id);
  return found == comparison.phrases.end() ? nullptr : &*found;
}

std::string instead(const Comparison& comparison, const PhraseGap& gap) {
  const std::size_t source = comparison.statements[gap.statement].source;
  return std::string(gap.instead.in(comparison.sources[source].document.text));
}

Comparison two(const std::string& with, const std::string& without) {
  return test::compared({test::document("Herald", "President Ilda Maren said that " + with),
                         test::document("Courier", "President Ilda Maren said that " + without)});
}

}  // namespace

TEST_CASE("words that replace a part of a formula may be a variant of it") {
  const Comparison made =
      two("the new ferry line to Marhaven is not directed against any third country.",
          "the new ferry line to Marhaven is not directed toward our neighbours.");
  const Phrase* formula = phrase(made, "not-directed-against");
  REQUIRE(formula != nullptr);
  REQUIRE(formula->gaps.size() == 1);
  CHECK(instead(made, formula->gaps[0]) == "not directed toward our neighbours");
  CHECK(made.statements[formula->gaps[0].statement].source == 1);
  CHECK(formula->occurrences[formula->gaps[0].occurrence].source == 0);
}

TEST_CASE("a formula that is left out leaves nothing in its place, and is not found in the side") {
  const Comparison made =
      two("Varland and Kestria will reopen the grain corridor to the port of Marhaven in May "
          "without preconditions.",
          "Varland and Kestria will reopen the grain corridor to the port of Marhaven in May.");
  const Phrase* formula = phrase(made, "no-preconditions");
  REQUIRE(formula != nullptr);
  REQUIRE(formula->gaps.size() == 1);
  CHECK(formula->gaps[0].instead.empty());
  CHECK(formula->gaps[0].same_otherwise);
  REQUIRE(made.sides.size() == 2);
  REQUIRE(made.contrasts.size() == 1);
  CHECK(&made.phrases[made.contrasts[0].phrase] == formula);
  CHECK(made.sides[made.contrasts[0].side].sources == std::vector<std::size_t>{1});
}

TEST_CASE("a formula that stands in the next sentence is no gap") {
  const Comparison made =
      two("Varland and Kestria will reopen the grain corridor to the port of Marhaven in May "
          "without preconditions.",
          "Varland and Kestria will reopen the grain corridor to the port of Marhaven in May. "
          "She added that this comes without preconditions.");
  const Phrase* formula = phrase(made, "no-preconditions");
  REQUIRE(formula != nullptr);
  CHECK(formula->gaps.empty());
  CHECK(made.contrasts.empty());
}

TEST_CASE("a side that uses the formula elsewhere is told nothing") {
  const std::string corridor =
      "Varland and Kestria will reopen the grain corridor to the port of Marhaven in May";
  const Comparison made =
      two(corridor + " without preconditions.",
          corridor +
              ". The harbour was quiet. Boats lay at the pier. Snow fell on the town. "
              "Premier Tomas Reyk said that talks on fishing begin without preconditions.");
  const Phrase* formula = phrase(made, "no-preconditions");
  REQUIRE(formula != nullptr);
  CHECK(formula->gaps.size() == 1);
  CHECK(made.contrasts.empty());
}

TEST_CASE("a statement that is about other things in the formula's place offers no variant") {
  const Comparison made =
      two("the new ferry line to the port of Marhaven is not directed against any third country.",
          "the new ferry line to the port of Marhaven is the longest on the lake.");
  const Phrase* formula = phrase(made, "not-directed-against");
  REQUIRE(formula != nullptr);
  for (const PhraseGap& gap : formula->gaps) CHECK(gap.instead.empty());
}

TEST_CASE("wordings of one formula in two languages in one point are each other's rendering") {
  const Comparison made = test::compared(
      {test::document("Herald",
                      "“Our union is not directed against any third country, and 2,400 trucks will "
                      "cross Lake Orla in May,” President Ilda Maren said."),
       test::document("Вестник",
                      "«Наш союз не направлен против третьих стран, и 2400 грузовиков пересекут "
                      "озеро Орла в мае», — заявила президент Ильда Марен.",
                      "ru")});
  const Phrase* formula = phrase(made, "not-directed-against");
  REQUIRE(formula != nullptr);
  REQUIRE(formula->occurrences.size() == 2);
  REQUIRE(formula->renderings.size() == 1);
  CHECK(formula->renderings[0].a == 0);
  CHECK(formula->renderings[0].b == 1);
  CHECK(made.points[formula->renderings[0].point].members.size() == 2);
  CHECK(formula->gaps.empty());
}

TEST_CASE("sources of one outlet or one country are one side") {
  Comparison comparison;
  for (const char* outlet : {"Herald", "Courier", "herald", "Bureau"}) {
    comparison.sources.push_back({test::document(outlet, "Text."), {}, {}});
  }
  const compare::TextOf country = [](const Document& document) {
    return document.outlet == "Courier" || document.outlet == "Bureau" ? "VL" : "";
  };
  compare::find_contrasts(comparison, {}, country);
  REQUIRE(comparison.sides.size() == 2);
  CHECK(comparison.sides[0].sources == std::vector<std::size_t>{0, 2});
  CHECK(comparison.sides[0].country.empty());
  CHECK(comparison.sides[1].sources == std::vector<std::size_t>{1, 3});
  CHECK(comparison.sides[1].country == "VL");
}
