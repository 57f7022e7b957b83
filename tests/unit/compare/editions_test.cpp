// Which sources are one outlet in two languages, and how findings between them are marked.
#include "readout/compare/editions.hpp"

#include <catch2/catch.hpp>

#include "unit/compare/support.hpp"

namespace readout::test {
namespace {

const char* const kEnglish = "Ilda Maren said that the corridor will reopen on 1 May.";
const char* const kRussian = "Ильда Марен заявила, что коридор откроется 1 мая.";

Document at(Document document, std::string url) {
  document.url = std::move(url);
  return document;
}

}  // namespace

TEST_CASE("one name in two languages, or one host but for the language, is one outlet") {
  CHECK(compared({document("Courier", kEnglish), document("Courier", kRussian, "ru")})
            .editions.size() == 1);
  CHECK(compared({document("Courier", kEnglish), document("Courier", kEnglish)}).editions.empty());
  CHECK(compared({document("Courier", kEnglish), document("Herald", kRussian, "ru")})
            .editions.empty());
  CHECK(compared({at(document("Presidency", kEnglish), "http://en.presidency.example/1"),
                  at(document("Президент", kRussian, "ru"), "http://presidency.example/2")})
            .editions.size() == 1);
}

TEST_CASE("a known publisher has the last word") {
  compare::CompareOptions options;
  options.publisher_of = [](const Document& document) { return "P" + document.file; };
  const Comparison comparison =
      compare::compare({}, {document("Courier", kEnglish), document("Courier", kRussian, "ru")},
                       lexicon::shipped(), options);
  CHECK(comparison.editions.size() == 1);  // both files have one name
  options.publisher_of = [](const Document& document) { return document.language; };
  CHECK(compare::compare({}, {document("Courier", kEnglish), document("Courier", kRussian, "ru")},
                         lexicon::shipped(), options)
            .editions.empty());
}

TEST_CASE("a finding between two editions says so") {
  const Comparison comparison =
      compared({document("Courier", kEnglish),
                document("Courier", "Ильда Марен заявила, что школы закрыты.", "ru")});
  REQUIRE_FALSE(comparison.findings.empty());
  CHECK(comparison.findings.front().sentence.ends_with(
      " (two editions of Courier). Pairs across languages are found only in part."));
  REQUIRE(comparison.editions.size() == 1);
  CHECK(comparison.editions[0].only_a.size() == 1);
  CHECK(comparison.editions[0].only_b.size() == 1);
}

TEST_CASE("what one edition alone has makes a point differ") {
  Comparison comparison =
      compared({document("Courier", kEnglish), document("Courier", kRussian, "ru")});
  Point& point = comparison.points.front();
  point.members = {{0, {}}, {1, {}}};
  Pair pair;
  pair.b = 1;
  pair.score = 1;
  pair.anchors = {{AnchorKind::date, {49, 54}, {}, false}, {AnchorKind::word, {0, 4}, {}, true}};
  point.pairs = {pair};
  comparison.points.resize(1);
  const auto found = compare::find_editions(comparison, {});
  REQUIRE(found.size() == 1);
  CHECK(found[0].differing == std::vector<std::size_t>{0});
  REQUIRE(found[0].facts.size() == 1);
  CHECK(found[0].facts[0].a == Span{49, 54});
  CHECK(found[0].facts[0].b.empty());
  comparison.points[0].pairs[0].score = 0.5;  // hardly a translation
  CHECK(compare::find_editions(comparison, {})[0].differing.empty());
}

TEST_CASE("a counterpart in a row that a third account keeps apart is not missing") {
  Comparison comparison =
      compared({document("Courier", kEnglish), document("Courier", kRussian, "ru")});
  comparison.points.resize(1);
  Point& point = comparison.points.front();
  point.pairs.clear();
  point.members = {{0, {}}};
  point.nearest = {{1, 1, 1.0, {}, Rejection::weak_as_a_whole, 0, {}}};
  const auto found = compare::find_editions(comparison, {});
  CHECK(found[0].only_a.empty());
  CHECK(found[0].in_two_rows == std::vector<std::size_t>{0});
  comparison.points[0].nearest[0].reason = Rejection::another_speaker;
  CHECK(compare::find_editions(comparison, {})[0].only_a == std::vector<std::size_t>{0});
}

TEST_CASE("a finding about one account is not between editions") {
  Comparison comparison =
      compared({document("Courier", kEnglish), document("Courier", kRussian, "ru")});
  std::vector<Finding> findings(2);
  findings[0].kind = "number-headline";
  findings[0].sentence = "“40” in the headline, “4” in the text of Courier.";
  findings[0].sources = {0};
  findings[1].kind = "form";
  findings[1].sentence = "Form of the talk: call in Courier; meeting in Courier.";
  findings[1].sources = {0, 1};
  compare::mark_editions(findings, comparison);
  CHECK(findings[0].sentence.find("editions") == std::string::npos);
  CHECK(findings[1].sentence.ends_with("in Courier (two editions of Courier)."));
}

}  // namespace readout::test
