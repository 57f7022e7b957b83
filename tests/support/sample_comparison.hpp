/// The fictional summit at Lake Orla as five fictional outlets tell it, finished by hand: every
/// kind of statement, relation, change, gap and finding that a report shows.
#pragma once
#include "readout/model/comparison.hpp"

namespace readout::tests {

[[nodiscard]] Comparison sample_comparison();

}  // namespace readout::tests
