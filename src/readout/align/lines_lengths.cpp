#include "readout/align/lines_lengths.hpp"

#include <algorithm>
#include <cmath>

namespace readout::align {
namespace {

constexpr std::size_t kLongest = 512;  ///< beyond, length makes no ratio surer
/// Lengths of any two sentences: a factor of two and a half is nothing unusual.
constexpr double kAnySpread = 0.8;

}  // namespace

LineLengths::LineLengths(const LineTexts& texts, const LineWeights& weights, double ratio)
    : a_(groups_of(texts.a, ratio)), b_(groups_of(texts.b, 1)) {
  for (std::size_t characters = 0; characters <= kLongest; ++characters) {
    const double shorter = std::max(1.0, static_cast<double>(characters));
    const double spread = weights.length_spread * weights.length_spread +
                          weights.length_spread_short / shorter;
    const double any = kAnySpread + spread;
    widths_.push_back({std::log(any / spread) / 2, (1 / spread - 1 / any) / 2});
  }
}

LineLengths::Groups LineLengths::groups_of(const std::vector<LineTerms>& lines, double ratio) {
  Groups groups(lines.size());
  for (std::size_t last = 0; last < lines.size(); ++last) {
    double length = 0;
    for (std::size_t size = 1; size <= kLargestGroup && size <= last + 1; ++size) {
      length += lines[last + 1 - size].length;
      groups[last][size - 1] = {std::log(length * ratio + 1),
                                static_cast<std::size_t>(std::min<double>(length, kLongest))};
    }
  }
  return groups;
}

}  // namespace readout::align
