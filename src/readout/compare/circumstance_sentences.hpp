/// The neutral sentence that says how accounts differ in a circumstance.
///
/// In: a comparison, a circumstance that differs. Out: one sentence, the values with the sources
/// that have them, the reader's base first, then those that come first in the comparison ("Form:
/// telephone call in A and B; meeting in C."). Values that are not compared are left out. Cost:
/// linear.
#pragma once
#include <string>

#include "readout/model/comparison.hpp"

namespace readout::compare {

[[nodiscard]] std::string circumstance_sentence(const Comparison& comparison,
                                                const Circumstance& circumstance);

}  // namespace readout::compare
