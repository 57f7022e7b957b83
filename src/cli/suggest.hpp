/// The nearest of some known words, for "did you mean"; "" when none is near: at most a third of
/// the letters may be slips, where neighbours that changed places are one. Of equals the first.
/// Dashes before an option's name are for the caller to take off: they would make all names near.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace readout::cli {

[[nodiscard]] std::string suggest(std::string_view typed, std::span<const std::string> known);

}  // namespace readout::cli
