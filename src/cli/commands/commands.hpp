/// The commands of the program: options as typed become library options, results go to output. Each
/// returns an exit code or the error that ended it; none prints an error itself.
#pragma once
#include "readout/model/result.hpp"

#include "cli/arguments.hpp"
#include "cli/exit_codes.hpp"
#include "cli/terminal.hpp"

namespace readout::cli {

using CommandResult = Result<ExitCode>;

[[nodiscard]] CommandResult compare_command(const Arguments& arguments, const Terminal& terminal);
[[nodiscard]] CommandResult extract_command(const Arguments& arguments, const Terminal& terminal);
[[nodiscard]] CommandResult ingest_command(const Arguments& arguments, const Terminal& terminal);
[[nodiscard]] CommandResult fetch_command(const Arguments& arguments, const Terminal& terminal);
[[nodiscard]] CommandResult align_command(const Arguments& arguments, const Terminal& terminal);
[[nodiscard]] CommandResult diff_command(const Arguments& arguments, const Terminal& terminal);
[[nodiscard]] CommandResult phrases_command(const Arguments& arguments, const Terminal& terminal);
/// `readout phrases check [LEXICON]...`; the operands begin with "check".
[[nodiscard]] CommandResult phrases_check_command(const Arguments& arguments,
                                                  const Terminal& terminal);
[[nodiscard]] CommandResult evaluate_command(const Arguments& arguments, const Terminal& terminal);
[[nodiscard]] CommandResult event_command(const Arguments& typed, const Terminal& terminal);

}  // namespace readout::cli
