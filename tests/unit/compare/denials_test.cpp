// What is denied here and said there, and what only sounds like it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "unit/compare/findings_support.hpp"

namespace readout::test {

TEST_CASE("what one denies another does not say in the same words") {
  const auto relation_of = [](const std::string& a, const std::string& b) {
    const Comparison comparison = compared_summit({document("Readout", a), document("Agency", b)});
    for (const Point& point : comparison.points) {
      if (!point.pairs.empty()) return std::pair(point.pairs.front().relation, comparison);
    }
    return std::pair(Relation::translated, comparison);
  };
  const auto [denied, comparison] = relation_of(
      "President Ilda Maren denied that Varland would close the locks at Lake Orla in May.",
      "President Ilda Maren said that Varland would close the locks at Lake Orla in May.");
  CHECK(denied == Relation::conflicting);
  REQUIRE_FALSE(comparison.findings.empty());
  const std::string& sentence = comparison.findings.front().sentence;
  CHECK(sentence.find("Readout has Ilda Maren denying or refusing (“denied”) what Agency has Ilda "
                      "Maren saying: “Varland would close the locks at Lake Orla in May”.") !=
        std::string::npos);
  const auto twice = relation_of(
      "President Ilda Maren denied that Varland would close the locks at Lake Orla in May.",
      "President Ilda Maren said that Varland would not close the locks at Lake Orla in May.");
  CHECK(twice.first == Relation::reworded);
  const auto called_false = relation_of(
      "President Ilda Maren dismissed as false the claim that the talks at Lake Orla had "
      "collapsed.",
      "President Ilda Maren said it was false that the talks at Lake Orla had collapsed.");
  CHECK(called_false.first != Relation::conflicting);
  const auto short_object = relation_of("President Ilda Maren rejected the deal.",
                                        "President Ilda Maren discussed the deal.");
  CHECK(short_object.first != Relation::conflicting);
  const auto both = relation_of(
      "President Ilda Maren denied that Varland would close the locks at Lake Orla in May.",
      "President Ilda Maren denied that Varland would close the locks at Lake Orla in May.");
  CHECK(both.first == Relation::identical);
}

namespace {

/// The first pair's relation, of two accounts of the summit.
Relation relation_of(Document a, Document b) {
  const Comparison comparison = compared_summit({std::move(a), std::move(b)});
  for (const Point& point : comparison.points) {
    if (!point.pairs.empty()) return point.pairs.front().relation;
  }
  FAIL("the accounts have no pair");
  return Relation::identical;
}

}  // namespace

TEST_CASE("a denial contradicts a saying in Russian, in Chinese and across languages") {
  const Document en = document(
      "Wire",
      "President Ilda Maren said that Varland would close the locks at Lake Orla on 5 May.");
  const Document ru_denied = document(
      "Agency", "Президент Ильда Марен опровергла, что Варланд закроет шлюзы на озере Орла 5 мая.",
      "ru");
  const Document ru_said = document(
      "Bulletin", "Президент Ильда Марен заявила, что Варланд закроет шлюзы на озере Орла 5 мая.",
      "ru");
  const Document zh_denied =
      document("Daily", "伊尔达·马伦否认瓦兰将于5月5日关闭奥拉湖船闸。", "zh");
  const Document zh_said =
      document("Post", "伊尔达·马伦表示，瓦兰将于5月5日关闭奥拉湖船闸。", "zh");
  CHECK(relation_of(ru_denied, ru_said) == Relation::conflicting);
  CHECK(relation_of(zh_denied, zh_said) == Relation::conflicting);
  CHECK(relation_of(en, ru_denied) == Relation::conflicting);
  CHECK(relation_of(en, ru_said) == Relation::translated);
  CHECK(relation_of(ru_said, zh_denied) == Relation::conflicting);
  CHECK(relation_of(ru_denied, zh_denied) == Relation::translated);
}

TEST_CASE("what only sounds like a contradiction is none") {
  const Document denied = document(
      "Readout", "Premier Tomas Reyk denied that Kestria had paid the miners at the Orla mill.");
  const auto relation_to = [&](const std::string& text) {
    return relation_of(denied, document("Agency", text));
  };
  CHECK(relation_to("Premier Tomas Reyk said that Kestria had paid the miners at the Orla mill.") ==
        Relation::conflicting);
  CHECK(relation_to("Premier Tomas Reyk said it was a lie that Kestria had paid the miners at the "
                    "Orla mill.") == Relation::reworded);
  CHECK(relation_to("President Ilda Maren said that Kestria had paid the miners at the Orla "
                    "mill.") != Relation::conflicting);
}

TEST_CASE("what is denied of a thing that others only discussed is no counterpart") {
  const Comparison comparison = compared_summit(
      {document("Readout", "They discussed the situation in the Strait of Orla."),
       document("Agency",
                "Premier Tomas Reyk denied that Kestria had closed the Strait of Orla to foreign "
                "ships.")});
  CHECK(std::ranges::all_of(comparison.points, [](const Point& p) { return p.pairs.empty(); }));
}

TEST_CASE("Russian negations that go together deny once") {
  CHECK(
      relation_of(
          document("One", "Премьер Томас Рейк отрицал, что Кестрия заплатила шахтерам Орлы.", "ru"),
          document("Two",
                   "Премьер Томас Рейк сказал, что Кестрия никогда не заплатила шахтерам "
                   "Орлы.",
                   "ru")) != Relation::conflicting);
}

TEST_CASE("words that object are said, and a quotation is its speaker's own") {
  const Comparison comparison = compared_summit(
      {document("Readout",
                "Premier Tomas Reyk objected that the floods had spared the valley.\n"
                "“I paid nobody at the mill in spring,” President Ilda Maren denied."),
       document("Agency", "Премьер Томас Рейк возразил, что зимы длинные.", "ru"),
       document("Daily", "托马斯·雷克驳斥说，凯斯特里亚没有向工厂的矿工付款。", "zh")});
  REQUIRE_FALSE(comparison.findings.empty());
  for (const Finding& finding : comparison.findings) {
    CHECK(finding.sentence.find("denied or refused") == std::string::npos);
  }
}

TEST_CASE("a denial that only one account has is no saying") {
  const Comparison comparison = compared_summit(
      {document("Readout", "President Ilda Maren denied that the floods had spared the valley."),
       document("Agency", "Premier Tomas Reyk said that winters were long.")});
  const auto findings = of_kind(comparison, "only-here");
  const auto denied = std::ranges::find_if(
      findings, [](const Finding& finding) { return finding.sources.front() == 0; });
  REQUIRE(denied != findings.end());
  CHECK(denied->sentence.find("said by Ilda Maren") == std::string::npos);
  CHECK(denied->sentence.find("denied or refused by Ilda Maren (“denied”)") != std::string::npos);
}

}  // namespace readout::test
