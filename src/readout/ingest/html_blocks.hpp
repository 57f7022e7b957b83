/// The visible text of a page, cut into blocks where a browser would.
///
/// In: a tree and its roles. Out: blocks in document order, those with a reason included, each with
/// the node it stands in and how much of it is link text. White space is folded; a line break
/// within a sentence is a space. Linear.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "readout/ingest/html_roles.hpp"
#include "readout/ingest/html_tree.hpp"
#include "readout/model/document.hpp"

namespace readout::ingest {

struct HtmlBlock {
  std::size_t node = 0;  ///< the innermost block element around it
  BlockKind kind = BlockKind::paragraph;
  bool first_level = false;  ///< an <h1>
  std::string text;
  std::string_view reason;  ///< of the page's furniture; "" for running text
  std::size_t columns = 0;
  std::size_t link_columns = 0;
  bool link_list = false;  ///< it leads elsewhere (html_links.hpp)
};

[[nodiscard]] std::vector<HtmlBlock> html_blocks(const HtmlTree& tree, const HtmlRoles& roles);

}  // namespace readout::ingest
