#include "cli/evaluate/calibration.hpp"

#include <algorithm>
#include <numeric>

namespace readout::cli {
namespace {

double ratio(double sum, std::size_t count) {
  return count == 0 ? 0 : sum / static_cast<double>(count);
}

}  // namespace

ScoreBin& ScoreBin::operator+=(const ScoreBin& other) {
  count += other.count;
  right += other.right;
  score_sum += other.score_sum;
  return *this;
}

double ScoreBin::mean_score() const {
  return ratio(score_sum, count);
}
double ScoreBin::share_right() const {
  return ratio(static_cast<double>(right), count);
}

Calibration& Calibration::operator+=(const Calibration& other) {
  for (std::size_t i = 0; i < kBins; ++i) bins[i] += other.bins[i];
  square_sum += other.square_sum;
  return *this;
}

void Calibration::add(double score, bool right) {
  const double within = std::clamp(score, 0.0, 1.0);
  ScoreBin& bin = bins[std::min(static_cast<std::size_t>(within * kBins), kBins - 1)];
  ++bin.count;
  if (right) ++bin.right;
  bin.score_sum += within;
  const double distance = (right ? 1 : 0) - within;
  square_sum += distance * distance;
}

std::size_t Calibration::count() const {
  return std::accumulate(bins.begin(), bins.end(), std::size_t{0},
                         [](std::size_t sum, const ScoreBin& bin) { return sum + bin.count; });
}

double Calibration::brier() const {
  return ratio(square_sum, count());
}

}  // namespace readout::cli
