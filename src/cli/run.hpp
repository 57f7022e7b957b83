/// The program as a function: argv in, exit code out. Results go to standard output or files,
/// messages to standard error.
#pragma once
#include <span>
#include <string>

namespace readout::cli {

[[nodiscard]] int run(std::span<const std::string> typed);

}  // namespace readout::cli
