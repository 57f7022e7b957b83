/// `evaluate --pairs`: scores of sentence pairs, or with --find ranks of counterparts, a line a
/// pair.
#pragma once
#include "cli/commands/commands.hpp"

namespace readout::cli {

[[nodiscard]] CommandResult evaluate_pairs(const Arguments& arguments, const Terminal& terminal);

}  // namespace readout::cli
