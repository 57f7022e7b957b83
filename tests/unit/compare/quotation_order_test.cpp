// Quoted words that stand at another place: what is mere order, what is not, and what it weighs.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "readout/model/finding_weights.hpp"

#include "unit/compare/findings_support.hpp"
#include "unit/compare/quotation_support.hpp"

namespace readout::test {
namespace {

std::string maren(const std::string& words) {
  return "“" + words + ",” President Ilda Maren said.";
}
Changes between(const std::string& a, const std::string& b) {
  return quotation_of(maren(a), maren(b));
}

/// The part "kind" of the weight of the first finding about a changed quotation; 0: none.
double weight_of_kind(const std::string& a, const std::string& b) {
  const auto found =
      of_kind(compared({document("Readout", a), document("Agency", b)}), "quotation-changed");
  if (found.empty()) return 0;
  const auto& parts = found.front().parts;
  const auto kind = std::ranges::find(parts, "kind", &WeightPart::what);
  return kind == parts.end() ? 0 : kind->weight;
}

}  // namespace

TEST_CASE("a negation, modal or number at another place is no mere order") {
  CHECK(between("We will not open the gate this year and we will leave the dam to the neighbours",
                "We will open the gate this year and we will not leave the dam to the "
                "neighbours") ==
        Changes{"words-changed: not open the gate this year and we will / open the gate this year "
                "and we will not"});
  CHECK(between("We will send 300 tonnes of flour and some sacks of grain to the northern shore",
                "We will send tonnes of flour and some sacks of 300 grain to the northern shore") ==
        Changes{"words-changed: 300 tonnes of flour and some sacks of / tonnes of flour and some "
                "sacks of 300"});
  CHECK(quotation_of("Президент Ильда Марен заявила: «Мы не откроем ворота весной и мы отдадим "
                     "южную плотину соседям».",
                     "Президент Ильда Марен заявила: «Мы откроем ворота весной и мы не отдадим "
                     "южную плотину соседям».",
                     "ru") ==
        Changes{"words-changed: не откроем ворота весной и мы / откроем ворота весной и мы не"});
  CHECK(quotation_of("马伦总统说：“我们不开放北部港口的粮食走廊，我们离开南部的大坝。”",
                     "马伦总统说：“我们开放北部港口的粮食走廊，我们不离开南部的大坝。”", "zh") ==
        Changes{"words-changed: 不开放北部港口的粮食走廊，我们 / 开放北部港口的粮食走廊，我们不"});
}

TEST_CASE("two words that moved in the other order are not missing") {
  CHECK(between("The forum of this year on the northern shore is important and very lively",
                "The important and forum of this year on the northern shore is very lively") ==
        Changes{"words-moved: important and / important and"});
  CHECK(between("We will supply grain to the northern and southern shores in spring",
                "We will supply southern and grain to the northern shores in spring") ==
        Changes{"words-moved: southern / southern"});
}

TEST_CASE("a date may move") {
  CHECK(between("In 2031 our engineers will open the grain corridor to Marhaven",
                "Our engineers will open the grain corridor to Marhaven in 2031") ==
        Changes{"words-moved: In 2031 / in 2031"});
}

TEST_CASE("a condition that moved to another clause is told, though the same words follow it") {
  const std::string first =
      "If Norland withdraws we will open the gate and we will sign the treaty";
  const std::string second =
      "We will open the gate and if Norland withdraws we will sign the treaty";
  CHECK(between(first, second) == Changes{"words-moved: If Norland withdraws / if Norland "
                                          "withdraws"});
  CHECK(quotation_of(maren(first) + " " + maren(second), maren(second)).empty());
}

TEST_CASE("a stop word that moved is not missing") {
  CHECK(between("Only the two neighbours will decide about the northern dam",
                "The two neighbours will decide only about the northern dam") ==
        Changes{"words-moved: Only / only"});
  CHECK(between("Here the boats of our neighbours may land at the northern dam",
                "The boats of our neighbours may land here at the northern dam") ==
        Changes{"words-moved: Here / here"});
  CHECK(between("The boats of our neighbours may now land at the northern dam",
                "Now the boats of our neighbours may land at the northern dam") ==
        Changes{"words-moved: now / Now"});
}

TEST_CASE("what moved weighs less than what changed, and so does what may be translated") {
  const std::string today = "Today our engineers will open the grain corridor to Marhaven";
  CHECK(weight_of_kind(maren(today),
                       maren("Our engineers will open the grain corridor to Marhaven today")) ==
        weight_of(FindingRule::quotation_moved));
  const std::string boats = ": “The new boats of the lake guard are built in Lorn.”";
  const std::string ships = ": “The new vessels of the lake guard are built in Lorn.”";
  CHECK(weight_of_kind("President Ilda Maren said" + boats, "President Ilda Maren said" + ships) ==
        weight_of(FindingRule::quotation_changed));
  CHECK(weight_of_kind("Moscow said" + boats, "Moscow said" + ships) ==
        weight_of(FindingRule::quotation_translated));
}

TEST_CASE("sentences joined by a word that neither has are joined") {
  const Changes found = quotation_of(
      "“The lake belongs to both our nations. It was built by our fathers with their own hands. No "
      "one will take it away from us,” President Ilda Maren said.",
      "“The lake belongs to both our nations and no one will take it away from us,” President Ilda "
      "Maren said.");
  REQUIRE_FALSE(found.empty());  // one for each sentence that stands in it
  CHECK(std::ranges::all_of(found, [](const auto& each) { return each.starts_with("spliced: "); }));
}

}  // namespace readout::test
