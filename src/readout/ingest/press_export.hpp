/// Recognises a file that a press database made of many articles: each begins or ends with a line
/// that only such a database writes.
///
/// From data/press_exports.json. Certain, not complete: two such lines at least, each a block of
/// its own. In: a page as it was read. Out: the database's name; "" for any other page.
#pragma once
#include <string>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

[[nodiscard]] std::string press_database_of(const Page& page);

}  // namespace readout::ingest
