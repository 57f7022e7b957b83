/// Finds the headline of an account on a page that was copied whole, among menus and teasers.
///
/// In: a page and where its running text is. Out: the index of a block above the text, or its first,
/// and how likely it is; nothing where no line is likely. The headline shares its words with the
/// text below it (see terms.hpp), is often repeated on the page, and stands near. Linear.
#pragma once
#include <cstddef>
#include <optional>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

/// A stretch of blocks.
struct Region {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< behind the last block

  [[nodiscard]] bool empty() const { return begin == end; }
};

struct Headline {
  std::size_t index = 0;
  double likelihood = 0;  ///< above 0, up to about 1
};

/// The first block that says the same as block `index` and stands not far above it; else `index`:
/// galleries and share bars repeat a headline below the first paragraphs.
[[nodiscard]] std::size_t first_copy(const Page& page, std::size_t index);

[[nodiscard]] std::optional<Headline> find_headline(const Page& page, const Region& region);

}  // namespace readout::ingest
