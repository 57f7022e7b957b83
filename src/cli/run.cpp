#include "cli/run.hpp"

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/generate.hpp"
#include "cli/help.hpp"
#include "cli/output.hpp"
#include "cli/suggest.hpp"

namespace readout::cli {
namespace {

using Command = CommandResult (*)(const Arguments&, const Terminal&);

Command function_of(std::string_view name) {
  if (name == "compare") return compare_command;
  if (name == "extract") return extract_command;
  if (name == "ingest") return ingest_command;
  if (name == "diff") return diff_command;
  if (name == "phrases") return phrases_command;
  if (name == "evaluate") return evaluate_command;
  return nullptr;
}

int fail(const Error& error) {
  Terminal(Arguments{}).error(error);
  return exit_code(error.kind);
}

int print(std::string_view text) {
  const auto written = write_standard_output(text);
  return written ? kDone : fail(written.error());
}

Error unknown_command(const std::string& typed) {
  std::vector<std::string> known;
  for (const CommandSpec& command : commands()) known.emplace_back(command.name);
  const std::string nearest = suggest(typed, known);
  return {ErrorKind::usage, typed, "unknown command",
          nearest.empty() ? "see readout --help" : fmt::format("did you mean {}?", nearest)};
}

int run_without_command(std::span<const std::string> typed) {
  const std::string& first = typed.front();
  if (first == "-h" || first == "--help" || first == "help") return print(program_help());
  if (first == "--version") return print(fmt::format("readout {}\n", READOUT_VERSION));
  if (first == "--generate") {
    const auto made = generate(typed.size() > 1 ? typed[1] : "");
    return made ? print(made.value()) : fail(made.error());
  }
  return fail(unknown_command(first));
}

int run_command(const CommandSpec& command, std::span<const std::string> typed) {
  const auto arguments = parse_arguments(command, typed);
  if (!arguments) return fail(arguments.error());
  if (arguments.value().short_help) return print(short_help(command));
  if (arguments.value().has("help")) return print(whole_help(command));
  if (arguments.value().has("version")) return print(fmt::format("readout {}\n", READOUT_VERSION));
  const Terminal terminal(arguments.value());
  const auto result = function_of(command.name)(arguments.value(), terminal);
  if (result) return result.value();
  terminal.progress("", 1);
  terminal.error(result.error());
  return exit_code(result.error().kind);
}

}  // namespace

int run(std::span<const std::string> typed) {
  if (typed.empty()) {
    print(program_help());
    return kUsage;
  }
  const CommandSpec* command = find_command(typed.front());
  return command == nullptr ? run_without_command(typed) : run_command(*command, typed.subspan(1));
}

}  // namespace readout::cli
