// What must hold of every diff, on generated runs.
#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "readout/diff/anchors.hpp"
#include "readout/diff/intern.hpp"
#include "readout/diff/script.hpp"
#include "readout/diff/slide.hpp"

#include "sides.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix

namespace {

constexpr int kRounds = 2000;

std::size_t kept_tokens(const diff::Script& script) {
  return std::accumulate(script.blocks.begin(), script.blocks.end(), std::size_t{0},
                         [](std::size_t sum, const diff::Block& block) {
                           return sum + (block.kept ? block.a_size() : 0);
                         });
}

diff::Script script_of(const test::Told& a, const test::Told& b) {
  const diff::InternedPair ids = diff::intern(a.analysis.tokens, b.analysis.tokens);
  return diff::edit_script(ids.a, ids.b);
}

/// `b` is `a` with some words changed, dropped or put in.
test::Told edited(std::mt19937& random, const test::Told& a) {
  std::uniform_int_distribution<int> dice(0, 19);
  test::Told b;
  b.analysis.language = a.analysis.language;
  const auto add = [&](const std::string& word) {
    text::Token token;
    token.span = {b.text.size(), b.text.size() + word.size()};
    token.folded = word;
    token.stem = word;
    b.analysis.tokens.push_back(token);
    b.text += word + ' ';
  };
  for (const text::Token& token : a.analysis.tokens) {
    const int throw_of_dice = dice(random);
    if (throw_of_dice == 0) continue;
    add(throw_of_dice == 1 ? "new" : token.folded);
    if (throw_of_dice == 2) add("extra");
  }
  return b;
}

test::Told numbered_words(std::size_t count, std::size_t different) {
  test::Told told;
  told.analysis.language = "en";
  for (std::size_t i = 0; i < count; ++i) {
    text::Token token;
    const std::string word = "w" + std::to_string(i * 7919 % different);
    token.span = {told.text.size(), told.text.size() + word.size()};
    token.folded = word;
    token.stem = word;
    told.analysis.tokens.push_back(token);
    told.text += word + ' ';
  }
  return told;
}

}  // namespace

TEST_CASE("edits cover both sides in order, and applying them to a gives b") {
  std::mt19937 random(20310312);
  const lexicon::Lexicon none;
  for (int round = 0; round < kRounds; ++round) {
    const test::Told a = test::random_words(random, 24, 2 + round % 9);
    const test::Told b = test::random_words(random, 24, 2 + round % 9);
    for (const double threshold : {0.0, 0.3}) {
      const diff::Diff d = diff::diff(a.side(), b.side(), none, {threshold, true});
      INFO(a.text << "| " << b.text);
      REQUIRE(test::covers(d, a, b));
      REQUIRE(test::applied(d, a, b) == test::words_of(b));
    }
  }
}

TEST_CASE("the script keeps as many words as the longest common subsequence") {
  std::mt19937 random(7);
  for (int round = 0; round < kRounds; ++round) {
    const test::Told a = test::random_words(random, 20, 2 + round % 7);
    const test::Told b = test::random_words(random, 20, 2 + round % 7);
    const diff::Script script = script_of(a, b);
    INFO(a.text << "| " << b.text);
    REQUIRE_FALSE(script.approximate);
    REQUIRE(kept_tokens(script) == test::longest_common(a, b));
  }
}

TEST_CASE("blocks of a script alternate and cover both runs") {
  std::mt19937 random(11);
  for (int round = 0; round < kRounds; ++round) {
    const test::Told a = test::random_words(random, 16, 3);
    const test::Told b = test::random_words(random, 16, 3);
    std::size_t at_a = 0;
    std::size_t at_b = 0;
    bool kept_before = false;
    for (const diff::Block& block : script_of(a, b).blocks) {
      REQUIRE(block.a_begin == at_a);
      REQUIRE(block.b_begin == at_b);
      REQUIRE((at_a + at_b == 0 || block.kept != kept_before));
      at_a = block.a_end;
      at_b = block.b_end;
      kept_before = block.kept;
    }
    REQUIRE(at_a == a.analysis.tokens.size());
    REQUIRE(at_b == b.analysis.tokens.size());
  }
}

TEST_CASE("sliding keeps as many words, equal ones, in no more blocks") {
  std::mt19937 random(29);
  for (int round = 0; round < kRounds; ++round) {
    const test::Told a = test::random_words(random, 20, 3);
    const test::Told b = test::random_words(random, 20, 3);
    const diff::InternedPair ids = diff::intern(a.analysis.tokens, b.analysis.tokens);
    diff::Script script = diff::edit_script(ids.a, ids.b);
    const std::size_t kept = kept_tokens(script);
    const std::size_t blocks = script.blocks.size();
    script.blocks = diff::join_by_sliding(script.blocks, ids.a, ids.b);
    INFO(a.text << "| " << b.text);
    REQUIRE(kept_tokens(script) == kept);
    REQUIRE(script.blocks.size() <= blocks);
    for (const diff::Block& block : script.blocks) {
      for (std::size_t i = 0; block.kept && i < block.a_size(); ++i) {
        REQUIRE(ids.a[block.a_begin + i] == ids.b[block.b_begin + i]);
      }
    }
  }
}

TEST_CASE("diff(b, a) is diff(a, b) with the sides exchanged") {
  std::mt19937 random(13);
  const lexicon::Lexicon none;
  const auto mirrored = [](EditOp op) {
    if (op == EditOp::delete_) return EditOp::insert;
    return op == EditOp::insert ? EditOp::delete_ : op;
  };
  for (int round = 0; round < kRounds; ++round) {
    const test::Told a = test::random_words(random, 24, 5);
    const test::Told b = test::random_words(random, 24, 5);
    const diff::Diff there = diff::diff(a.side(), b.side(), none);
    const diff::Diff back = diff::diff(b.side(), a.side(), none);
    INFO(a.text << "| " << b.text);
    REQUIRE(there.kept == back.kept);
    REQUIRE(there.replaced_whole == back.replaced_whole);
    const auto key = [&](const Edit& edit, bool exchange) {
      const bool one_side = edit.a.empty() || edit.b.empty();
      const Span a_span = exchange ? edit.b : edit.a;
      const Span b_span = exchange ? edit.a : edit.b;
      // The place where nothing stands may differ between neighbours.
      return std::tuple(one_side && a_span.empty() ? Span{} : a_span,
                        one_side && b_span.empty() ? Span{} : b_span,
                        exchange ? mirrored(edit.op) : edit.op);
    };
    std::vector<std::tuple<Span, Span, EditOp>> x;
    std::vector<std::tuple<Span, Span, EditOp>> y;
    for (const Edit& edit : there.edits) x.push_back(key(edit, false));
    for (const Edit& edit : back.edits) y.push_back(key(edit, true));
    std::ranges::sort(x);
    std::ranges::sort(y);
    REQUIRE(x == y);
  }
}

TEST_CASE("equal texts are kept and change nothing") {
  std::mt19937 random(17);
  const lexicon::Lexicon none;
  for (int round = 0; round < 200; ++round) {
    const test::Told a = test::random_words(random, 30, 6);
    const diff::Diff d = diff::diff(a.side(), a.side(), none);
    REQUIRE(d.kept == 1);
    REQUIRE_FALSE(d.replaced_whole);
    REQUIRE(d.edits.size() == (a.analysis.tokens.empty() ? 0 : 1));
    for (const Edit& edit : d.edits) {
      REQUIRE(edit.op == EditOp::keep);
      REQUIRE(edit.changes.empty());
    }
  }
}

TEST_CASE("a long text is cut at anchors, says that it may not be the shortest, and is near it") {
  std::mt19937 random(19);
  const test::Told a = numbered_words(6000, 5900);
  const test::Told b = edited(random, a);
  const diff::Script script = script_of(a, b);
  REQUIRE(script.approximate);
  const std::size_t best = test::longest_common(a, b);
  REQUIRE(kept_tokens(script) <= best);
  REQUIRE(static_cast<double>(kept_tokens(script)) >= 0.995 * static_cast<double>(best));
  const diff::Diff d = diff::diff(a.side(), b.side(), lexicon::Lexicon{});
  REQUIRE(test::covers(d, a, b));
  REQUIRE(test::applied(d, a, b) == test::words_of(b));
}

TEST_CASE("anchors ascend on both sides, do not overlap, and are equal words") {
  const test::Told a = numbered_words(5000, 4000);
  std::mt19937 random(23);
  const test::Told b = edited(random, a);
  const diff::InternedPair ids = diff::intern(a.analysis.tokens, b.analysis.tokens);
  const auto anchors = diff::find_anchors(ids.a, ids.b);
  REQUIRE_FALSE(anchors.empty());
  std::size_t at_a = 0;
  std::size_t at_b = 0;
  for (const diff::Anchor& anchor : anchors) {
    REQUIRE(anchor.a >= at_a);
    REQUIRE(anchor.b >= at_b);
    for (std::size_t i = 0; i < anchor.length; ++i) {
      REQUIRE(ids.a[anchor.a + i] == ids.b[anchor.b + i]);
    }
    at_a = anchor.a + anchor.length;
    at_b = anchor.b + anchor.length;
  }
  REQUIRE(at_a <= ids.a.size());
  REQUIRE(at_b <= ids.b.size());
}

TEST_CASE("one word without end, moved: no quadratic work") {
  test::Told a = numbered_words(30000, 1);
  test::Told b = numbered_words(20000, 1);
  const diff::Diff d = diff::diff(a.side(), b.side(), lexicon::Lexicon{});
  REQUIRE(test::covers(d, a, b));
  REQUIRE(d.kept == Approx(2.0 / 3));
}
