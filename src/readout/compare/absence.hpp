/// Whether a point of one source may be said to stand there alone.
///
/// In: a comparison with points, nearest misses and narration. Out: true where no other source
/// narrates the point, and none has a statement that comes as near to it as statements that stand
/// together do: one that stands in another row, or is barred by its speaker, may well be the
/// counterpart. What an editor has set apart is not. Cost: linear in the point's misses.
#pragma once
#include "readout/model/comparison.hpp"

namespace readout::compare {

[[nodiscard]] bool stands_alone(const Comparison& comparison, const Point& point);

}  // namespace readout::compare
