#include "readout/align/lines_shapes.hpp"

#include <algorithm>
#include <cmath>

namespace readout::align {
namespace {

constexpr std::size_t kLongest = 512;  ///< beyond, length makes no ratio surer
/// Lengths of any two sentences: a factor of two and a half is nothing unusual.
constexpr double kAnySpread = 0.8;

/// What the border between a line and the one before tells for joining them.
double joint(const LineTerms& before, const LineTerms& line, const LineWeights& weights) {
  double sum = 0;
  if (line.begins_small) sum += weights.joint_small;
  if (!before.ends) sum += weights.joint_open;
  return sum;
}

}  // namespace

LineShapes::LineShapes(const LineTexts& texts, const LineWeights& weights, double ratio)
    : a_(groups_of(texts.a, weights, ratio)),
      b_(groups_of(texts.b, weights, 1)),
      stops_weight_(weights.stops) {
  for (std::size_t characters = 0; characters <= kLongest; ++characters) {
    const double shorter = std::max(1.0, static_cast<double>(characters));
    const double spread =
        weights.length_spread * weights.length_spread + weights.length_spread_short / shorter;
    const double any = kAnySpread + spread;
    widths_.push_back(
        {weights.length * std::log(any / spread) / 2, weights.length * (1 / spread - 1 / any) / 2});
  }
}

LineShapes::Groups LineShapes::groups_of(const std::vector<LineTerms>& lines,
                                         const LineWeights& weights, double ratio) {
  Groups groups(lines.size());
  for (std::size_t last = 0; last < lines.size(); ++last) {
    double length = 0;
    double stops = 0;
    double joints = 0;
    for (std::size_t size = 1; size <= kLargestGroup && size <= last + 1; ++size) {
      const LineTerms& first = lines[last + 1 - size];
      length += first.length;
      stops += first.stops;
      if (size > 1) joints += joint(first, lines[last + 2 - size], weights);
      groups[last][size - 1] = {std::log(length * ratio + 1),
                                static_cast<std::size_t>(std::min<double>(length, kLongest)),
                                std::sqrt(stops), joints};
    }
  }
  return groups;
}

}  // namespace readout::align
