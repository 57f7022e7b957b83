/// Markdown becomes blocks; its YAML head becomes metadata.
///
/// In: clean text. Out: a Page with headings, list items, block quotes and paragraphs; escapes,
/// emphasis, links and inline tags undone. A line that ends in two spaces ends its block, unless
/// the sentence goes on. Enough of Markdown for what archives of press offices hold, not all of it.
/// Linear.
#pragma once
#include <string_view>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

[[nodiscard]] Page read_markdown(std::string_view text);

}  // namespace readout::ingest
