// All wordings of a point at once.
#include <catch2/catch.hpp>

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

TEST_CASE("there is no view of two languages, nor of one statement") {
  const Comparison made = test::compared({
      test::document("Herald", "Maren said: “Varland will open the ferry line on 12 May 2031.”"),
      test::document("Вестник", "Марен сказала: «Варланд откроет паромную линию 12 мая 2031 года».",
                     "ru"),
  });
  for (const Point& point : made.points) CHECK(point.merged.empty());
}
