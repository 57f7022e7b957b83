#include "cli/arguments.hpp"

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>
#include <fmt/format.h>

#include "cli/suggest.hpp"

namespace readout::cli {
namespace {

namespace po = boost::program_options;

const std::vector<std::string> kNoValues;

po::options_description describe(const CommandSpec& command) {
  po::options_description description;
  for (const OptionSpec* option : options_of(command)) {
    std::string names(option->name);
    if (option->letter != 0) names += fmt::format(",{}", option->letter);
    if (option->argument.empty()) {
      description.add_options()(names.c_str(), "");
    } else {
      description.add_options()(names.c_str(), po::value<std::vector<std::string>>(), "");
    }
  }
  description.add_options()("short-help,h", "");
  description.add_options()("operands", po::value<std::vector<std::string>>(), "");
  return description;
}

Error usage(std::string place, std::string message, std::string remedy) {
  return {ErrorKind::usage, std::move(place), std::move(message), std::move(remedy)};
}

std::string help_hint(const CommandSpec& command) {
  return fmt::format("see readout {} --help", command.name);
}

Error unknown_option(const CommandSpec& command, const std::string& typed) {
  std::vector<std::string> known;
  for (const OptionSpec* option : options_of(command))
    known.push_back("--" + std::string(option->name));
  const std::string nearest = suggest(typed, known);
  return usage(typed, fmt::format("unknown option of {}", command.name),
               nearest.empty() ? help_hint(command) : fmt::format("did you mean {}?", nearest));
}

std::vector<std::string> split_choices(std::string_view choices) {
  std::vector<std::string> list;
  while (!choices.empty()) {
    const std::size_t bar = std::min(choices.find('|'), choices.size());
    list.emplace_back(choices.substr(0, bar));
    choices.remove_prefix(std::min(bar + 1, choices.size()));
  }
  return list;
}

std::optional<Error> check_choice(const OptionSpec& option, const std::string& value) {
  if (option.choices.empty()) return std::nullopt;
  const std::vector<std::string> known = split_choices(option.choices);
  if (std::ranges::find(known, value) != known.end()) return std::nullopt;
  const std::string nearest = suggest(value, known);
  return usage(fmt::format("--{}", option.name), fmt::format("does not take \"{}\"", value),
               nearest.empty() ? fmt::format("one of {}", fmt::join(known, ", "))
                               : fmt::format("did you mean {}?", nearest));
}

Result<Arguments> understand(const CommandSpec& command, const po::parsed_options& parsed) {
  Arguments arguments;
  for (const auto& given : parsed.options) {
    if (given.string_key == "short-help") {
      arguments.short_help = true;
    } else if (given.string_key == "operands") {
      arguments.operands.insert(arguments.operands.end(), given.value.begin(), given.value.end());
    } else {
      const OptionSpec& option = *find_option(given.string_key);
      auto& values = arguments.options[given.string_key];
      if (!values.empty() && !option.repeatable) {
        return usage(fmt::format("--{}", option.name), "given more than once", help_hint(command));
      }
      for (const std::string& value : given.value) {
        if (auto error = check_choice(option, value)) return *error;
        values.push_back(value);
      }
    }
  }
  return arguments;
}

}  // namespace

bool Arguments::has(std::string_view option) const {
  return options.contains(option);
}

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto& all = values(option);
  return all.empty() ? std::nullopt : std::optional(all.back());
}

std::string Arguments::value_or(std::string_view option, std::string_view otherwise) const {
  return value(option).value_or(std::string(otherwise));
}

const std::vector<std::string>& Arguments::values(std::string_view option) const {
  const auto it = options.find(option);
  return it == options.end() ? kNoValues : it->second;
}

Result<Arguments> parse_arguments(const CommandSpec& command, std::span<const std::string> typed) {
  const po::options_description description = describe(command);
  po::positional_options_description operands;
  operands.add("operands", -1);
  using Style = po::command_line_style::style_t;
  const int style = Style::unix_style & ~Style::allow_guessing;
  try {
    return understand(command,
                      po::command_line_parser(std::vector<std::string>(typed.begin(), typed.end()))
                          .options(description)
                          .positional(operands)
                          .style(style)
                          .run());
  } catch (const po::unknown_option& error) {
    return unknown_option(command, error.get_option_name());
  } catch (const po::error& error) {
    return usage(fmt::format("readout {}", command.name), error.what(), help_hint(command));
  }
}

Result<std::size_t> parse_count(std::string_view option, const std::string& typed,
                                std::size_t least) {
  std::size_t count = 0;
  const char* end = typed.data() + typed.size();
  const auto [rest, failure] = std::from_chars(typed.data(), end, count);
  if (failure != std::errc() || rest != end || count < least) {
    return usage(fmt::format("--{}", option), fmt::format("does not take \"{}\"", typed),
                 fmt::format("give a whole number of at least {}", least));
  }
  return count;
}

}  // namespace readout::cli
