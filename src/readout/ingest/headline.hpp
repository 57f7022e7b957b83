/// Finds the headline of an account on a page that was copied whole, among menus and teasers.
///
/// In: a page and where its running text is. Out: the index of a block above the text, or its
/// first, and how likely it is; nothing where no line is likely. The headline shares its words with
/// the text below it (terms.hpp), is often repeated on the page, and stands near; where words do
/// not tell, it is the last long line above. Linear in the page, then in the text and 40 lines
/// above it.
#pragma once
#include <cstddef>
#include <optional>

#include "readout/ingest/page.hpp"
#include "readout/text/string_map.hpp"

namespace readout::ingest {

/// A stretch of blocks.
struct Region {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< behind the last block

  [[nodiscard]] bool empty() const { return begin == end; }
};

struct Headline {
  std::size_t index = 0;
  double likelihood = 0;  ///< 0 to 1.2
};

/// By its length, its shape, and since it is nothing else: no byline, date, caption or label.
[[nodiscard]] bool may_be_headline(const PageBlock& block);

class HeadlineFinder {
 public:
  explicit HeadlineFinder(const Page& page);
  [[nodiscard]] std::optional<Headline> above(const Region& text) const;

 private:
  [[nodiscard]] bool has_title_above(std::size_t index, const text::StringSet& terms) const;
  [[nodiscard]] std::optional<std::size_t> short_title_above(std::size_t index) const;

  const Page& page_;
  text::StringMap<std::size_t> lines_;  ///< how often each short line stands on the page
};

/// The first block that says the same as block `index` and stands not far above it; else `index`:
/// galleries and share bars repeat a headline below the first paragraphs.
[[nodiscard]] std::size_t first_copy(const Page& page, std::size_t index);

/// The terms of the sentences in a stretch, of its first 16 KiB.
[[nodiscard]] text::StringSet terms_of_region(const Page& page, const Region& region);

}  // namespace readout::ingest
