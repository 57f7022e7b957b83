#include "readout/encode/bits.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>
#include <vector>

namespace {

namespace encode = readout::encode;
using encode::SignBits;
using encode::Vectors;

/// Unit vectors in bunches round common middles, as sentences on a few topics are.
Vectors bunched(std::size_t rows, std::size_t dimension, unsigned seed) {
  std::mt19937 generator(seed);
  std::normal_distribution<float> normal;
  const std::size_t bunches = 40;
  Vectors middles(bunches, dimension);
  for (std::size_t i = 0; i < bunches; ++i)
    std::ranges::generate(middles.row(i), [&] { return normal(generator); });
  Vectors vectors(rows, dimension);
  for (std::size_t i = 0; i < rows; ++i) {
    const auto row = vectors.row(i);
    float squares = 0;
    for (std::size_t at = 0; at < dimension; ++at) {
      row[at] = middles.row(i % bunches)[at] + normal(generator);
      squares += row[at] * row[at];
    }
    for (float& value : row) value /= std::sqrt(squares);
  }
  return vectors;
}

std::vector<std::uint32_t> by_cosine(std::span<const float> query, const Vectors& rows,
                                     std::size_t best) {
  std::vector<std::pair<float, std::uint32_t>> order;
  for (std::uint32_t i = 0; i < rows.rows(); ++i)
    order.emplace_back(-static_cast<float>(encode::cosine(query, rows.row(i))), i);
  std::ranges::sort(order);
  std::vector<std::uint32_t> found;
  for (std::size_t i = 0; i < std::min(best, order.size()); ++i) found.push_back(order[i].second);
  return found;
}

std::vector<std::uint32_t> numbers(const std::vector<encode::Neighbour>& neighbours) {
  std::vector<std::uint32_t> found;
  for (const auto& neighbour : neighbours) found.push_back(neighbour.row);
  return found;
}

}  // namespace

TEST_CASE("a bit is set where a value is above zero") {
  Vectors vectors(2, 70);
  vectors.row(0)[0] = 1;
  vectors.row(0)[1] = -1;
  vectors.row(0)[69] = 0.5F;
  vectors.row(1)[69] = 0.5F;
  const SignBits bits(vectors);
  REQUIRE(bits.row(0).size() == 2);
  CHECK(bits.row(0)[0] == 1);
  CHECK(bits.row(0)[1] == 1U << 5U);
  CHECK(encode::differing(bits.row(0), bits.row(1)) == 1);
  CHECK(encode::differing(bits.row(0), bits.row(0)) == 0);
}

TEST_CASE("the least different rows are found exactly, the first of equals") {
  for (const std::size_t dimension : {64U, 384U, 512U, 520U}) {
    const auto rows = bunched(300, dimension, 1);
    const SignBits bits(rows);
    for (const std::size_t best : {0U, 1U, 7U, 299U, 300U, 1000U}) {
      std::vector<std::pair<std::uint32_t, std::uint32_t>> order;
      for (std::uint32_t i = 0; i < 300; ++i)
        order.emplace_back(encode::differing(bits.row(5), bits.row(i)), i);
      std::ranges::sort(order);
      std::vector<std::uint32_t> expected;
      for (std::size_t i = 0; i < std::min<std::size_t>(best, 300); ++i)
        expected.push_back(order[i].second);
      std::ranges::sort(expected);
      INFO(dimension << " values, best " << best);
      CHECK(encode::nearest_by_bits(bits.row(5), bits, best) == expected);
    }
  }
}

TEST_CASE("with all rows re-ranked the nearest are the nearest by cosine") {
  const auto rows = bunched(400, 512, 2);
  const auto queries = bunched(50, 512, 3);
  const auto found = encode::nearest(queries, rows, {.best = 10, .reranked = 400});
  for (std::size_t i = 0; i < queries.rows(); ++i) {
    CHECK(numbers(found[i]) == by_cosine(queries.row(i), rows, 10));
    CHECK(std::ranges::is_sorted(found[i], std::ranges::greater{}, &encode::Neighbour::cosine));
  }
}

TEST_CASE("neighbours do not depend on threads") {
  const auto rows = bunched(900, 512, 4);
  const auto queries = bunched(500, 512, 5);
  const auto one = encode::nearest(queries, rows, {.best = 5, .reranked = 50, .jobs = 1});
  for (const std::size_t jobs : {2U, 7U}) {
    const auto several = encode::nearest(queries, rows, {.best = 5, .reranked = 50, .jobs = jobs});
    for (std::size_t i = 0; i < one.size(); ++i) CHECK(numbers(one[i]) == numbers(several[i]));
  }
}

TEST_CASE("rows of zeros are nobody's neighbours, and nothing has none") {
  auto rows = bunched(5, 64, 6);
  std::ranges::fill(rows.row(2), 0.0F);
  Vectors queries(2, 64);
  std::ranges::copy(rows.row(0), queries.row(0).begin());
  const auto found = encode::nearest(queries, rows, {.best = 10});
  CHECK(found[1].empty());
  REQUIRE(found[0].size() == 4);
  CHECK(found[0].front().row == 0);
  CHECK(encode::nearest(queries, Vectors()).size() == 2);
  CHECK(encode::nearest(queries, Vectors(3, 0))[0].empty());
  CHECK(encode::nearest(Vectors(), rows).empty());
}
