/// --set FILE:KEY=VALUE: what the user knows of a source better than it says itself.
///
/// In: the option as typed, each time. Out: the hints of the sources with it. FILE is a source as
/// it stands among the operands, its file name alone, or FILE/PART, one text of a file that holds
/// several. A usage Error for a key or a value that is none, and for a file that is no source; a
/// text that is not in its file is an error of the reading.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "readout/ingest/ingest.hpp"

#include "cli/arguments.hpp"

namespace readout::cli {

struct SetOption {
  std::string file;
  std::string key;
  std::string value;
};

[[nodiscard]] Result<std::vector<SetOption>> read_set_options(const Arguments& arguments);

[[nodiscard]] std::optional<Error> apply(const std::vector<SetOption>& options,
                                         std::vector<ingest::ManifestSource>& sources);

}  // namespace readout::cli
