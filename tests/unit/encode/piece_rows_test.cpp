#include "readout/encode/piece_rows.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>
#include <vector>

#include "readout/encode/weights.hpp"

#include "unit/encode/use_files.hpp"

namespace encode = readout::encode;

TEST_CASE("a piece's row is the same to the bit, however often all rows were forgotten") {
  const auto folder = encode::fetched();
  if (!folder) return;
  const auto weights = encode::load_weights(*folder);
  REQUIRE(weights);
  const encode::Network& network = weights.value().network;
  constexpr std::int32_t kPieces = 150;
  constexpr std::size_t kFew = 20;
  encode::PieceRows many(network, encode::best_kernels());
  encode::PieceRows few(network, encode::best_kernels(), kFew);
  for (std::int32_t first = 0; first < kPieces; ++first) {
    std::vector<std::int32_t> pieces;  // 1 to 30 of them, some twice, some met before
    for (std::int32_t i = 0; i <= first % 30; ++i) pieces.push_back((first * 7 + i * i) % kPieces);
    const auto expected = many.of(pieces);
    const auto found = few.of(pieces);
    REQUIRE(found.size() == pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      INFO("piece " << pieces[i]);
      CHECK(std::equal(found[i], found[i] + encode::kPieceRow, expected[i]));
    }
  }
}

TEST_CASE("a number that the table does not have counts as 0") {
  const auto folder = encode::fetched();
  if (!folder) return;
  const auto weights = encode::load_weights(*folder);
  REQUIRE(weights);
  encode::PieceRows rows(weights.value().network, encode::best_kernels());
  const auto beyond = static_cast<std::int32_t>(weights.value().network.pieces);
  const std::vector<std::int32_t> numbers{0, -1, beyond, std::numeric_limits<std::int32_t>::max()};
  const auto found = rows.of(numbers);
  CHECK(std::ranges::all_of(found, [&](const float* row) { return row == found.front(); }));
}
