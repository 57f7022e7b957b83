// What the vocabulary of changes tells, and that every entry of it can be found.
#include <algorithm>
#include <catch2/catch.hpp>

#include "readout/diff/wordlists.hpp"

#include "claims.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::Claims;
using test::claims;

namespace {

Direction way(const std::string& a, const std::string& b, const std::string& language = "en") {
  INFO(a << " / " << b);
  const Direction there = claims(a, b, language).direction;
  const Direction back = claims(b, a, language).direction;
  CHECK((there == Direction::none) == (back == Direction::none));
  return there;
}

void require_findable(const std::string& entry, const std::string& language) {
  CAPTURE(language, entry);
  REQUIRE(test::told(entry, language).analysis.tokens.size() <= diff::kEntryTokens);
}

/// The edit that is no kept one.
Edit only_edit(const std::string& a, const std::string& b, const std::string& language) {
  const auto x = test::told(a, language);
  const auto y = test::told(b, language);
  std::vector<Edit> edits = diff::diff(x.side(), y.side(), lexicon::shipped()).edits;
  std::erase_if(edits, [](const Edit& edit) { return edit.op == EditOp::keep; });
  REQUIRE(edits.size() == 1);
  return edits.front();
}

}  // namespace

TEST_CASE("no entry is longer than what is looked for") {
  for (const std::string language : {"en", "ru"}) {
    const lexicon::Grammar& grammar = lexicon::shipped().grammar(language);
    for (const std::string scale : {"opposites", "modality", "intensity", "time_relations"}) {
      for (const auto& [entry, value] : grammar.scales.at(scale)) require_findable(entry, language);
    }
    for (const std::string list :
         {"hedges", "not_hedges", "hedge_openers", "negations", "not_negations", "intensifiers",
          "stress_words", "not_degrees", "not_modals", "strong_time_openers", "time_openers",
          "purpose_openers", "reason_openers", "condition_openers", "place_openers",
          "no_place_openers"}) {
      for (const std::string& entry : grammar.list(list)) require_findable(entry, language);
    }
  }
}

TEST_CASE("an entry of six words is found whole") {
  CHECK(
      only_edit("The port closed.", "The port closed in the middle of the night.", "en").adjunct ==
      Adjunct::time);
  CHECK(claims("Порт откроют.", "Порт откроют во что бы то ни стало.", "ru").changes ==
        std::vector{Change::intensity});
}

TEST_CASE("a word has one value on its scale, the finer one") {
  CHECK(way("Kestria fully supports the plan.", "Kestria completely supports the plan.") ==
        Direction::none);
  CHECK(way("Kestria fully supports the plan.", "Kestria entirely supports the plan.") ==
        Direction::none);
  CHECK(way("It has the full support of Kestria.", "It has the complete support of Kestria.") ==
        Direction::none);
  CHECK(way("Kestria had deep losses.", "Kestria had severe losses.") == Direction::none);
  CHECK(way("The port is partly closed.", "The port is fully closed.") == Direction::hardened);
}

TEST_CASE("an English word of degree at the end of a replacement is judged by itself") {
  const Claims both = claims("The minister called on the ports to open.",
                             "The envoy strongly called on the ports to open.");
  CHECK(both.has(Change::intensity));
  CHECK(both.direction == Direction::hardened);
}

TEST_CASE("a word that weakens is cut off as one that stresses is") {
  CHECK(claims("Exports rose in May.", "Exports slightly fell in May.").has(Change::negation));
  CHECK(claims("Exports rose in May.", "Exports slightly fell in May.").has(Change::intensity));
  CHECK(way("Exports fell in May.", "Exports slightly fell in May.") == Direction::softened);
}

TEST_CASE("a word and its exception are never the same word") {
  CHECK(way("大坝基本完好。", "大坝完好。", "zh") == Direction::strengthened);
  CHECK(way("渡轮于周四停航。", "渡轮或于周四停航。", "zh") == Direction::hedged);
  CHECK(way("双方重申准则。", "双方重申基本准则。", "zh") == Direction::none);
  CHECK_FALSE(claims("于周三和于周四停航。", "于周三或于周四停航。", "zh").has(Change::hedge));
  CHECK_FALSE(claims("部长和总理出席会议。", "部长或总理出席会议。", "zh").has(Change::hedge));
}

TEST_CASE("a phrase of reserve names no time") {
  const Edit framed = only_edit("三人受伤。", "从目前掌握的情况看，三人受伤。", "zh");
  CHECK(test::has(framed, Change::hedge));
  CHECK(framed.direction == Direction::hedged);
  CHECK(framed.adjunct == Adjunct::other);
  const Edit opened = only_edit("Three people were hurt.",
                                "Judging from reports today, three people were hurt.", "en");
  CHECK(test::has(opened, Change::hedge));
  CHECK(opened.adjunct == Adjunct::other);
}

TEST_CASE("what is opposed has a counterpart") {
  CHECK(claims("The visit was authorised.", "The visit was unauthorised.").has(Change::negation));
  CHECK(claims("The answer was honest.", "The answer was dishonest.").has(Change::negation));
  CHECK(claims("The troops advanced.", "The troops retreated.").has(Change::negation));
}

TEST_CASE("stress in place of other small words is none") {
  for (const auto& [a, b] :
       {std::pair{"Thank you for being here.", "Thank you all very, very much."},
        std::pair{"Thank you all very much.", "Thank you for it."},
        std::pair{"Thank you much.", "Thank you all very much."}}) {
    CHECK_FALSE(claims(a, b).has(Change::intensity));
    CHECK(claims(a, b).direction == Direction::none);
  }
}
