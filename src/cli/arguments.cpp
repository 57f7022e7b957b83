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
constexpr std::string_view kShortHelp = "-h";  // as Boost names an option without a long name

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
  description.add_options()(",h", "");  // -h alone: --help is in the table
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
  for (const OptionSpec* option : options_of(command)) known.emplace_back(option->name);
  const std::size_t name = std::min(typed.find_first_not_of('-'), typed.size());
  const std::string nearest = suggest(std::string_view(typed).substr(name), known);
  return usage(typed, fmt::format("unknown option of {}", command.name),
               nearest.empty() ? help_hint(command) : fmt::format("did you mean --{}?", nearest));
}

/// The usage error of a value that is no number within the option's bounds, if it has any.
std::optional<Error> bad_number(const OptionSpec& option, const std::string& value) {
  if (option.most == 0) return std::nullopt;
  const auto count = parse_count(option.name, value, option.least);
  if (count && count.value() <= option.most) return std::nullopt;
  return usage(fmt::format("--{}", option.name), fmt::format("does not take \"{}\"", value),
               fmt::format("give a whole number from {} to {}", option.least, option.most));
}

Result<Arguments> understand(const CommandSpec& command, const po::parsed_options& parsed) {
  Arguments arguments;
  for (const auto& given : parsed.options) {
    if (given.position_key >= 0) {
      arguments.operands.insert(arguments.operands.end(), given.value.begin(), given.value.end());
    } else if (given.string_key == kShortHelp) {
      arguments.short_help = true;
    } else {
      const OptionSpec& option = *find_option(given.string_key, &command);
      auto& values = arguments.options[given.string_key];
      if (!values.empty() && !option.repeatable) {
        return usage(fmt::format("--{}", option.name), "given more than once", help_hint(command));
      }
      for (const std::string& value : given.value) {
        if (auto error = bad_choice(option, value, &command)) return *error;
        if (auto error = bad_number(option, value)) return *error;
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
  for (const std::string& word : typed) {
    if (word == "--") break;
    if (word.starts_with("---")) return unknown_option(command, word);  // Boost reads "---h" as -h
  }
  const po::options_description description = describe(command);
  using Style = po::command_line_style::style_t;
  const int style = Style::unix_style & ~Style::allow_guessing;
  try {
    return understand(command,
                      po::command_line_parser(std::vector<std::string>(typed.begin(), typed.end()))
                          .options(description)
                          .style(style)
                          .run());
  } catch (const po::unknown_option& error) {
    return unknown_option(command, error.get_option_name());
  } catch (const po::error& error) {
    return usage(fmt::format("readout {}", command.name), error.what(), help_hint(command));
  }
}

std::optional<Error> bad_choice(const OptionSpec& option, const std::string& value,
                                const CommandSpec* command) {
  const std::vector<std::string> known = choices_of(option, command);
  if (known.empty() || std::ranges::find(known, value) != known.end()) return std::nullopt;
  std::vector<std::string> shown = known;
  for (const std::string& form : forms_of(option)) {
    const std::string head = form.substr(0, form.find(':') + 1);
    if (value.size() > head.size() && value.starts_with(head)) return std::nullopt;
    shown.push_back(form);
  }
  const std::string nearest = suggest(value, known);
  const std::string all = fmt::format("one of {}", fmt::join(shown, ", "));
  return usage(fmt::format("--{}", option.name), fmt::format("does not take \"{}\"", value),
               nearest.empty() ? all : fmt::format("did you mean {}? {}", nearest, all));
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

Result<std::size_t> parse_jobs(const Arguments& arguments) {
  const auto typed = arguments.value("jobs");
  return typed ? parse_count("jobs", *typed, 1) : std::size_t{0};
}

}  // namespace readout::cli
