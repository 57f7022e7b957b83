/// How many points the sources share: the counts that open every report.
///
/// In: a finished comparison. Out: counts of points. Cost: linear in members.
#pragma once
#include <cstddef>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::report {

struct Tally {
  std::size_t shared = 0;     ///< points in two sources or more
  std::size_t in_all = 0;     ///< points in every source, where there are two sources or more
  std::size_t only_here = 0;  ///< points in one source
};

[[nodiscard]] Tally tally_points(const Comparison& comparison);

/// The number each point bears in a report, from 1: those of the collation table first, then those
/// of one source alone, source by source, so that no section skips a number.
[[nodiscard]] std::vector<std::size_t> row_numbers(const Comparison& comparison);

/// A statement that has less in common is no near miss, only the first of all that are far.
[[nodiscard]] bool is_near(const NearestMiss& miss);

/// Whether it comes as near as statements that stand together do, so that it may well be the
/// counterpart: its speaker bars it, or it stands elsewhere. What an editor has set apart is not.
[[nodiscard]] bool is_close(const NearestMiss& miss, double join_threshold);

/// The sources that hold a member of the point, ascending.
[[nodiscard]] std::vector<std::size_t> sources_of(const Comparison& comparison, const Point& point);

}  // namespace readout::report
