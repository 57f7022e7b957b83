// What counts as right, wrong, found and missed of the kinds of change, on edits made by hand.
#include "cli/evaluate/score_changes.hpp"

#include <catch2/catch.hpp>

using namespace readout;  // NOLINT: tests read better without the prefix
using cli::Count;
using cli::GoldChange;

namespace {

Edit edit_of(EditOp op, Span a, Span b, std::vector<Change> changes) {
  Edit edit;
  edit.op = op;
  edit.a = a;
  edit.b = b;
  edit.changes = std::move(changes);
  return edit;
}

GoldChange gold_of(Span a, Span b, std::set<std::string> kinds,
                   std::set<std::string> allowed = {}) {
  GoldChange gold;
  gold.a = a;
  gold.b = b;
  gold.kinds = std::move(kinds);
  gold.allowed = std::move(allowed);
  return gold;
}

cli::ScoredChanges scored(std::vector<GoldChange> gold, const std::vector<Edit>& edits) {
  cli::ScoredChanges out;
  cli::score_pair({"pair", std::string(40, 'a'), std::string(40, 'b'), std::move(gold)}, edits,
                  out);
  return out;
}

void check(const Count& count, std::size_t right, std::size_t wrong, std::size_t found,
           std::size_t missed) {
  CHECK(count.right == right);
  CHECK(count.wrong == wrong);
  CHECK(count.found == found);
  CHECK(count.missed == missed);
}

}  // namespace

TEST_CASE("a kept word that the gold calls changed is a false claim") {
  const Edit keep = edit_of(EditOp::keep, {5, 10}, {5, 10}, {Change::orthography});
  const auto out = scored({gold_of({5, 10}, {5, 10}, {"number"})}, {keep});
  check(out.scores.kinds.at("orthography"), 0, 1, 0, 0);
  check(out.scores.kinds.at("number"), 0, 0, 0, 1);
  REQUIRE(out.mistakes.size() == 2);
  CHECK(out.mistakes[0].claim == "false orthography");
  check(scored({}, {keep}).scores.kinds.at("orthography"), 0, 1, 0, 0);
}

TEST_CASE("a kept word that the gold calls so, or lets be, is no false claim") {
  const Edit keep = edit_of(EditOp::keep, {5, 10}, {5, 10}, {Change::orthography});
  const auto right = scored({gold_of({5, 10}, {5, 10}, {"orthography"})}, {keep});
  check(right.scores.kinds.at("orthography"), 1, 0, 1, 0);
  const auto allowed = scored({gold_of({5, 10}, {5, 10}, {"wording"}, {"orthography"})}, {keep});
  check(allowed.scores.kinds.at("orthography"), 0, 0, 0, 0);
}

TEST_CASE("a kept word with another capital is no claim") {
  cli::ScoredChanges out;
  cli::score_pair({"pair", "They came.", "they came.", {}},
                  {edit_of(EditOp::keep, {0, 4}, {0, 4}, {Change::orthography})}, out);
  check(out.scores.kinds.at("orthography"), 0, 0, 0, 0);
}

TEST_CASE("an edit of the gold that is told in pieces is told once") {
  const auto out = scored({gold_of({0, 20}, {0, 20}, {"order"})},
                          {edit_of(EditOp::move, {0, 5}, {0, 0}, {Change::order}),
                           edit_of(EditOp::move, {20, 20}, {15, 20}, {Change::order})});
  check(out.scores.kinds.at("order"), 1, 0, 1, 0);
  CHECK(out.mistakes.empty());
}

TEST_CASE("two edits of the gold may be told by two edits, each once") {
  const auto out =
      scored({gold_of({0, 5}, {0, 5}, {"number"}), gold_of({6, 9}, {6, 9}, {"number"})},
             {edit_of(EditOp::replace, {0, 9}, {0, 9}, {Change::number}),
              edit_of(EditOp::replace, {6, 9}, {6, 9}, {Change::number}),
              edit_of(EditOp::replace, {10, 12}, {10, 12}, {Change::number})});
  check(out.scores.kinds.at("number"), 2, 1, 2, 0);
}
