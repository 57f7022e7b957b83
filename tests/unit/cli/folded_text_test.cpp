#include "cli/evaluate/folded_text.hpp"

#include <catch2/catch.hpp>

using readout::cli::FoldedText;
using readout::cli::Words;

TEST_CASE("runs of white space are one, words keep their places") {
  const FoldedText text("  Lake\n\n Orla,  12 March");
  CHECK(text.find("Lake Orla", "") == Words{0, 1});
  CHECK(text.find("Orla, 12", "") == Words{1, 2});
  CHECK(text.find("Orla 12", "") == std::nullopt);
  CHECK(text.find("", "") == std::nullopt);
  CHECK(text.words_in(readout::Span{2, 13}) == Words{0, 1});
}

TEST_CASE("Chinese counts by character") {
  const FoldedText text("马伦说：好。");
  CHECK(text.find("说：好", "") == Words{2, 3});
}

TEST_CASE("a prefix chooses among equal words") {
  const FoldedText text("He said yes. She said yes.");
  CHECK(text.find("said yes", "") == Words{1, 2});
  CHECK(text.find("said yes", "She") == Words{4, 5});
}

TEST_CASE("a part is looked for within the whole only") {
  const FoldedText text("yes, he said yes, and no");
  const auto whole = text.find("he said yes", "");
  REQUIRE(whole);
  CHECK(text.find_within(*whole, "yes") == Words{3});
  CHECK(text.find_within(*whole, "no") == std::nullopt);
}

TEST_CASE("word F1 and overlap") {
  CHECK(readout::cli::word_f1({1, 2, 3, 4}, {3, 4}) == Approx(2.0 / 3));
  CHECK(readout::cli::overlap({1, 2, 3, 4}, {3, 4}) == Approx(1));
  CHECK(readout::cli::word_f1({}, {1}) == 0);
  CHECK(readout::cli::overlap({}, {1}) == 0);
}
