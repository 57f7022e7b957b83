/// Where the encoder's files are found at run time.
///
/// READOUT_DATA, where it is set, and nowhere else; otherwise, in this order: data/ beside the
/// program, share/readout/ beside the program's bin/, data/ of the source tree that it was built
/// in, readout/ in the user's data folder (XDG_DATA_HOME, or .local/share of HOME).
#pragma once
#include <filesystem>
#include <optional>
#include <vector>

namespace readout::encode {

/// The folders in which `use` is looked for, whether they are there or not.
[[nodiscard]] std::vector<std::filesystem::path> use_folders();

/// The first of them that holds weights.
[[nodiscard]] std::optional<std::filesystem::path> find_use();

}  // namespace readout::encode
