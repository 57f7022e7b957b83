/// The JSON of an event manifest becomes a Manifest; paths and folders are ingest.hpp's matter.
///
/// In: the bytes of an event.json and where it stands. Out: a Manifest with files resolved against
/// that folder, or an Error with line and column that names the key at fault.
#pragma once
#include <filesystem>
#include <string_view>

#include "readout/ingest/ingest.hpp"

namespace readout::ingest {

[[nodiscard]] Result<Manifest> parse_manifest(std::string_view json,
                                              const std::filesystem::path& file);

}  // namespace readout::ingest
