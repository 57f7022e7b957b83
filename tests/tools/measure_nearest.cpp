// How many of the ten nearest the search by sign bits finds, and how fast.
//
//   measure_nearest WHICH [QUERIES] < LINES
//
// WHICH as --encoder takes it. The vectors of the first QUERIES lines (500 if not given; 0: all,
// and no comparison with the exact search) are looked up among those of all lines. Prints: lines,
// queries, the share of the ten nearest that was found, the processor's milliseconds a query by
// bits and a re-rank of 500, the same by all cosines.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

#include "readout/encode/bits.hpp"
#include "readout/encode/encoder.hpp"

namespace {

namespace encode = readout::encode;
using Neighbours = std::vector<std::vector<encode::Neighbour>>;

constexpr std::size_t kBest = 10;
constexpr std::size_t kReranked = 500;

struct Timed {
  Neighbours found;
  double milliseconds = 0;  // a query
};

Timed timed(const encode::Vectors& queries, const encode::Vectors& rows, std::size_t reranked) {
  constexpr double kThousand = 1000;
  const std::clock_t start = std::clock();
  Timed result{encode::nearest(queries, rows, {.best = kBest, .reranked = reranked}), 0};
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  result.milliseconds =
      seconds * kThousand / static_cast<double>(std::max<std::size_t>(queries.rows(), 1));
  return result;
}

double share_found(const Neighbours& found, const Neighbours& exact) {
  std::size_t hits = 0;
  std::size_t all = 0;
  for (std::size_t i = 0; i < exact.size(); ++i) {
    for (const encode::Neighbour& wanted : exact[i]) {
      ++all;
      if (std::ranges::count(found[i], wanted.row, &encode::Neighbour::row) > 0) ++hits;
    }
  }
  return all == 0 ? 0 : static_cast<double>(hits) / static_cast<double>(all);
}

}  // namespace

int main(int count, char** words) {
  constexpr std::size_t kUsualQueries = 500;
  if (count < 2) return 2;
  std::vector<std::string> lines;
  for (std::string line; std::getline(std::cin, line);) lines.push_back(std::move(line));
  const auto encoder = encode::open_encoder(words[1]);
  if (!encoder) return 1;
  const auto encoded =
      encoder.value()->encode(std::vector<std::string_view>(lines.begin(), lines.end()), 2);
  if (!encoded) return 1;
  const encode::Vectors& rows = encoded.value();
  const std::size_t asked = count > 2 ? std::stoul(words[2]) : kUsualQueries;
  encode::Vectors queries(asked == 0 ? rows.rows() : std::min(asked, rows.rows()),
                          rows.dimension());
  for (std::size_t i = 0; i < queries.rows(); ++i)
    std::ranges::copy(rows.row(i), queries.row(i).begin());

  const Timed coarse = timed(queries, rows, kReranked);
  const Timed exact = asked == 0 ? Timed{} : timed(queries, rows, rows.rows());
  std::printf("%zu %zu %.5f %.4f %.4f\n", rows.rows(), queries.rows(),
              share_found(coarse.found, exact.found), coarse.milliseconds, exact.milliseconds);
  return 0;
}
