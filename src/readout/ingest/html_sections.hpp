/// Boxes of a main text that their label names: "Related articles", "Comments", "Newsletter"; and
/// the lines that ask for a subscription.
///
/// In: a tree, what of it is the main text, and its blocks. Out: the same blocks, those of such
/// boxes with a reason. By the vocabulary, so in the languages of data/words only. A box begins
/// with its label and does not hold most of the text: "Discussion" may head a section of its own.
/// Linear.
#pragma once
#include <vector>

#include "readout/ingest/html_blocks.hpp"
#include "readout/ingest/html_content.hpp"
#include "readout/ingest/html_tree.hpp"

namespace readout::ingest {

void leave_out_labelled(const HtmlTree& tree, const MainContent& content,
                        std::vector<HtmlBlock>& blocks);

}  // namespace readout::ingest
