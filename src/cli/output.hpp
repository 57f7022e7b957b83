/// Results leave the program here: to a file, written whole or not at all, or to standard output.
///
/// A file is written beside its place under a name of its own, synced, and renamed over the old
/// one; the folder is synced. Whatever fails, or whoever kills the program, the old file or the
/// whole new one is there.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "readout/model/result.hpp"

#include "cli/arguments.hpp"

namespace readout::cli {

/// Where one result goes and in which form.
struct Target {
  std::filesystem::path path;  ///< empty: standard output
  std::string format;          ///< "html", "json", ...
};

/// Reads --output and --format. Without --output: standard output in `otherwise`. A folder
/// ("reports/", or one that exists) takes `stem` + "." + format for --format or, without it, for
/// each of `folder_formats`. `known`: the formats the command writes.
struct TargetRules {
  std::string stem;
  std::string otherwise;
  std::vector<std::string> known;
  std::vector<std::string> folder_formats;
};
[[nodiscard]] Result<std::vector<Target>> find_targets(const Arguments& arguments,
                                                       const TargetRules& rules);

struct Done {};

[[nodiscard]] Result<Done> write_file(const std::filesystem::path& path, std::string_view bytes);
[[nodiscard]] Result<Done> write_standard_output(std::string_view bytes);
/// A text in a file begins with a line that says what made it, as a report in HTML or JSON does.
[[nodiscard]] Result<Done> write_to(const Target& target, std::string_view bytes);

}  // namespace readout::cli
