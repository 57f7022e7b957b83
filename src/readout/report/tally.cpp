#include "readout/report/tally.hpp"

#include <algorithm>

namespace readout::report {

std::vector<std::size_t> sources_of(const Comparison& comparison, const Point& point) {
  std::vector<std::size_t> out;
  out.reserve(point.members.size());
  for (const Member& member : point.members) {
    out.push_back(comparison.statements.at(member.statement).source);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

Tally tally_points(const Comparison& comparison) {
  Tally tally;
  for (const Point& point : comparison.points) {
    const std::size_t sources = sources_of(comparison, point).size();
    if (sources == 1) ++tally.only_here;
    if (sources > 1) ++tally.shared;
    if (sources > 1 && sources == comparison.sources.size()) ++tally.in_all;
  }
  return tally;
}

bool is_near(const NearestMiss& miss) {
  constexpr double kLeastMiss = 0.1;
  return miss.statement && miss.score >= kLeastMiss;
}

bool is_close(const NearestMiss& miss, double join_threshold) {
  return miss.reason != Rejection::set_apart && miss.score >= join_threshold;
}

std::vector<std::size_t> row_numbers(const Comparison& comparison) {
  const std::size_t count = comparison.points.size();
  std::vector<std::size_t> order(count);
  std::vector<std::size_t> group(count);  // 0: the table; i + 1: the list of source i
  for (std::size_t i = 0; i < count; ++i) {
    order[i] = i;
    const auto having = sources_of(comparison, comparison.points[i]);
    group[i] = having.size() == 1 ? having.front() + 1 : 0;
  }
  std::ranges::stable_sort(order, {}, [&](std::size_t point) { return group[point]; });
  std::vector<std::size_t> numbers(count);
  for (std::size_t i = 0; i < count; ++i) numbers[order[i]] = i + 1;
  return numbers;
}

}  // namespace readout::report
