/// Finds the headline of an account on a page that was copied whole, among menus and teasers.
///
/// In: a page and where its running text is. Out: the index of a block above the text or its first;
/// nothing where no line is likely. The headline shares its words with the text below it (the
/// beginnings of words; in Chinese pairs of characters), is often repeated on the page, and stands
/// near. Linear.
#pragma once
#include <cstddef>
#include <optional>

#include "readout/ingest/main_region.hpp"
#include "readout/ingest/page.hpp"

namespace readout::ingest {

[[nodiscard]] std::optional<std::size_t> find_headline(const Page& page, const Region& region);

}  // namespace readout::ingest
