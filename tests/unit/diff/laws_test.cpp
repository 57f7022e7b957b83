// What must hold of every diff, on generated runs.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <numeric>
#include <string>

#include "readout/diff/anchors.hpp"
#include "readout/diff/cleanup.hpp"
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
  for (int round = 0; round < kRounds; ++round) {
    const test::Told a = test::random_words(random, 24, 5);
    const test::Told b = test::random_words(random, 24, 5);
    const diff::Diff there = diff::diff(a.side(), b.side(), none);
    const diff::Diff back = diff::diff(b.side(), a.side(), none);
    INFO(a.text << "| " << b.text);
    REQUIRE(there.kept == back.kept);
    REQUIRE(there.replaced_whole == back.replaced_whole);
    REQUIRE(test::mirrors(there, back));
  }
}

TEST_CASE("the clean-up makes a script longer by no more than its rule allows") {
  std::mt19937 random(31);
  const lexicon::Grammar& english = lexicon::shipped().grammar("en");
  std::size_t absorbed = 0;
  for (int round = 0; round < kRounds; ++round) {
    const test::Told a = test::random_prose(random, 40);
    const test::Told b = test::random_prose(random, 40);
    const diff::Script script = script_of(a, b);
    const auto clean =
        diff::absorb_islands(script.blocks, a.analysis.tokens, b.analysis.tokens, english);
    const std::size_t kept = kept_tokens(script);
    const std::size_t kept_clean = kept_tokens({clean, false});
    const std::size_t dropped = a.analysis.tokens.size() - kept;
    const std::size_t added = b.analysis.tokens.size() - kept;
    INFO(a.text << "| " << b.text);
    REQUIRE(kept_clean <= kept);
    REQUIRE(kept - kept_clean <= 4 * std::min(dropped, added));
    absorbed += kept - kept_clean;
  }
  REQUIRE(absorbed > 0);
}

TEST_CASE("dtl is exact below the bound that is documented, and said to be approximate above") {
  // Nothing in common: P is the shorter side, so (P + 1) points on each of |N - M| + P + 1 lines.
  const auto is_approximate = [](std::size_t a, std::size_t b) {
    return diff::edit_script(test::numbers(a, 0), test::numbers(b, a)).approximate;
  };
  // What stands on one side only never reaches dtl.
  REQUIRE_FALSE(is_approximate(5000, 5000));
  std::mt19937 random(37);
  const auto compare = [&](std::size_t size, std::uint32_t words) {
    const diff::Ids a = test::random_ids(random, size, words);
    const diff::Ids b = test::random_ids(random, size, words);
    const diff::Script script = diff::edit_script(a, b);
    const std::size_t best = test::longest_common(a, b);
    const std::size_t dropped = size - best;
    return std::tuple(script.approximate, kept_tokens(script), best,
                      (dropped + 1) * (dropped + 1) < 2'000'000);
  };
  // 1,500 words of 200: some 1,050 are dropped.
  const auto [below, kept_below, best_below, exact_below] = compare(1500, 200);
  REQUIRE(exact_below);
  REQUIRE_FALSE(below);
  REQUIRE(kept_below == best_below);
  // 2,500 words of 200: some 1,750.
  const auto [above, kept_above, best_above, exact_above] = compare(2500, 200);
  REQUIRE_FALSE(exact_above);
  REQUIRE(above);
  REQUIRE(kept_above <= best_above);
  REQUIRE(static_cast<double>(kept_above) > 0.8 * static_cast<double>(best_above));
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

TEST_CASE(
    "long sides, which are read at once, get the ids that they would get one after the other") {
  const test::Told a = numbered_words(40000, 5000);
  std::mt19937 random(29);
  const test::Told b = edited(random, a);
  const diff::InternedPair ids = diff::intern(a.analysis.tokens, b.analysis.tokens);
  std::map<std::string, std::uint32_t> expected;
  const auto check = [&](const test::Told& told, const diff::Ids& found) {
    REQUIRE(found.size() == told.analysis.tokens.size());
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const auto next = static_cast<std::uint32_t>(expected.size() + 1);
      const auto place = expected.try_emplace(told.analysis.tokens[i].folded, next).first;
      wrong += place->second == found[i] ? 0U : 1U;
    }
    REQUIRE(wrong == 0);
  };
  check(a, ids.a);
  check(b, ids.b);
}

TEST_CASE("a moved passage is found among many that begin like it") {
  const std::string moved = "the ferry will sail at noon past the seven islands of the lake";
  const std::string kept =
      "Maren spoke first. Reyk answered in the evening, thanked her for the talks and said that "
      "both shores would gain by what had been agreed on.";
  std::string more;
  for (int i = 0; i < 5; ++i)
    more += "the ferry will sail at noon on day " + std::to_string(i) + ", ";
  const test::Told a = test::told(moved + ". " + kept);
  const test::Told b = test::told(kept + " Still " + more + moved + ".");
  const diff::Diff d = diff::diff(a.side(), b.side(), lexicon::Lexicon{});
  const auto holds = [&](const Edit& edit) {
    return edit.op == EditOp::move && (a.at(edit.a) == moved || b.at(edit.b) == moved);
  };
  CHECK(std::ranges::count_if(d.edits, holds) == 2);
}
