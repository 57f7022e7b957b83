/// Plain text becomes blocks, by the shape of its lines.
///
/// In: clean text (see charset.hpp). Out: a Page of paragraphs and list items. Three shapes occur
/// and are told apart by measuring: hard-wrapped paragraphs (lines are joined), paragraphs of one
/// long line, and one sentence or headline a line. Title and boilerplate are not judged here.
/// Linear.
#pragma once
#include <string_view>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

[[nodiscard]] Page read_plain_text(std::string_view text);

}  // namespace readout::ingest
