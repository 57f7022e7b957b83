// When a point may be said to stand in one source alone.
#include "readout/compare/absence.hpp"

#include <catch2/catch.hpp>

using namespace readout;  // NOLINT: tests read better without the prefix

namespace {

/// Two sources, a point in the first, and a miss in the second.
Comparison with_miss(double score, Rejection reason) {
  Comparison comparison;
  comparison.sources.resize(2);
  comparison.method.join_threshold = 0.4;
  Point point;
  point.members = {{0, std::nullopt}};
  point.missing_from = {1};
  NearestMiss miss;
  miss.source = 1;
  miss.statement = 1;
  miss.score = score;
  miss.reason = reason;
  point.nearest = {miss};
  comparison.points = {point};
  return comparison;
}

bool alone(const Comparison& comparison) {
  return compare::stands_alone(comparison, comparison.points.front());
}

}  // namespace

TEST_CASE("a far miss leaves a point alone, one as near as members are does not") {
  CHECK(alone(with_miss(0.39, Rejection::below_threshold)));
  CHECK(alone(with_miss(0, Rejection::nothing_in_common)));
  CHECK_FALSE(alone(with_miss(0.4, Rejection::nearer_elsewhere)));
  CHECK_FALSE(alone(with_miss(0.9, Rejection::another_speaker)));
  CHECK_FALSE(alone(with_miss(0.9, Rejection::denies)));
  CHECK_FALSE(alone(with_miss(0.9, Rejection::weak_as_a_whole)));
}

TEST_CASE("what an editor has set apart does not come near") {
  CHECK(alone(with_miss(0.9, Rejection::set_apart)));
}

TEST_CASE("narration elsewhere, or a second source that has it, leave no point alone") {
  Comparison told = with_miss(0, Rejection::nothing_in_common);
  told.points.front().narrated = {{1, {0, 4}, 0.95, 0}};
  CHECK_FALSE(alone(told));
  Comparison shared = with_miss(0, Rejection::nothing_in_common);
  shared.sources.resize(3);
  CHECK_FALSE(alone(shared));
  Comparison single = with_miss(0, Rejection::nothing_in_common);
  single.sources.resize(1);
  single.points.front().missing_from.clear();
  CHECK_FALSE(alone(single));
}
