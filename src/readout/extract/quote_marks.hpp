/// The quotation marks of a block, with what each may do where it stands.
///
/// In: a text and one block of it. Out: marks in order. Apostrophes, inch and minute signs are left
/// out. A mark's shape says less than its surroundings: translated and pasted texts turn marks
/// round, and straight marks have no direction. 《》 〈〉 name works and are no marks of speech.
/// Cost: one scan.
#pragma once
#include <string_view>
#include <vector>

#include "readout/model/span.hpp"
#include "readout/text/marks.hpp"

namespace readout::extract {

using text::MarkFamily;
using text::MarkShape;

struct QuoteMark {
  Span span;
  MarkFamily family = MarkFamily::twofold;
  MarkShape shape = MarkShape::neutral;
  bool may_open = false;   ///< by its neighbours
  bool may_close = false;  ///< by its neighbours
  bool at_start = false;   ///< first of its block
};

[[nodiscard]] std::vector<QuoteMark> find_quote_marks(std::string_view text, Span block);

}  // namespace readout::extract
