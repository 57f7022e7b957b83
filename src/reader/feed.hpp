/// A feed (RSS, Atom) becomes its entries.
///
/// In: the feed as UTF-8, whatever its head declares. Out: a part for each entry that has a text,
/// called "1", "2" and so on by its place (feed_entry.hpp). A feed that breaks off gives what
/// stands before, and a loss. Entities that a feed defines itself are not expanded, and nothing
/// outside is looked up. Linear. By pugixml.
#pragma once
#include <string_view>

#include "reader/formats.hpp"

namespace readout::reader {

Loss read_feed(const ingest::wire::Question& question, std::string_view bytes, Reply& reply);

}  // namespace readout::reader
