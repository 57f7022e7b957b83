/// What was typed: options and operands of one command, checked against the table but not yet
/// understood.
///
/// In: argv behind the command's name. Out: Arguments, or a usage error that names the option and
/// the nearest known one.
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/model/result.hpp"

#include "cli/option_table.hpp"

namespace readout::cli {

class Arguments {
 public:
  [[nodiscard]] bool has(std::string_view option) const;
  /// The last value given, or nothing.
  [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
  [[nodiscard]] std::string value_or(std::string_view option, std::string_view otherwise) const;
  [[nodiscard]] const std::vector<std::string>& values(std::string_view option) const;

  std::map<std::string, std::vector<std::string>, std::less<>> options;  ///< a flag has no values
  std::vector<std::string> operands;
  bool short_help = false;  ///< -h
};

[[nodiscard]] Result<Arguments> parse_arguments(const CommandSpec& command,
                                                std::span<const std::string> typed);

/// The usage error of a value that is none of the option's choices; it lists them.
[[nodiscard]] std::optional<Error> bad_choice(const OptionSpec& option, const std::string& value,
                                              const CommandSpec* command = nullptr);

/// A whole number of at least `least`; a usage error names the option.
[[nodiscard]] Result<std::size_t> parse_count(std::string_view option, const std::string& typed,
                                              std::size_t least);

/// --jobs: a number of threads, or 0 where it is not given; one a processor then.
[[nodiscard]] Result<std::size_t> parse_jobs(const Arguments& arguments);

}  // namespace readout::cli
