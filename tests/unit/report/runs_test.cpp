// Words for display: what a diff shows from either side, and how it is shortened.
#include "readout/report/runs.hpp"

#include <catch2/catch.hpp>

#include "readout/report/segments.hpp"
#include "readout/report/voices.hpp"

#include "support/sample_comparison.hpp"
#include "support/word_edits.hpp"

namespace {

using readout::Change;
using readout::Direction;
using readout::EditOp;
using readout::Pair;
using readout::Span;
using readout::Statement;
using readout::report::Run;
using readout::report::RunKind;

/// Runs as one line: +added+, -dropped-, ~moved~, (frame).
std::string shown(const std::vector<Run>& runs) {
  std::string out;
  for (const Run& run : runs) {
    const char* mark = run.kind == RunKind::added     ? "+"
                       : run.kind == RunKind::dropped ? "-"
                       : run.kind == RunKind::moved   ? "~"
                                                      : "";
    if (run.kind == RunKind::frame) {
      out += "(" + run.text + ")";
    } else {
      out += mark + run.text + mark;
    }
  }
  return out;
}

Pair pair_of(std::string_view a, std::string_view b) {
  Pair pair;
  pair.edits = readout::tests::word_edits(a, readout::tests::split_words(a, {0, a.size()}), b,
                                          readout::tests::split_words(b, {0, b.size()}));
  return pair;
}

std::string diffed(std::string_view a, std::string_view b, bool reversed = false) {
  return shown(readout::report::diff_runs(pair_of(a, b), reversed, a, b));
}

TEST_CASE("a diff keeps the white space of the shown side", "[runs]") {
  CHECK(diffed("we will reopen it", "we may reopen it") == "we -will- +may+ reopen it");
  CHECK(diffed("a b c", "a c") == "a -b- c");
  CHECK(diffed("a c", "a b c") == "a +b+ c");
  CHECK(diffed("x a", "a") == "-x- a");
  CHECK(diffed("a", "a x") == "a +x+");
  CHECK(diffed("a x", "a") == "a -x-");
  CHECK(diffed("same words", "same words") == "same words");
  CHECK(diffed("end.", "end!") == "end-.-+!+");
}

TEST_CASE("read backwards, what was added was dropped", "[runs]") {
  CHECK(diffed("we will reopen it", "we may reopen it", true) == "we -may- +will+ reopen it");
  CHECK(diffed("a b c", "a c", true) == "a +b+ c");
}

TEST_CASE("a direction turns with the side", "[runs]") {
  const std::string a = "will";
  const std::string b = "may";
  Pair pair;
  pair.edits = {{EditOp::replace, {0, 4}, {0, 3}, {Change::modality}, Direction::softened}};
  const auto forward = readout::report::diff_runs(pair, false, a, b);
  const auto backward = readout::report::diff_runs(pair, true, a, b);
  REQUIRE(forward.size() == 2);
  CHECK(forward[0].direction == Direction::softened);
  CHECK(backward[1].direction == Direction::hardened);
  CHECK(backward[1].changes == std::vector{Change::modality});
}

TEST_CASE("what is left out on one side is put in on the other", "[runs]") {
  const std::string a = "we will pay if asked";
  const std::string b = "we will pay";
  Pair pair;
  pair.edits = {{EditOp::keep, {0, 11}, {0, 11}, {}, Direction::none},
                {EditOp::delete_, {12, 20}, {11, 11}, {Change::omission}, Direction::strengthened}};
  const auto forward = readout::report::diff_runs(pair, false, a, b);
  const auto backward = readout::report::diff_runs(pair, true, a, b);
  CHECK(forward.back().changes == std::vector{Change::omission});
  CHECK(forward.back().direction == Direction::strengthened);
  CHECK(backward.back().changes == std::vector{Change::addition});
  CHECK(backward.back().direction == Direction::hedged);
}

TEST_CASE("moved words stand where the shown side has them", "[runs]") {
  const std::string a = "today we met";
  const std::string b = "we met today";
  Pair pair;
  pair.edits = {{EditOp::move, {0, 5}, {7, 12}, {Change::order}, Direction::none},
                {EditOp::keep, {6, 12}, {0, 6}, {}, Direction::none}};
  CHECK(shown(readout::report::diff_runs(pair, false, a, b)) == "we met ~today~");
  CHECK(shown(readout::report::diff_runs(pair, true, a, b)) == "~today~ we met");
}

TEST_CASE("words of the outlet between two pieces of a quotation are frame", "[runs]") {
  const std::string text = "He was \"ready\" to \"discuss\" it.";
  Statement statement;
  statement.span = {0, text.size()};
  statement.content = {{8, 13}, {19, 26}};
  CHECK(shown(readout::report::plain_runs(text, statement)) == "ready(\" to \")discuss");
  CHECK(shown(readout::report::plain_runs(text, statement, Span{19, 26})) == "discuss");
  statement.content.clear();
  CHECK(shown(readout::report::plain_runs(text, statement)) == text);
}

TEST_CASE("there is no diff where there would be confetti, or none was made", "[runs]") {
  Pair pair = pair_of("a b", "c d");
  pair.replaced_whole = true;
  CHECK(readout::report::diff_runs(pair, false, "a b", "c d").empty());
  CHECK(readout::report::diff_runs(Pair{}, false, "a", "b").empty());
}

TEST_CASE("edits beyond the texts are cut", "[runs]") {
  Pair pair;
  pair.edits = {{EditOp::replace, {5, 900}, {2, 800}, {}, Direction::none}};
  CHECK(shown(readout::report::diff_runs(pair, false, "abcdefg", "xyz")) == "-fg-+z+");
}

TEST_CASE("an excerpt keeps the changes and shortens what stayed", "[runs]") {
  const std::string kept = "one two three four five six seven eight nine ten ";
  const std::vector<Run> runs{{RunKind::kept, kept, {}, Direction::none},
                              {RunKind::added, "new", {}, Direction::none},
                              {RunKind::kept, " " + kept, {}, Direction::none}};
  const std::string out = shown(readout::report::excerpt(runs, 10));
  CHECK(out == "… nine ten +new+ one two …");
  CHECK(shown(readout::report::excerpt({runs.front()}, 5)) == kept);
}

TEST_CASE("a text is shortened between words, or between characters without any", "[runs]") {
  CHECK(readout::report::shortened("short", 10) == "short");
  CHECK(readout::report::shortened("one two three", 9) == "one two…");
  CHECK(readout::report::shortened("两国合作不针对", 3) == "两国合…");
  CHECK(readout::report::shortened("", 0).empty());
}

TEST_CASE("segments cover the block and belong to the innermost statement", "[segments]") {
  Statement outer;
  outer.span = {2, 20};
  outer.content = {{4, 20}};
  Statement inner;
  inner.span = {8, 12};
  inner.content = {{8, 12}};
  const std::vector<Statement> statements{outer, inner};
  const auto segments = readout::report::segments_of({0, 25}, statements);
  std::size_t at = 0;
  for (const auto& segment : segments) {
    CHECK(segment.span.begin == at);
    at = segment.span.end;
  }
  CHECK(at == 25);
  REQUIRE(segments.size() == 6);
  CHECK_FALSE(segments[0].statement);
  CHECK(segments[1].statement == 0);
  CHECK_FALSE(segments[1].content);
  CHECK(segments[1].first);
  CHECK(segments[3].statement == 1);
  CHECK(segments[3].first);
  CHECK(segments[3].last);
  CHECK(segments[4].statement == 0);
  CHECK_FALSE(segments[4].first);
  CHECK(segments[4].last);
  CHECK_FALSE(segments[5].statement);
}

TEST_CASE("segments of a block cut off what reaches beyond it", "[segments]") {
  Statement statement;
  statement.span = {5, 50};
  statement.content = {{5, 50}};
  const auto segments = readout::report::segments_of({0, 10}, std::vector{statement});
  REQUIRE(segments.size() == 2);
  CHECK(segments[1].span == Span{5, 10});
  CHECK(readout::report::segments_of({0, 0}, {}).empty());
}

TEST_CASE("voices: the most heard first, the sides and the unknown apart", "[voices]") {
  const readout::Comparison comparison = readout::tests::sample_comparison();
  const readout::report::Voices voices(comparison);
  REQUIRE(voices.all().size() == 4);
  CHECK(voices.all()[0].name == "Tomas Reyk");
  CHECK(voices.all()[0].colour == "v1");
  CHECK(voices.all()[1].name == "Ilda Maren");
  CHECK(voices.all()[3].colour == "unknown");
  CHECK(voices.voice(3).colour == "joint");
}

TEST_CASE("the seventh speaker has no colour of their own", "[voices]") {
  readout::Comparison comparison;
  for (int i = 0; i < 8; ++i) {
    Statement statement;
    statement.speaker = readout::Speaker{"s" + std::to_string(i), "", {}, {}, {}};
    comparison.statements.push_back(statement);
  }
  const readout::report::Voices voices(comparison);
  CHECK(voices.all()[5].colour == "v6");
  CHECK(voices.all()[6].colour == "other");
  CHECK(voices.all()[7].name == "s7");
}

}  // namespace
