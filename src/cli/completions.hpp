/// Shell completions from the option table.
#pragma once
#include <string>

namespace readout::cli {

[[nodiscard]] std::string bash_completion();
[[nodiscard]] std::string zsh_completion();
[[nodiscard]] std::string fish_completion();

}  // namespace readout::cli
