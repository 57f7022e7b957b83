/// Blocks as bytes, one a line: what the reader makes of an office document or a PDF.
///
/// In and out: blocks in order; the name of the kind, a tab, the reason why it is left out (mostly
/// none), a tab, the text without line breaks, '\n'. A line of no known kind is a paragraph, one
/// without a reason's column is kept. Linear.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

/// Appends one block; white space of the text is folded, an empty one is left away. `reason`: a
/// code of boilerplate.hpp, or "page-header", "page-footer", "page-number".
void append_block(std::string& list, BlockKind kind, std::string_view text,
                  std::string_view reason = {});

[[nodiscard]] std::vector<PageBlock> read_block_list(std::string_view list);

}  // namespace readout::ingest
