#include "cli/help.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>
#include <vector>

namespace readout::cli {
namespace {

constexpr std::size_t kHeadWidth = 26;
constexpr std::size_t kTextWidth = 72;

/// Words of `text` in lines of at most `width` columns, each after `indent`.
std::string wrap(std::string_view text, std::size_t width, std::string_view indent) {
  std::string out;
  std::size_t column = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (column > 0 && column + 1 + end > width) {
      out += fmt::format("\n{}", indent);
      column = 0;
    }
    if (column > 0) {
      out += ' ';
      ++column;
    }
    out += text.substr(0, end);
    column += end;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string option_line(const OptionSpec& option, const CommandSpec* command = nullptr) {
  const std::string indent(kHeadWidth + 4, ' ');
  const std::string head = option_head(option);
  const std::string gap =
      head.size() > kHeadWidth ? "\n" + indent : std::string(kHeadWidth + 2 - head.size(), ' ');
  return fmt::format("  {}{}{}\n", head, gap,
                     wrap(option_text(option, command), kTextWidth, indent));
}

std::string option_lines(std::span<const std::string_view> names,
                         const CommandSpec* command = nullptr) {
  std::string out;
  for (const std::string_view name : names)
    out += option_line(*find_option(name, command), command);
  return out;
}

std::string indented(std::string_view lines) {
  std::string out;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    out += fmt::format("  {}\n", lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return out;
}

constexpr std::string_view kExitCodes =
    "Exit codes: 0 done; 1 done, but an input was left out or cut, or of diff --exit-code:\n"
    "the texts differ; 2 wrong usage; 3 an input cannot be read; 4 nothing to compare;\n"
    "5 the output cannot be written.\n";

}  // namespace

std::string option_head(const OptionSpec& option) {
  const std::string letter =
      option.letter == 0 ? std::string("    ") : fmt::format("-{}, ", option.letter);
  const std::string argument =
      option.argument.empty() ? std::string() : fmt::format(" {}", option.argument);
  return fmt::format("{}--{}{}", letter, option.name, argument);
}

std::string option_text(const OptionSpec& option, const CommandSpec* command) {
  std::string text(option.help);
  if (option.repeatable) text += "; may be repeated";
  std::vector<std::string> values = choices_of(option, command);
  std::ranges::move(forms_of(option), std::back_inserter(values));
  if (!values.empty()) text += fmt::format(" ({})", fmt::join(values, ", "));
  return text;
}

std::string exit_codes_of(const CommandSpec& command) {
  const std::string one =
      command.exit_one.empty() ? std::string() : fmt::format("1 {}; ", command.exit_one);
  const std::string_view four = command.needs_several ? "4 nothing to compare; " : "";
  return fmt::format(
      "0 done; {}2 wrong usage; 3 an input cannot be read; {}5 the output cannot be written", one,
      four);
}

std::string synopsis(const CommandSpec& command) {
  return fmt::format("readout {} [OPTION]... {}", command.name, command.operands);
}

std::string program_help() {
  std::string out =
      "readout compares several accounts of one diplomatic event, statement by statement.\n\n"
      "Usage: readout COMMAND [OPTION]... FILE...\n\nCommands:\n";
  for (const CommandSpec& command : commands()) {
    out += fmt::format("  {:<10} {}\n", command.name, command.summary);
  }
  out += "\nOptions:\n";
  for (const OptionSpec& option : program_options()) out += option_line(option);
  out += "\nreadout help COMMAND says more.\n";
  out += kExitCodes;
  return out;
}

std::string short_help(const CommandSpec& command) {
  return fmt::format(
      "{}: {}\n\n  {}\n\nOptions:\n{}\nreadout {} --help says more, with examples.\n", command.name,
      command.summary, synopsis(command), option_lines(command.options, &command), command.name);
}

std::string whole_help(const CommandSpec& command) {
  const std::string limits =
      command.reads_texts ? fmt::format("Limits:\n{}\n", option_lines(limit_options())) : "";
  return fmt::format(
      "{}: {}\n\nUsage: {}\n\n{}\n\nOptions:\n{}\n{}Common options:\n{}\nExamples:\n{}\n{}",
      command.name, command.summary, synopsis(command), command.details,
      option_lines(command.options, &command), limits, option_lines(common_options()),
      indented(command.examples),
      wrap(fmt::format("Exit codes: {}.", exit_codes_of(command)), kTextWidth, "") + "\n");
}

}  // namespace readout::cli
