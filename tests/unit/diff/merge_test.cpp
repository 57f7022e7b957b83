// What must hold of every merged view, on generated runs and on plain sentences.
#include "readout/diff/merge.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "sides.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix

namespace {

using test::Told;

std::vector<diff::MergeSide> sides_of(const std::vector<Told>& told) {
  std::vector<diff::MergeSide> sides;
  for (const Told& each : told) sides.push_back({each.side()});
  return sides;
}

std::string words_at(const Told& told, diff::TokenRange range) {
  std::string words;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    words += (words.empty() ? "" : " ") + told.analysis.tokens[i].folded;
  }
  return words;
}

/// "we will/may go": readings of a place by a slash, "-" for those who have nothing there.
std::string shown(const diff::Merge& merge, const std::vector<Told>& told) {
  std::string out;
  for (const diff::MergedLocus& locus : merge.loci) {
    std::size_t having = 0;
    std::string place;
    for (const diff::MergedReading& reading : locus.readings) {
      having += reading.words.size();
      const auto& first = reading.words.front();
      place += (place.empty() ? "" : "/") + words_at(told[first.side], first.tokens);
    }
    if (having < merge.sides.size()) place += "/-";
    out += (out.empty() ? "" : " | ") + place;
  }
  return out;
}

void check_laws(const diff::Merge& merge, const std::vector<Told>& told) {
  std::vector<std::size_t> read(told.size(), 0);
  for (const diff::MergedLocus& locus : merge.loci) {
    REQUIRE_FALSE(locus.readings.empty());
    std::vector<std::size_t> here;
    std::vector<std::string> wordings;
    for (const diff::MergedReading& reading : locus.readings) {
      REQUIRE_FALSE(reading.words.empty());
      const auto& front = reading.words.front();
      wordings.push_back(words_at(told[front.side], front.tokens));
      for (const auto& words : reading.words) {
        REQUIRE(words.tokens.begin == read[words.side]);
        REQUIRE(words.tokens.end > words.tokens.begin);
        REQUIRE(words_at(told[words.side], words.tokens) == wordings.back());
        read[words.side] = words.tokens.end;
        here.push_back(words.side);
      }
    }
    std::ranges::sort(here);
    REQUIRE(std::ranges::adjacent_find(here) == here.end());
    std::ranges::sort(wordings);
    REQUIRE(std::ranges::adjacent_find(wordings) == wordings.end());
  }
  for (const std::size_t side : merge.sides)
    REQUIRE(read[side] == told[side].analysis.tokens.size());
}

Told edited(std::mt19937& random, const Told& from) {
  std::uniform_int_distribution<int> dice(0, 11);
  Told made;
  made.analysis.language = "en";
  const auto add = [&](std::string word) {
    text::Token token;
    token.span = {made.text.size(), made.text.size() + word.size()};
    token.folded = token.stem = word;
    made.analysis.tokens.push_back(token);
    made.text += word + ' ';
  };
  for (const text::Token& token : from.analysis.tokens) {
    const int thrown = dice(random);
    if (thrown == 0) continue;
    add(thrown == 1 ? std::string(1, static_cast<char>('p' + dice(random) % 4)) : token.folded);
    if (thrown == 2) add("x");
  }
  return made;
}

/// The loci as sets, for comparisons that the order of the sides must not decide.
std::vector<std::vector<std::string>> wordings(const std::vector<diff::Merge>& merges,
                                               const std::vector<Told>& told) {
  std::vector<std::vector<std::string>> out;
  for (const diff::Merge& merge : merges) {
    for (const diff::MergedLocus& locus : merge.loci) {
      std::vector<std::string>& here = out.emplace_back();
      for (const diff::MergedReading& reading : locus.readings) {
        const auto& front = reading.words.front();
        here.push_back(std::to_string(reading.words.size()) + " " +
                       words_at(told[front.side], front.tokens));
      }
      std::ranges::sort(here);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a merged view gives each side its words in order, and no wording twice at a place") {
  std::mt19937 random(20310312);
  const lexicon::Lexicon none;
  for (int round = 0; round < 600; ++round) {
    std::vector<Told> told{test::random_words(random, 30, 3 + round % 12)};
    const int more = 1 + round % 6;
    for (int i = 0; i < more; ++i) {
      told.push_back(i % 3 == 2 ? test::random_words(random, 30, 9) : edited(random, told[0]));
    }
    for (const double threshold : {0.0, 0.3}) {
      const auto merges = diff::merge(sides_of(told), none, threshold);
      std::vector<std::size_t> placed;
      for (const diff::Merge& merge : merges) {
        REQUIRE(merge.sides.size() > 1);
        std::ranges::copy(merge.sides, std::back_inserter(placed));
        check_laws(merge, told);
      }
      std::ranges::sort(placed);
      REQUIRE(std::ranges::adjacent_find(placed) == placed.end());
    }
  }
}

TEST_CASE("the order in which sides are given does not change the merged words") {
  std::mt19937 random(7);
  const lexicon::Lexicon none;
  for (int round = 0; round < 400; ++round) {
    std::vector<Told> told{test::random_words(random, 25, 8)};
    for (int i = 0; i < 4; ++i) told.push_back(edited(random, told[0]));
    std::vector<Told> turned = told;
    std::ranges::shuffle(turned, random);
    REQUIRE(wordings(diff::merge(sides_of(told), none), told) ==
            wordings(diff::merge(sides_of(turned), none), turned));
  }
}

TEST_CASE("two sides share in a merged view what their diff keeps") {
  std::mt19937 random(11);
  const lexicon::Lexicon none;
  for (int round = 0; round < 1000; ++round) {
    std::vector<Told> told{test::random_words(random, 25, 6)};
    told.push_back(edited(random, told[0]));
    const auto sides = sides_of(told);
    const diff::Diff d = diff::diff(sides[0].side, sides[1].side, none, {0, false});
    std::string kept;
    for (const Edit& edit : d.edits) {
      if (edit.op == EditOp::keep) kept += told[0].at(edit.a) + ' ';
    }
    const auto merges = diff::merge(sides, none, 0);
    std::string common;
    for (const diff::Merge& merge : merges) {
      for (const diff::MergedLocus& locus : merge.loci) {
        if (locus.readings.size() != 1 || locus.readings[0].words.size() != 2) continue;
        common += words_at(told[0], locus.readings[0].words[0].tokens) + ' ';
      }
    }
    INFO(told[0].text << "| " << told[1].text);
    // Moved passages may stand in one place of the two texts, so as to be equal by chance.
    const bool moves =
        std::ranges::any_of(d.edits, [](const Edit& edit) { return edit.op == EditOp::move; });
    if (!moves) REQUIRE(common == kept);
  }
}

TEST_CASE("equal wordings are one place, and a break parts it") {
  const lexicon::Lexicon none;
  const std::vector<Told> told(3, test::told("We will keep the ferry running"));
  auto sides = sides_of(told);
  const auto whole = diff::merge(sides, none);
  REQUIRE(whole.size() == 1);
  REQUIRE(whole[0].loci.size() == 1);
  CHECK(whole[0].loci[0].readings.size() == 1);
  sides[1].breaks = {2};
  const auto parted = diff::merge(sides, none);
  REQUIRE(parted[0].loci.size() == 2);
  CHECK(shown(parted[0], told) == "we will | keep the ferry running");
}

TEST_CASE("variants are stacked where they part, omissions beside the words") {
  const lexicon::Lexicon none;
  const std::vector<Told> told{
      test::told("Varland will open the ferry line in May"),
      test::told("Varland may open the ferry line in May"),
      test::told("Varland may open the line in early May"),
  };
  const auto merges = diff::merge(sides_of(told), none);
  REQUIRE(merges.size() == 1);
  CHECK(shown(merges[0], told) ==
        "varland | may/will | open the | ferry/- | line in | early/- | may");
}

TEST_CASE("who words it otherwise throughout is in no merged view") {
  const lexicon::Lexicon none;
  const std::vector<Told> told{
      test::told("Varland will open the ferry line in May"),
      test::told("Nothing has been settled about ships so far"),
      test::told("Varland will open the ferry line in June"),
  };
  const auto merges = diff::merge(sides_of(told), none);
  REQUIRE(merges.size() == 1);
  CHECK(merges[0].sides == std::vector<std::size_t>{0, 2});
}

TEST_CASE("a merge has no more sides than can be read, and the others are merged too") {
  const lexicon::Lexicon none;
  const std::vector<Told> told(diff::kMostMerged + 10,
                               test::told("We will keep the ferry running"));
  const auto merges = diff::merge(sides_of(told), none);
  REQUIRE(merges.size() == 2);
  CHECK(merges[0].sides.size() == diff::kMostMerged);
  CHECK(merges[1].sides.size() == 10);
}

TEST_CASE("who has too few words in common with each that is merged is not tried") {
  // The third has half of its words from either of two that go together, a quarter from each.
  const lexicon::Lexicon none;
  const std::vector<Told> told{
      test::told("one two three four five six seven eight a b c d"),
      test::told("one two three four five six seven eight e f g h"),
      test::told("a b m n o p q r s t e f u v w x y z i j k l mm nn"),
  };
  const auto merges = diff::merge(sides_of(told), none);
  REQUIRE(merges.size() == 1);
  CHECK(merges[0].sides == std::vector<std::size_t>{0, 1});
}
