/// What a messenger puts before a message that is copied: "[12/03/2031, 19:02] Liv Sund: ",
/// "12.03.2031, 19:02 - Liv Sund: "; or on a line of its own: "Liv Sund, [12.03.2031 19:02]".
///
/// In: a line. Out: how many bytes of it are such a header, 0 for none. By shape: a day or a clock
/// in brackets or before a dash, and a name before a colon.
#pragma once
#include <cstddef>
#include <string_view>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

[[nodiscard]] std::size_t message_header_size(std::string_view line);

/// Cuts the headers off all blocks that have one. Reason: message-header.
void cut_message_headers(Page& page);

}  // namespace readout::ingest
