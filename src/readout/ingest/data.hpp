/// The room's data files (data/*.json), built into the library: what pages are made of, and who
/// publishes them.
#pragma once
#include <span>

#include "readout/model/embedded.hpp"

namespace readout::embedded {

[[nodiscard]] std::span<const File> ingest_data();

}  // namespace readout::embedded
