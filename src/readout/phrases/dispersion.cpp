#include "readout/phrases/dispersion.hpp"

#include <algorithm>
#include <cmath>

namespace readout::phrases {

Dispersion::Dispersion(std::span<const std::size_t> words) : shares_(words.size(), 0) {
  double all = 0;
  for (const std::size_t each : words) all += static_cast<double>(each);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == 0) continue;
    shares_[i] = static_cast<double>(words[i]) / all;
    smallest_ = std::min(smallest_, shares_[i]);
  }
}

Deviation Dispersion::of(std::span<const std::size_t> texts) const {
  if (texts.empty() || smallest_ >= 1) return {};
  std::vector<std::size_t> sorted(texts.begin(), texts.end());
  std::ranges::sort(sorted);
  const auto all = static_cast<double>(sorted.size());
  double differences = 0;
  double untouched = 1;  // the share of the texts without a hit, each of which differs by its own
  for (auto at = sorted.begin(); at != sorted.end();) {
    const auto end = std::upper_bound(at, sorted.end(), *at);
    const double share = shares_[*at];
    differences += std::abs(static_cast<double>(end - at) / all - share);
    untouched -= share;
    at = end;
  }
  const double dp = std::clamp((differences + std::max(untouched, 0.0)) / 2, 0.0, 1.0);
  return {dp, std::min(dp / (1 - smallest_), 1.0)};
}

}  // namespace readout::phrases
