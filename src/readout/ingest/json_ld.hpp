/// The JSON-LD of a page, as far as it describes an article.
///
/// In: the content of one <script type="application/ld+json">. Out: Metadata; empty where the JSON
/// is broken, too deep or about something else. Does not recurse.
#pragma once
#include <string_view>

#include "readout/ingest/metadata.hpp"

namespace readout::ingest {

[[nodiscard]] Metadata json_ld_metadata(std::string_view json);

}  // namespace readout::ingest
