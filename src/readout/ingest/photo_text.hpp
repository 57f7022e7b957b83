/// What a picture's text and its caption look like where a copied page keeps no picture.
///
/// In: lines, or a page and an index. Out: whether the line tells of a picture. By shape and place
/// alone; looks at a line's edges and at three lines below it.
#pragma once
#include <cstddef>
#include <string_view>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

/// By itself: a picture's number in front ("[1/5] Maren in Orla"), or its width and its day behind
/// ("Maren in Orla - Herald, 1920, 14.11.2031").
[[nodiscard]] bool shows_picture(std::string_view line);
/// By its neighbours: a caption below opens with the same words, or the line comes again right
/// below its credit.
[[nodiscard]] bool is_beside_caption(const Page& page, std::size_t index);

}  // namespace readout::ingest
