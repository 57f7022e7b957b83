/// Every command and option of the program, in one table: the parser, both helps, the man pages,
/// the shell completions and the README's table are made from it.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace readout::cli {

struct OptionSpec {
  std::string_view name;
  char letter = 0;            ///< 0: none
  std::string_view argument;  ///< "FILE", "N", ...; empty for a flag
  std::string_view choices;   ///< "auto|always|never"; empty for free text
  bool repeatable = false;
  std::string_view help;        ///< one sentence, no final stop
  std::string_view forms = {};  ///< "http:URL": beside the choices, what begins so with free text
  std::size_t least = 0;        ///< with `most`: the value is a whole number between them
  std::size_t most = 0;         ///< 0: any value
};

inline constexpr std::string_view kLoss = "done, but an input was left out or cut";

struct CommandSpec {
  std::string_view name;
  std::string_view operands;                  ///< "EVENT | FILE...", as in the synopsis
  std::string_view summary;                   ///< one line
  std::string_view details;                   ///< paragraphs for --help and the man page
  std::string_view examples;                  ///< one command a line
  std::string_view formats;                   ///< what its --format takes: "html|json|txt"
  std::span<const std::string_view> options;  ///< its own, before the common ones
  std::string_view exit_one = kLoss;          ///< what its exit code 1 means; empty: it has none
  bool needs_several = false;                 ///< exit code 4: nothing to compare
  bool reads_texts = true;                    ///< it takes limit_options()
  /// Options that mean something else here than for other commands.
  std::span<const OptionSpec> own = {};
};

[[nodiscard]] std::span<const CommandSpec> commands();
[[nodiscard]] const CommandSpec* find_command(std::string_view name);
/// With a command: as that command takes it.
[[nodiscard]] const OptionSpec* find_option(std::string_view name,
                                            const CommandSpec* command = nullptr);

/// The options every command takes.
[[nodiscard]] std::span<const std::string_view> common_options();
/// What every command that reads texts takes: how much of a source is read.
[[nodiscard]] std::span<const std::string_view> limit_options();
/// The common option that a word of a command line names: "--color=never", "-q".
[[nodiscard]] const OptionSpec* find_common_option(std::string_view word);

/// What the program takes in place of a command: --help, --version, --generate.
[[nodiscard]] std::span<const OptionSpec> program_options();

/// The words that an option's value may be; empty for free text. With a command: what that command
/// takes of them.
[[nodiscard]] std::vector<std::string> choices_of(const OptionSpec& option,
                                                  const CommandSpec* command = nullptr);

/// The forms of an option's value that end in free text: "http:URL".
[[nodiscard]] std::vector<std::string> forms_of(const OptionSpec& option);

/// All options of a command, its own first, the common ones last.
[[nodiscard]] std::vector<const OptionSpec*> options_of(const CommandSpec& command);

}  // namespace readout::cli
