/// In which order the two sides of a pair are told.
///
/// In: a finished comparison, one of its pairs. Out: whether its `b` comes first, since it is of
/// the base that the reader chose; else `a` does. Cost: none.
#pragma once
#include "readout/model/comparison.hpp"

namespace readout::report {

[[nodiscard]] inline bool is_turned(const Comparison& comparison, const Pair& pair) {
  return comparison.method.base == comparison.statements.at(pair.b).source;
}

}  // namespace readout::report
