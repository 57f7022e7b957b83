/// Which pairs hold against each other what the other account also tells in the same words.
///
/// In: a comparison whose pairs have relations, and a point. Out: of each of its pairs, whether it
/// is no identical one while another statement of the one side's account is identical with the
/// other side: "three ships of Varland, five of Kestria" in both accounts is no "three" here for
/// "five" there, in whatever order. Cost: pairs times the logarithm of their number. Private to the
/// room.
#pragma once
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::compare {

[[nodiscard]] std::vector<bool> told_alike_elsewhere(const Comparison& comparison,
                                                     const Point& point);

}  // namespace readout::compare
