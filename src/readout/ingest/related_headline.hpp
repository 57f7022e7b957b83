/// Leaves out headlines of other articles that a copied page has between its paragraphs.
///
/// Seen by shape and place: a line that ends as no sentence does, stands alone between two full
/// paragraphs, reads as a headline, and is neither a section's heading nor somebody's words. Where
/// a text has several such lines they are its own headings, and all stay.
#pragma once
#include <string_view>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

void leave_out_related_headlines(Page& page);
/// By its shape alone: names somebody, is no sentence and nobody's words.
[[nodiscard]] bool reads_like_headline(std::string_view line);

}  // namespace readout::ingest
