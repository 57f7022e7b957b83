/// The manifest of an event as it was inferred, for a person to correct.
///
/// In: the sources as loaded and the folder that the manifest will stand in. Out: the JSON of an
/// event.json that ingest::read_manifest reads, and what could not be inferred, a line each. What
/// is not known stands there as "", so that it can be filled in. Each text of a
/// file is a source of its own, which names its part. An Error for a file outside the folder.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "cli/sources.hpp"

namespace readout::cli {

struct EventManifest {
  std::string json;
  std::vector<std::string> open;  ///< "place: no two datelines agree on one"
};

/// The folder of all files; an Error where they lie in several.
[[nodiscard]] Result<std::filesystem::path> folder_of_files(const LoadedSources& sources);

/// `sources.event` is written as it is, but for its place: that of the datelines where it has none.
[[nodiscard]] Result<EventManifest> describe_event(const LoadedSources& sources,
                                                   const std::filesystem::path& folder);

}  // namespace readout::cli
