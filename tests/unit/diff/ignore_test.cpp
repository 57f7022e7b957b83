// What a reader asks not to be told: case, marks, inflected forms.
#include <catch2/catch.hpp>

#include "sides.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::told;

namespace {

diff::Diff without(const test::Told& a, const test::Told& b, const diff::Ignore& ignore) {
  diff::DiffOptions options;
  options.ignore = ignore;
  return diff::diff(a.side(), b.side(), lexicon::shipped(), options);
}

bool nothing_differs(const diff::Diff& diff) {
  return diff.edits.size() == 1 && diff.edits[0].op == EditOp::keep &&
         diff.edits[0].changes.empty();
}

constexpr diff::Ignore kCase{true, false, false};
constexpr diff::Ignore kMarks{false, true, false};
constexpr diff::Ignore kForms{false, false, true};

}  // namespace

TEST_CASE("ignored case is no spelling either, other spelling stays") {
  const auto a = told("The Old Lake is “ours”.");
  REQUIRE(nothing_differs(without(a, told("the old LAKE is “ours”."), kCase)));
  const auto marks = without(a, told("the old LAKE is \"ours\"."), kCase);
  REQUIRE(test::covers(marks, a, told("the old LAKE is \"ours\".")));
  REQUIRE_FALSE(nothing_differs(marks));
}

TEST_CASE("ignored marks go with the edit before them") {
  const auto a = told("“The lake, she said, is open.”");
  const auto b = told("The lake - she said - is closed!");
  const auto d = without(a, b, kMarks);
  REQUIRE(test::covers(d, a, b));
  REQUIRE(d.edits.size() == 2);
  REQUIRE(a.at(d.edits[0].a) == "“The lake, she said, is");
  REQUIRE(b.at(d.edits[0].b) == "The lake - she said - is");
  REQUIRE(d.edits[0].changes.empty());
  REQUIRE(a.at(d.edits[1].a) == "open.”");
  REQUIRE(b.at(d.edits[1].b) == "closed!");
}

TEST_CASE("marks alone are no difference where marks are ignored") {
  REQUIRE(nothing_differs(without(told("..."), told("!?"), kMarks)));
  REQUIRE(nothing_differs(without(told("Yes, we do"), told("Yes; we do."), kMarks)));
  const auto a = told("...");
  const auto b = told("Open...");
  REQUIRE(test::covers(without(a, b, kMarks), a, b));
  REQUIRE(without(told(""), told(""), kMarks).edits.empty());
  const auto price = without(told("It costs $5."), told("It costs 5."), kMarks);
  REQUIRE_FALSE(nothing_differs(price));
}

TEST_CASE("an empty place never lies inside words and marks that were widened") {
  const auto a = told("The lake is open (today)!");
  const auto b = told("The lake is open (today)! It was closed?");
  REQUIRE(test::covers(without(a, b, kMarks), a, b));
  REQUIRE(test::covers(without(b, a, kMarks), b, a));
}

TEST_CASE("ignored inflection keeps all forms of a word") {
  const auto a = told("The ministers supported the treaty.");
  REQUIRE(nothing_differs(without(a, told("The minister supports the treaty."), kForms)));
  REQUIRE_FALSE(nothing_differs(without(a, told("The ministers signed the treaty."), kForms)));
  REQUIRE(nothing_differs(without(told("Стороны обсудили важные вопросы.", "ru"),
                                  told("Стороны обсудили важный вопрос.", "ru"), kForms)));
}
