/// Finds the title and the standfirst of a page, where its format does not mark them.
///
/// In: a Page whose front has been cleared of icon lines, dates and bylines. Out: at most one block
/// of kind title; the lines that sum the article up below it become standfirst. A title known from
/// metadata is looked for among the first blocks, and put in front where the text does not repeat
/// it.
#pragma once
#include <string_view>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

void mark_title(Page& page);
/// After repeated titles and captions were left out: they show where the article's head ends.
void mark_standfirst(Page& page);

/// The same headline, whatever its quotation marks, case and closing marks.
[[nodiscard]] bool same_title(std::string_view a, std::string_view b);

}  // namespace readout::ingest
