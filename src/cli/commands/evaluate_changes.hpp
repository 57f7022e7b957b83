/// `readout evaluate` on gold for kinds of change: what the diff says of each pair against it.
#pragma once
#include <filesystem>
#include <vector>

#include "cli/commands/commands.hpp"

namespace readout::cli {

[[nodiscard]] CommandResult evaluate_changes(const std::vector<std::filesystem::path>& files,
                                             const Arguments& arguments);

}  // namespace readout::cli
