#include "cli/completions.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <vector>

#include "cli/option_table.hpp"

namespace readout::cli {
namespace {

/// The choices as words of a shell, each in quotation marks where a space asks for them.
std::string words_of(const OptionSpec& option, std::string_view quote,
                     const CommandSpec* command = nullptr) {
  std::string words;
  for (const std::string& choice : choices_of(option, command)) {
    const bool quoted = choice.find(' ') != std::string::npos;
    words += fmt::format("{0}{1}{2}{1}", words.empty() ? "" : " ", quoted ? quote : "", choice);
  }
  return words;
}

/// "--help --version ...": what the program takes in place of a command.
std::string program_option_names() {
  std::string names;
  for (const OptionSpec& option : program_options()) names += fmt::format(" --{}", option.name);
  return names;
}

/// bash's answer: words split at new lines only, as one may hold a space.
std::string bash_answer(const std::vector<std::string>& words) {
  return fmt::format(
      "local IFS=$'\\n'; mapfile -t COMPREPLY < <(compgen -W $'{}' -- \"$word\"); return",
      fmt::join(words, "\\n"));
}

/// The branches of bash's case "command:option before the word": what a command takes of the
/// choices, where it takes fewer, in front of what any takes.
std::string bash_choices(const OptionSpec& option) {
  std::string out;
  const std::vector<std::string> all = choices_of(option);
  for (const CommandSpec& command : commands()) {
    const std::vector<std::string> some = choices_of(option, &command);
    const auto taken = options_of(command);
    if (some == all || std::ranges::find(taken, &option) == taken.end()) continue;
    out += fmt::format("    {}:--{}) {} ;;\n", command.name, option.name, bash_answer(some));
  }
  return out + fmt::format("    *:--{}) {} ;;\n", option.name, bash_answer(all));
}

/// "--color|-x": the options before a command that take the next word.
std::string options_with_values() {
  std::vector<std::string> names;
  for (const std::string_view name : common_options()) {
    const OptionSpec& option = *find_option(name);
    if (option.argument.empty()) continue;
    names.push_back(fmt::format("--{}", name));
    if (option.letter != 0) names.push_back(fmt::format("-{}", option.letter));
  }
  return fmt::format("{}", fmt::join(names, "|"));
}

/// Every option with choices that some command takes, once.
std::vector<const OptionSpec*> options_with_choices() {
  std::vector<const OptionSpec*> found;
  const auto add = [&](const OptionSpec& option) {
    if (!option.choices.empty() && std::ranges::find(found, &option) == found.end())
      found.push_back(&option);
  };
  for (const OptionSpec& option : program_options()) add(option);
  for (const CommandSpec& command : commands()) {
    for (const OptionSpec* option : options_of(command)) add(*option);
  }
  return found;
}

std::string command_names() {
  std::string names;
  for (const CommandSpec& command : commands()) names += fmt::format("{} ", command.name);
  names.pop_back();
  return names;
}

std::string option_names(const CommandSpec& command) {
  std::string names;
  for (const OptionSpec* option : options_of(command)) names += fmt::format("--{} ", option->name);
  names.pop_back();
  return names;
}

/// Single quotes and colons mean something to both zsh and fish.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != '\'' && c != ':' && c != '[' && c != ']' && c != '"') out += c;
  }
  return out;
}

}  // namespace

std::string bash_completion() {
  std::string out = fmt::format(
      "_readout() {{\n  local word=${{COMP_WORDS[COMP_CWORD]}} "
      "before=${{COMP_WORDS[COMP_CWORD-1]}} command= at\n"
      "  COMPREPLY=()\n"
      "  for ((at = 1; at < COMP_CWORD; ++at)); do\n"
      "    case ${{COMP_WORDS[at]}} in\n      {}) ((++at)) ;;\n      -*) ;;\n"
      "      *) command=${{COMP_WORDS[at]}}; break ;;\n    esac\n  done\n"
      "  case $command:$before in\n",
      options_with_values());
  for (const OptionSpec* option : options_with_choices()) out += bash_choices(*option);
  out += fmt::format(
      "  esac\n  if [ -z \"$command\" ]; then\n"
      "    mapfile -t COMPREPLY < <(compgen -W '{}{}' -- \"$word\")\n    return\n  fi\n"
      "  if [[ $word == -* ]]; then\n    case $command in\n",
      command_names(), program_option_names());
  for (const CommandSpec& command : commands()) {
    out += fmt::format("      {}) mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\") ;;\n",
                       command.name, option_names(command));
  }
  out +=
      "    esac\n  else\n    mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n  fi\n}\n"
      "complete -o filenames -F _readout readout\n";
  return out;
}

std::string zsh_completion() {
  std::string out = "#compdef readout\n\n_readout() {\n  local -a commands\n  commands=(\n";
  for (const CommandSpec& command : commands()) {
    out += fmt::format("    '{}:{}'\n", command.name, plain(command.summary));
  }
  out += "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    compadd --";
  out += program_option_names();
  out +=
      "\n    return\n  fi\n"
      "  case $words[2] in\n";
  for (const CommandSpec& command : commands()) {
    out += fmt::format("    {})\n      _arguments \\\n", command.name);
    for (const OptionSpec* option : options_of(command)) {
      std::string action;
      if (!option->argument.empty()) {
        action = option->choices.empty() ? fmt::format(":{}:_files", plain(option->argument))
                                         : fmt::format(":{}:({})", plain(option->argument),
                                                       words_of(*option, "\"", &command));
      }
      out += fmt::format("        '{}--{}[{}]{}' \\\n", option->repeatable ? "*" : "", option->name,
                         plain(option->help), action);
    }
    out += "        '*:file:_files' ;;\n";
  }
  out += "  esac\n}\n\n_readout \"$@\"\n";
  return out;
}

std::string fish_completion() {
  std::string out;
  for (const CommandSpec& command : commands()) {
    out += fmt::format("complete -c readout -n __fish_use_subcommand -f -a {} -d '{}'\n",
                       command.name, plain(command.summary));
  }
  for (const OptionSpec& option : program_options()) {
    out +=
        fmt::format("complete -c readout -n __fish_use_subcommand -f -l {}{}{} -d '{}'\n",
                    option.name, option.argument.empty() ? "" : " -r",
                    option.choices.empty() ? "" : fmt::format(" -a '{}'", words_of(option, "\"")),
                    plain(option.help));
  }
  for (const CommandSpec& command : commands()) {
    for (const OptionSpec* option : options_of(command)) {
      out += fmt::format(
          "complete -c readout -n '__fish_seen_subcommand_from {}' -l {}{}{}{} -d '{}'\n",
          command.name, option->name,
          option->letter == 0 ? "" : fmt::format(" -s {}", option->letter),
          option->argument.empty() ? "" : " -r",
          option->choices.empty() ? ""
                                  : fmt::format(" -f -a '{}'", words_of(*option, "\"", &command)),
          plain(option->help));
    }
  }
  return out;
}

}  // namespace readout::cli
