/// Finds the elements that hold a page's main text.
///
/// In: a tree, what its class names say, its blocks, and the title that its head states. Out: what
/// each block is to the main text. What the page says itself comes first (itemprop="articleBody",
/// classes such as "entry-content", <article>, <main>) where it holds a fair share of the text;
/// else the element with the largest balance of text over furniture. An article in several elements
/// of one make is taken whole; a lead between the page's one <h1> and the main text belongs to it.
/// Behind the element with most of the text, only others of its make and paragraphs of an element
/// around it do.
/// Lengths are columns, so Chinese counts as it should. Linear.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "readout/ingest/html_blocks.hpp"
#include "readout/ingest/html_classes.hpp"
#include "readout/ingest/html_tree.hpp"

namespace readout::ingest {

struct MainContent {
  std::vector<std::size_t> nodes;  ///< in document order, none within another
  std::vector<bool> inside;        ///< by block: in one of them, or a lead above
};

[[nodiscard]] MainContent main_content(const HtmlTree& tree,
                                       const std::vector<ClassMeaning>& meanings,
                                       const std::vector<HtmlBlock>& blocks,
                                       std::string_view title);

}  // namespace readout::ingest
