/// How long an account says that the talk took: "lasted more than two hours", "three-hour talks",
/// «двухчасовая встреча», 持续近两小时.
///
/// In: a frame. Out: a value for a reader and minutes with a mark ("120", "120+": more than,
/// "120-": nearly, "120~": about) by which two accounts agree; nothing where an account tells
/// several lengths, or where the amount may be of another occasion, of words with somebody else, or
/// of how much longer it took. `source` is left 0. Cost: linear.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "readout/compare/account_frame.hpp"

namespace readout::compare {

[[nodiscard]] std::optional<CircumstanceHere> told_duration(const Frame& frame);

/// Whether two values of `compare` cannot both be right: they leave no length in common, one sixth
/// either way allowed for rounding.
[[nodiscard]] bool durations_clash(std::string_view a, std::string_view b);

}  // namespace readout::compare
