/// How the accounts frame the event, as lines for a terminal.
///
/// In: a finished comparison, columns. Out: a line or more for each circumstance that accounts tell
/// in words (dates and lengths stand beside the accounts), and for each two editions of one outlet;
/// nothing where there are none. Inside the room only.
#pragma once
#include <string>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::report {

[[nodiscard]] std::vector<std::string> framing_lines(const Comparison& comparison,
                                                     std::size_t width);

}  // namespace readout::report
