/// Decoded text becomes clean: line ends as '\n', no control characters, NFC.
///
/// Two steps, because marks of HTML and Markdown must be read before NFC may join characters ("<b>"
/// and a combining U+0338 are no tag any more), and because entities and escapes of these formats
/// bring control characters and combining marks of their own. In and out: UTF-8. Linear.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/page.hpp"

namespace readout::ingest {

/// Every kind of line end becomes '\n', tabs stay, other control characters go. For formats that
/// are read line by line.
[[nodiscard]] std::string plain_lines(std::string_view text);

/// One line for a reader: line ends become spaces, control characters go, NFC, trimmed; bad UTF-8
/// is repaired.
[[nodiscard]] std::string clean_line(std::string_view text);

/// Of a text from outside, for a message: one clean line of at most `most` bytes, what is left out
/// in the middle shown by "...".
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most = 80);

/// The blocks and the metadata of a page that was read; blocks without text go. A block that
/// gathers several keeps its '\n'.
void clean_page(Page& page);

[[nodiscard]] SourceHints clean_hints(const SourceHints& hints);

}  // namespace readout::ingest
