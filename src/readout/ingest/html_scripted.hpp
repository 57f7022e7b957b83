/// Pages whose text is not in their markup: scripts hold it, or would make it.
///
/// In: a tree and its blocks. Out: the text that the page's JSON-LD states of its article
/// (articleBody, text), in blocks; and whether a page is an empty frame that scripts fill in a
/// browser, and of JSON-LD that was not read. Not promised: texts that scripts keep in forms of
/// their own. Linear.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "readout/ingest/html_tree.hpp"
#include "readout/ingest/metadata.hpp"
#include "readout/ingest/page.hpp"

namespace readout::ingest {

struct StatedText {
  std::vector<PageBlock> blocks;  ///< of the article that the page is; none where none is stated
  std::size_t unread = 0;         ///< scripts of JSON-LD too large or too deep to be read
};

[[nodiscard]] StatedText stated_text(const HtmlTree& tree, const Metadata& page,
                                     std::size_t max_depth);

/// A text that asks for scripts, or speaks of them.
[[nodiscard]] bool names_scripts(std::string_view text);

/// Whether scripts make the text of a page of which `kept` columns of text were found, so many of
/// them in sentences: it says that it needs them, or leaves an empty element for them.
[[nodiscard]] bool is_made_by_scripts(const HtmlTree& tree, std::size_t kept, std::size_t prose);

}  // namespace readout::ingest
