// All wordings of a point at once.
#include "readout/compare/merged_views.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "readout/report/report.hpp"

#include "support.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix

namespace {

std::string_view words_of(const Comparison& comparison, const Witness& witness) {
  const std::size_t source = comparison.statements[witness.statement].source;
  return witness.span.in(comparison.sources[source].document.text);
}

/// "will/may | open the line": readings of a place by a slash, "-" for those without words there.
std::string shown(const Comparison& comparison, const MergedView& view) {
  std::string out;
  for (const Locus& locus : view.loci) {
    std::size_t having = 0;
    std::string place;
    for (const Reading& reading : locus.readings) {
      having += reading.witnesses.size();
      place +=
          (place.empty() ? "" : "/") + std::string(words_of(comparison, reading.witnesses.front()));
    }
    out += (out.empty() ? "" : " | ") + place + (having < view.statements.size() ? "/-" : "");
  }
  return out;
}

const Point* shared_point(const Comparison& comparison) {
  for (const Point& point : comparison.points) {
    if (point.members.size() > 1) return &point;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("wordings of one language are merged, marks go with their words") {
  const Comparison made = test::compared({
      test::document("Herald",
                     "Maren said: “Varland will open the ferry line, and keep it open, in May.”"),
      test::document("Courier",
                     "Maren said: “Varland may open the ferry line, and keep it open, in May.”"),
      test::document("Post", "Maren said: “Varland may open the ferry line in early May.”"),
  });
  const Point* point = shared_point(made);
  REQUIRE(point != nullptr);
  REQUIRE(point->members.size() == 3);
  REQUIRE(point->merged.size() == 1);
  CHECK(shown(made, point->merged[0]) ==
        "Varland | may/will | open the ferry line, | and keep it open,/- | in | early/- | May.");
}

TEST_CASE("a view's spans give each statement's words in order") {
  const Comparison made = test::compared({
      test::document("Herald",
                     "Reyk said the corridor, closed in 2029, carried 4.2 million tonnes "
                     "of grain a year before it was closed."),
      test::document("Courier",
                     "Reyk said the corridor carried 2.4 million tonnes of Kestrian grain "
                     "a year before it was closed."),
  });
  const Point* point = shared_point(made);
  REQUIRE(point != nullptr);
  REQUIRE(point->merged.size() == 1);
  const MergedView& view = point->merged[0];
  for (const std::size_t statement : view.statements) {
    std::size_t at = 0;
    for (const Locus& locus : view.loci) {
      for (const Reading& reading : locus.readings) {
        for (const Witness& witness : reading.witnesses) {
          if (witness.statement != statement) continue;
          CHECK(witness.span.begin >= at);
          CHECK_FALSE(witness.span.empty());
          CHECK(made.statements[statement].span.contains(witness.span));
          at = witness.span.end;
        }
      }
    }
    CHECK(at > 0);
  }
}

TEST_CASE("of more wordings than are read at once the last are left out, and named") {
  std::vector<Document> documents;
  for (std::size_t i = 0; i < 40; ++i) {
    documents.push_back(test::document(
        "Outlet " + std::to_string(i + 1),
        "Maren said that Varland will open the ferry line in " + std::to_string(100 + i) +
            " weeks, whatever the weather in the northern straits is like."));
  }
  compare::CompareOptions options;
  options.base = 39;
  const Comparison made = compare::compare({}, std::move(documents), lexicon::shipped(), options);
  std::size_t merged = 0;
  std::size_t left_out = 0;
  for (const Point& point : made.points) {
    left_out += point.not_merged.size();
    std::size_t of_point = 0;
    for (const MergedView& view : point.merged) of_point += view.statements.size();
    CHECK(of_point <= compare::kMostMembersMerged);
    merged += of_point;
    if (point.members.size() < 40) continue;
    CHECK(std::ranges::find(point.not_merged, point.members.back().statement) ==
          point.not_merged.end());  // of the base
    CHECK(of_point + point.not_merged.size() == point.members.size());
  }
  CHECK(merged > 1);
  CHECK(left_out > 0);
}

TEST_CASE("wordings too long to be read at once are all named where fewer than two fit") {
  for (const std::size_t words : {720U, 1440U}) {
    std::string said = "Maren said that Varland would open the ferry line";
    for (std::size_t i = 0; i < words; i += 3) said += " to the port";
    const Comparison made = test::compared({test::document("Herald", said + " in May."),
                                            test::document("Courier", said + " in June.")});
    REQUIRE(made.points.size() == 1);
    CHECK(made.points[0].merged.empty());
    CHECK(made.points[0].not_merged.size() == 2);
    const std::string page = report::to_html(made);
    CHECK(page.find("can be read at once: Herald, Courier") != std::string::npos);
  }
}

TEST_CASE("no stage gives a member a part yet, so that pairs and merged views agree") {
  const Comparison made = test::compared(
      {test::document("Herald",
                      "Maren said that the ferry line would open and that the two sides "
                      "had signed the grain agreement."),
       test::document("Courier",
                      "Maren said that the ferry line would open. She said that the two "
                      "sides had signed the grain agreement.")});
  for (const Point& point : made.points) {
    for (const Member& member : point.members) CHECK_FALSE(member.part.has_value());
  }
}

TEST_CASE("there is no view of two languages, nor of one statement") {
  const Comparison made = test::compared({
      test::document("Herald", "Maren said: “Varland will open the ferry line on 12 May 2031.”"),
      test::document("Вестник", "Марен сказала: «Варланд откроет паромную линию 12 мая 2031 года».",
                     "ru"),
  });
  for (const Point& point : made.points) CHECK(point.merged.empty());
}
