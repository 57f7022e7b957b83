/// A judged page becomes the text, the blocks and the left-out blocks of a Document.
///
/// Kept blocks are joined by '\n'; what is left out keeps its reason and its place. With `keep_all`
/// everything that was left out goes into the text as paragraphs.
#pragma once
#include <cstddef>
#include <string_view>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

void assemble(Document& document, const Page& page, bool keep_all);

/// Words of a text: what stands between word borders and holds a letter or digit; Chinese by ICU's
/// dictionary.
[[nodiscard]] std::size_t word_count(std::string_view text);

}  // namespace readout::ingest
