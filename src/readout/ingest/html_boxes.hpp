/// Boxes that stand within a main text and are not of it: lists of links, forms to subscribe with,
/// pictures with their lines, the headings that are left above nothing, and further articles of the
/// same site below the one.
///
/// In: a tree, its blocks, what of them stands in the main text, and the page's host ("" where it
/// is not known). Out: the same blocks, those of boxes with a reason. A box holds no long sentence
/// outside links, and a small part of the text; where it stands among plain paragraphs, a few links
/// or a button tell it. Linear.
#pragma once
#include <string_view>
#include <vector>

#include "readout/ingest/html_blocks.hpp"
#include "readout/ingest/html_content.hpp"
#include "readout/ingest/html_tree.hpp"

namespace readout::ingest {

void leave_out_boxes(const HtmlTree& tree, const MainContent& content, std::string_view host,
                     std::vector<HtmlBlock>& blocks);

}  // namespace readout::ingest
