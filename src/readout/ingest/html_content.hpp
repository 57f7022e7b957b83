/// Finds the element that holds a page's main text.
///
/// In: a tree and its blocks. Out: the index of a node. What the page says itself comes first
/// (itemprop="articleBody", one <article>, <main>) where it holds a fair share of the text; else
/// the element with the largest balance of text over furniture. Lengths are columns, so Chinese
/// counts as it should.
#pragma once
#include <cstddef>
#include <vector>

#include "readout/ingest/html_blocks.hpp"
#include "readout/ingest/html_tree.hpp"

namespace readout::ingest {

[[nodiscard]] std::size_t main_content(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks);

/// Link text or a row of menu entries rather than text.
[[nodiscard]] bool is_link_list(const HtmlBlock& block);

}  // namespace readout::ingest
