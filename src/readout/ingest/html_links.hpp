/// Whether a block of a page leads elsewhere rather than says something.
///
/// In: a block with how many of its columns are linked. Out: true for a menu, a list of links and a
/// link behind a label; a sentence that goes on around its links is text. Linear.
#pragma once
#include "readout/ingest/html_blocks.hpp"

namespace readout::ingest {

/// Link text, with a label ("Related:") or without, or a row of menu entries rather than text.
[[nodiscard]] bool is_link_list(const HtmlBlock& block);

}  // namespace readout::ingest
