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

}  // namespace readout::report
