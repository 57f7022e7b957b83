#include "cli/run.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <vector>

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
  if (name == "fetch") return fetch_command;
  if (name == "align") return align_command;
  if (name == "diff") return diff_command;
  if (name == "phrases") return phrases_command;
  if (name == "evaluate") return evaluate_command;
  if (name == "event") return event_command;
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

/// The help of the command named, or of the program.
int print_help(std::span<const std::string> named) {
  if (named.empty()) return print(program_help());
  const CommandSpec* command = find_command(named.front());
  return command == nullptr ? fail(unknown_command(named.front())) : print(whole_help(*command));
}

int run_without_command(std::span<const std::string> typed) {
  const std::string& first = typed.front();
  const std::span<const std::string> rest = typed.subspan(1);
  if (first == "-h" || first == "--help" || first == "help") return print_help(rest);
  if (first == "--version") return print(fmt::format("readout {}\n", READOUT_VERSION));
  if (first == "--generate") {
    const auto made = generate(rest.empty() ? "" : rest.front());
    return made ? print(made.value()) : fail(made.error());
  }
  if (first.starts_with('-')) {
    return fail({ErrorKind::usage, first, "stands where a command is expected",
                 "write readout COMMAND [OPTION]... FILE...; see readout --help"});
  }
  return fail(unknown_command(first));
}

/// How many words in front of the command are common options with their values: `readout --color
/// never compare ...` reads as `readout compare --color never ...`.
std::size_t options_before_command(std::span<const std::string> typed) {
  std::size_t i = 0;
  while (i < typed.size() && typed[i].starts_with('-')) {
    const std::string_view word = typed[i];
    const OptionSpec* option = find_common_option(word);
    if (option == nullptr) return 0;
    const bool value_follows =
        !option->argument.empty() && word.find('=') == std::string_view::npos;
    i += value_follows ? 2 : 1;
  }
  return i < typed.size() && find_command(typed[i]) != nullptr ? i : 0;
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
    std::fputs(program_help().c_str(), stderr);
    return kUsage;
  }
  const std::size_t before = options_before_command(typed);
  const CommandSpec* command = find_command(typed[before]);
  if (command == nullptr) return run_without_command(typed);
  std::vector<std::string> behind(typed.begin() + static_cast<std::ptrdiff_t>(before) + 1,
                                  typed.end());
  behind.insert(behind.begin(), typed.begin(), typed.begin() + static_cast<std::ptrdiff_t>(before));
  return run_command(*command, behind);
}

}  // namespace readout::cli
