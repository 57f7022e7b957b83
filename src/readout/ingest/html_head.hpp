/// The head of an article on its page: the headline as readers see it, and the lines of date and
/// place above the first sentence.
///
/// In: blocks, what of them stands in the main text, and the metadata. Out: the <h1> above the text
/// is the title (what the head of the page states may be cut, or written for sharing) if both have
/// enough in common; short lines with a date above the text have the reason "date". Linear.
#pragma once
#include <vector>

#include "readout/ingest/html_blocks.hpp"
#include "readout/ingest/html_content.hpp"
#include "readout/ingest/metadata.hpp"

namespace readout::ingest {

void settle_head(const MainContent& content, std::vector<HtmlBlock>& blocks, Metadata& metadata);

}  // namespace readout::ingest
