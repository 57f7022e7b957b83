#include "readout/align/nearness.hpp"

#include <algorithm>
#include <cmath>

#include "readout/encode/bits.hpp"

namespace readout::align {
namespace {

/// Neighbours whose mean is what is usual around a statement.
constexpr std::size_t kUsual = 4;
/// So near are the neighbours in a source of some length on the development events, give or take
/// .1; a source of a few statements has none that are near, and any would stand out.
constexpr double kLeastUsual = 0.3;

double in_thousandths(double value) {
  constexpr double kSteps = 1000;
  return std::round(value * kSteps) / kSteps;
}

encode::Vectors rows_of(const encode::Vectors& all, std::size_t begin, std::size_t end) {
  encode::Vectors rows(end - begin, all.dimension());
  for (std::size_t i = begin; i < end; ++i)
    std::ranges::copy(all.row(i), rows.row(i - begin).begin());
  return rows;
}

}  // namespace

Nearness::Nearness(const encode::Vectors& vectors, std::span<const std::size_t> source_of,
                   std::size_t jobs)
    : vectors_(vectors), source_of_(source_of) {
  if (vectors.empty()) return;
  const std::size_t sources = source_of.back() + 1;
  std::vector<encode::Vectors> by_source;
  for (std::size_t source = 0; source < sources; ++source) {
    const auto begin = std::ranges::lower_bound(source_of, source) - source_of.begin();
    const auto end = std::ranges::upper_bound(source_of, source) - source_of.begin();
    first_of_.push_back(static_cast<std::size_t>(begin));
    by_source.push_back(
        rows_of(vectors, static_cast<std::size_t>(begin), static_cast<std::size_t>(end)));
  }
  usual_.assign(source_of.size(), std::vector<float>(sources, 0));
  for (std::size_t from = 0; from < sources; ++from) {
    for (std::size_t to = 0; to < sources; ++to) look(from, to, by_source, jobs);
  }
}

void Nearness::look(std::size_t from, std::size_t to, const std::vector<encode::Vectors>& by_source,
                    std::size_t jobs) {
  encode::NearestOptions options;
  options.best = kMostNear + 1;  // itself, in its own source
  options.jobs = jobs;
  const auto found = encode::nearest(by_source[from], by_source[to], options);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t a = first_of_[from] + i;
    double sum = 0;
    std::size_t count = 0;
    for (const encode::Neighbour& neighbour : found[i]) {
      const std::size_t b = first_of_[to] + neighbour.row;
      if (a == b || count == kMostNear) continue;
      if (count < kUsual) sum += neighbour.cosine;
      ++count;
      const auto [lower, higher] = std::minmax(a, b);
      pairs_.emplace_back(static_cast<std::uint32_t>(lower), static_cast<std::uint32_t>(higher));
    }
    const std::size_t counted = std::min(count, kUsual);
    if (counted > 0) usual_[a][to] = static_cast<float>(sum / static_cast<double>(counted));
  }
}

double Nearness::cosine(std::size_t a, std::size_t b) const {
  return empty() ? 0 : in_thousandths(encode::cosine(vectors_.row(a), vectors_.row(b)));
}

double Nearness::margin(std::size_t a, std::size_t b, double cosine) const {
  if (empty()) return 0;
  const double around_a = usual_[a][source_of_[b]];
  const double around_b = usual_[b][source_of_[a]];
  const double usual = (std::max(around_a, kLeastUsual) + std::max(around_b, kLeastUsual)) / 2;
  return in_thousandths(cosine - usual);
}

}  // namespace readout::align
