/// The alignment of two texts, printed: side by side, as a ladder, as JSON Lines.
///
/// In: both sides and the links between them, in order. A ladder has a link a line,
/// "[3,4]:[3]:0.97", with ":moved" behind a link that crosses the main order; "[]" is what has no
/// counterpart. JSON Lines give numbers, code points and text of both sides. Printers derive
/// nothing and never fail. Cost: linear.
#pragma once
#include <cstddef>
#include <span>
#include <string>

#include "readout/model/line_alignment.hpp"

namespace readout::report {

struct LineAlignment {
  const LineSide& a;
  const LineSide& b;
  std::span<const LineLink> links;
};

/// `width`: columns of the terminal or page.
[[nodiscard]] std::string line_alignment_to_text(const LineAlignment& alignment, std::size_t width,
                                                 bool colour);
[[nodiscard]] std::string line_alignment_to_ladder(const LineAlignment& alignment);
[[nodiscard]] std::string line_alignment_to_jsonl(const LineAlignment& alignment);

}  // namespace readout::report
