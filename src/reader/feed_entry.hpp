/// One entry of a feed becomes a part.
///
/// In: an <item> of RSS 0.9 to 2.0 or an <entry> of Atom, and what its feed states. Out: the
/// longest text that it has (content:encoded, content, description, summary, a full text in a
/// module) as HTML or plain text, with title, address, day of publication, author, outlet and
/// language; nothing when the entry has no text. A text that is only a summary comes as what it is.
#pragma once
#include <optional>
#include <pugixml.hpp>

#include "readout/ingest/part.hpp"

namespace readout::reader {

/// Outlet, author and language by the feed's own head.
[[nodiscard]] ingest::Metadata metadata_of_feed(const pugi::xml_node& channel);

[[nodiscard]] std::optional<ingest::Part> part_of_entry(const pugi::xml_node& entry,
                                                        const ingest::Metadata& feed);

}  // namespace readout::reader
