#include "readout/compare/absence.hpp"

#include <algorithm>

#include "readout/report/tally.hpp"

namespace readout::compare {

bool stands_alone(const Comparison& comparison, const Point& point) {
  const bool in_one = point.missing_from.size() + 1 == comparison.sources.size();
  if (point.missing_from.empty() || !in_one || !point.narrated.empty()) return false;
  return std::ranges::none_of(point.nearest, [&](const NearestMiss& miss) {
    return report::is_close(miss, comparison.method.join_threshold);
  });
}

}  // namespace readout::compare
