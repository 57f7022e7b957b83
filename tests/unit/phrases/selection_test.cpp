#include "readout/phrases/selection.hpp"

#include <catch2/catch.hpp>

using readout::phrases::select_matches;
using readout::phrases::UnitMatch;

namespace {

std::vector<std::vector<std::size_t>> selected(std::vector<UnitMatch> matches) {
  std::vector<std::vector<std::size_t>> out;
  for (const UnitMatch& match : select_matches(std::move(matches))) {
    out.push_back({match.formula, match.first, match.last});
  }
  return out;
}

using Rows = std::vector<std::vector<std::size_t>>;

}  // namespace

TEST_CASE("of overlapping matches of one formula the longest stays") {
  CHECK(selected({{7, 2, 4}, {7, 1, 5}, {7, 3, 3}}) == Rows{{7, 1, 5}});
  CHECK(selected({{7, 1, 3}, {7, 2, 6}}) == Rows{{7, 2, 6}});
  CHECK(selected({{7, 1, 3}, {7, 3, 5}}) == Rows{{7, 1, 3}});
  CHECK(selected({{7, 4, 5}, {7, 1, 3}}) == Rows{{7, 1, 3}, {7, 4, 5}});
}

TEST_CASE("different formulae nest") {
  CHECK(selected({{8, 2, 3}, {7, 1, 5}}) == Rows{{7, 1, 5}, {8, 2, 3}});
}

TEST_CASE("an exception takes away what lies within it, of its own formula") {
  CHECK(selected({{7, 2, 4}, {7, 1, 4, true}, {8, 2, 4}}) == Rows{{8, 2, 4}});
  CHECK(selected({{7, 2, 5}, {7, 1, 4, true}}) == Rows{{7, 2, 5}});
  CHECK(selected({{7, 1, 4}, {7, 1, 4, true}}).empty());
}
