// How edits read: no confetti, whole replacements, moves, spelling.
#include <algorithm>
#include <catch2/catch.hpp>

#include "sides.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::first;
using test::has;
using test::told;

namespace {

diff::Diff diff_of(const test::Told& a, const test::Told& b, double threshold = 0.3) {
  return diff::diff(a.side(), b.side(), lexicon::shipped(), {threshold, true});
}

}  // namespace

TEST_CASE("a changed word is one replacement between kept words") {
  const auto a = told("President Maren called the talks constructive.");
  const auto b = told("President Maren called the talks difficult.");
  const auto d = diff_of(a, b);
  REQUIRE(d.edits.size() == 3);
  REQUIRE(a.at(first(d, EditOp::replace).a) == "constructive");
  REQUIRE(b.at(first(d, EditOp::replace).b) == "difficult");
  REQUIRE(d.kept == Approx(5.0 / 6));
}

TEST_CASE("the side that has nothing has an empty span where the words would stand") {
  const auto a = told("The lake remains open.");
  const auto b = told("The lake remains fully open.");
  const auto d = diff_of(a, b);
  const Edit& edit = first(d, EditOp::insert);
  REQUIRE(edit.a.empty());
  REQUIRE(edit.a.begin == a.text.find("open"));
  REQUIRE(b.at(edit.b) == "fully");
  const auto cut = diff_of(told("Open. Yes"), told("Open."));
  REQUIRE(first(cut, EditOp::delete_).b == Span{5, 5});
}

TEST_CASE("a stop word in a rewritten stretch is no island") {
  const auto a = told("Varland will rebuild the harbour of Orla before the winter begins.");
  const auto b =
      told("Varland plans repairs to piers the ministry funds before the winter begins.");
  const auto d = diff_of(a, b);
  REQUIRE(test::count(d, EditOp::replace) == 1);
  REQUIRE(a.at(first(d, EditOp::replace).a) == "will rebuild the harbour of Orla");
}

TEST_CASE("a content word that stands on both sides is kept") {
  const auto a = told("Varland shall rebuild the harbour and reopen two schools in April.");
  const auto b = told("Kestria may inspect that harbour but never close our schools in April.");
  const auto d = diff_of(a, b, 0);
  bool kept_harbour = false;
  for (const Edit& edit : d.edits) {
    kept_harbour = kept_harbour || (edit.op == EditOp::keep && a.at(edit.a) == "harbour");
  }
  REQUIRE(kept_harbour);
}

TEST_CASE("a lone word in a long rewritten stretch is an island, a name or a number is not") {
  const auto kept_inside = [](const std::string& word) {
    const auto a = told("They will soon rebuild all four old piers near " + word +
                        " before winter storms sweep over every village again, she said.");
    const auto b = told("We plan repairs which our fund can pay beside " + word +
                        " while other towns seek better roads first, she said.");
    const auto d = diff_of(a, b, 0);
    return std::ranges::any_of(
        d.edits, [&](const Edit& edit) { return edit.op == EditOp::keep && a.at(edit.a) == word; });
  };
  CHECK_FALSE(kept_inside("water"));
  CHECK(kept_inside("Orla"));
  CHECK(kept_inside("2031"));
}

TEST_CASE("what is put in begins and ends where a phrase does") {
  const auto a = told("They discussed trade and the lake and the bridge.");
  const auto b = told("They discussed trade and the bridge.");
  CHECK(a.at(first(diff_of(a, b), EditOp::delete_).a) == "and the lake");
  CHECK(a.at(first(diff_of(b, a), EditOp::insert).b) == "and the lake");
  const auto list = told("Boats, nets, fish, and grain are sold.");
  const auto shorter = told("Boats, fish, and grain are sold.");
  CHECK(list.at(first(diff_of(list, shorter), EditOp::delete_).a) == "nets,");
}

TEST_CASE("where little survives the whole is one replacement") {
  const auto a = told("The two sides signed a treaty on fishing rights in the northern bay.");
  const auto b =
      told("Nobody expected the premier to leave before dinner was served at the palace.");
  const auto d = diff_of(a, b);
  REQUIRE(d.replaced_whole);
  REQUIRE(d.edits.size() == 1);
  REQUIRE(d.edits[0].op == EditOp::replace);
  REQUIRE(d.edits[0].a == Span{0, a.text.size()});
  REQUIRE_FALSE(diff_of(a, b, 0).replaced_whole);
}

TEST_CASE("a short account wholly contained in a long one is cut, not replaced") {
  const auto a = told(
      "President Maren said on Tuesday, after three hours of talks in the old customs house, that "
      "Varland would open the lake to all boats, and that the first of them would sail in spring.");
  const auto b = told("Varland would open the lake to all boats.");
  const auto d = diff_of(a, b);
  REQUIRE(d.kept < 0.3);
  REQUIRE_FALSE(d.replaced_whole);
}

TEST_CASE("a passage in another place is a move: out of a, into b") {
  const auto a = told("On the shore of Lake Orla, the leaders met and agreed to build a bridge.");
  const auto b = told("The leaders met and agreed to build a bridge on the shore of Lake Orla.");
  const auto d = diff_of(a, b);
  REQUIRE(test::covers(d, a, b));
  REQUIRE(test::count(d, EditOp::move) == 2);
  std::string out;
  std::string in;
  for (const Edit& edit : d.edits) {
    if (edit.op == EditOp::move) {
      REQUIRE(edit.changes == std::vector<Change>{Change::order});
      REQUIRE(edit.a.empty() != edit.b.empty());
      (edit.b.empty() ? out : in) = edit.b.empty() ? a.at(edit.a) : b.at(edit.b);
    }
  }
  REQUIRE(out == "On the shore of Lake Orla");
  REQUIRE(in == "on the shore of Lake Orla");
  REQUIRE(test::applied(d, a, b) == test::words_of(b));
}

TEST_CASE("three words in another place are no move") {
  const auto d = diff_of(told("In the morning the delegations of both states signed the accord."),
                         told("The delegations of both states signed the accord in the morning."));
  REQUIRE(test::count(d, EditOp::move) == 0);
}

TEST_CASE("case, quotation marks and dashes are spelling, not words") {
  const auto a = told("The \"old lake\" is ours - all of it.");
  const auto b = told("the “old lake” is ours — all of it.");
  const auto d = diff_of(a, b);
  REQUIRE(d.kept == 1);
  std::size_t spelled = 0;
  for (const Edit& edit : d.edits) {
    REQUIRE(edit.op == EditOp::keep);
    spelled += has(edit, Change::orthography) ? 1U : 0U;
  }
  REQUIRE(spelled == 3);  // "The" and the mark after it are one edit
}

TEST_CASE("Traditional and Simplified characters are spelling") {
  const auto d = diff_of(told("雙方將繼續對話。", "zh"), told("双方将继续对话。", "zh"));
  REQUIRE(d.kept == 1);
  for (const Edit& edit : d.edits) {
    REQUIRE(edit.op == EditOp::keep);
  }
}

TEST_CASE("an inflected form is told from another word") {
  const auto d = diff_of(told("The ministers supported the treaty."),
                         told("The ministers support the treaty."));
  const Edit& edit = first(d, EditOp::replace);
  REQUIRE(edit.changes == std::vector<Change>{Change::inflection});
}

TEST_CASE("another word of the same root is no inflected form") {
  const auto kind_of = [](const char* a, const char* b) {
    return first(diff_of(told(std::string("The ministers ") + a + " the treaty."),
                         told(std::string("The ministers ") + b + " the treaty.")),
                 EditOp::replace)
        .changes.front();
  };
  CHECK(kind_of("stop", "stopped") == Change::inflection);
  CHECK(kind_of("operates", "operating") == Change::inflection);
  CHECK(kind_of("carry", "carries") == Change::inflection);
  CHECK(kind_of("ready", "readiness") != Change::inflection);
  CHECK(kind_of("national", "nations") != Change::inflection);
  CHECK(kind_of("important", "imported") != Change::inflection);
}

TEST_CASE("in a longer replacement word answers word: forms are edits of their own") {
  const auto a = told("Стороны решили важный вопрос вчера.", "ru");
  const auto b = told("Стороны решили важную проблему вчера.", "ru");
  const auto d = diff_of(a, b);
  REQUIRE(test::covers(d, a, b));
  REQUIRE(test::count(d, EditOp::replace) == 2);
  const Edit& form = first(d, EditOp::replace);
  REQUIRE(a.at(form.a) == "важный");
  REQUIRE(form.changes == std::vector<Change>{Change::inflection});
  REQUIRE_FALSE(has(d.edits[2], Change::inflection));
}

TEST_CASE("empty sides and odd bytes") {
  const auto nothing = told("");
  const auto something = told("Lake Orla.");
  REQUIRE(diff_of(nothing, nothing).edits.empty());
  const auto d = diff_of(nothing, something);
  REQUIRE(d.edits.size() == 1);
  REQUIRE(d.edits[0].op == EditOp::insert);
  REQUIRE_FALSE(d.replaced_whole);
  REQUIRE(first(diff_of(something, nothing), EditOp::delete_).a == Span{0, 10});
  const auto marks = diff_of(told("..."), told("!?"));
  REQUIRE(test::covers(marks, told("..."), told("!?")));
  const auto odd = told("a\u202e b\ufffd c 🕊 d");
  REQUIRE(test::covers(diff_of(odd, something), odd, something));
}

TEST_CASE("without classification the edits are the same, and silent") {
  const auto a = told("The leaders agreed to open 34 bridges over Lake Orla, and left.");
  const auto b = told("The leaders did not agree to open 35 bridges on the lake, and Left.");
  const diff::Diff all = diff::diff(a.side(), b.side(), lexicon::shipped());
  diff::DiffOptions options;
  options.classify = false;
  const std::vector<std::string> languages{"en"};
  const diff::Diff silent =
      diff::diff(a.side(), b.side(), lexicon::shipped_grammars(languages), options);
  REQUIRE(silent.edits.size() == all.edits.size());
  for (std::size_t i = 0; i < all.edits.size(); ++i) {
    CHECK(silent.edits[i].op == all.edits[i].op);
    CHECK(silent.edits[i].a == all.edits[i].a);
    CHECK(silent.edits[i].b == all.edits[i].b);
    CHECK(silent.edits[i].changes.empty());
  }
}
