/// The nearest of some known words, for "did you mean"; "" when none is near.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace readout::cli {

[[nodiscard]] std::string suggest(std::string_view typed, std::span<const std::string> known);

}  // namespace readout::cli
