#include "readout/encode/vectors.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace readout::encode {

double cosine(std::span<const float> a, std::span<const float> b) {
  // Partial sums side by side, which the compiler may keep in one register.
  constexpr std::size_t kLanes = 16;
  std::array<float, kLanes> sums{};
  const std::size_t size = std::min(a.size(), b.size());
  std::size_t i = 0;
  for (; i + kLanes <= size; i += kLanes) {
    for (std::size_t lane = 0; lane < kLanes; ++lane) sums[lane] += a[i + lane] * b[i + lane];
  }
  for (; i < size; ++i) sums[0] += a[i] * b[i];
  return std::accumulate(sums.begin(), sums.end(), 0.0);
}

}  // namespace readout::encode
