/// Help texts from the option table: the short one (-h) fits a screen, the whole one (--help) says
/// everything.
#pragma once
#include <string>

#include "cli/option_table.hpp"

namespace readout::cli {

[[nodiscard]] std::string program_help();
[[nodiscard]] std::string short_help(const CommandSpec& command);
[[nodiscard]] std::string whole_help(const CommandSpec& command);

/// "readout compare [OPTION]... EVENT | FILE..."
[[nodiscard]] std::string synopsis(const CommandSpec& command);
/// "-o, --output FILE"
[[nodiscard]] std::string option_head(const OptionSpec& option);
/// The help sentence with the choices, where there are any.
[[nodiscard]] std::string option_text(const OptionSpec& option,
                                      const CommandSpec* command = nullptr);

/// "0 done; 2 wrong usage; ...": what a command ends with.
[[nodiscard]] std::string exit_codes_of(const CommandSpec& command);

}  // namespace readout::cli
