// dtl gives up on the shortest script of two long runs, and starts again: what it then says of
// places is not to be believed.
#include <catch2/catch.hpp>
#include <random>

#include "readout/diff/script.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix

namespace {

diff::Ids periodic(std::size_t length, const diff::Ids& period) {
  diff::Ids ids;
  while (ids.size() < length) ids.insert(ids.end(), period.begin(), period.end());
  return ids;
}

diff::Ids drawn(std::size_t length, std::uint32_t different, std::uint32_t seed) {
  std::mt19937 random(seed);
  diff::Ids ids(length);
  std::uniform_int_distribution<std::uint32_t> draw(1, different);
  for (std::uint32_t& id : ids) id = draw(random);
  return ids;
}

void check_script(const diff::Ids& a, const diff::Ids& b) {
  const diff::Script script = diff::edit_script(a, b);
  CHECK(script.approximate);
  std::size_t at_a = 0;
  std::size_t at_b = 0;
  for (const diff::Block& block : script.blocks) {
    REQUIRE(block.a_begin == at_a);
    REQUIRE(block.b_begin == at_b);
    REQUIRE(block.a_end >= block.a_begin);
    REQUIRE(block.b_end >= block.b_begin);
    at_a = block.a_end;
    at_b = block.b_end;
    if (!block.kept) continue;
    REQUIRE(block.a_size() == block.b_size());
    for (std::size_t i = 0; i < block.a_size(); ++i) {
      REQUIRE(a[block.a_begin + i] == b[block.b_begin + i]);
    }
  }
  REQUIRE(at_a == a.size());
  REQUIRE(at_b == b.size());
}

}  // namespace

TEST_CASE("a script of periodic words covers both runs, and keeps equal words") {
  check_script(periodic(18'000, {1, 1, 2}), periodic(18'000, {1, 2, 2}));
}

TEST_CASE("a script of a short text and a long one covers both runs, and keeps equal words") {
  check_script(drawn(2'500, 300, 1), drawn(10'000, 300, 2));
}
