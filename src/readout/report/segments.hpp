/// A source's text cut into stretches that belong to one statement each, for marking it in place.
///
/// In: a text, the statements of its source in reading order (they may nest). Out: segments that
/// cover `within` without a gap; where statements nest, a segment belongs to the innermost. Cost:
/// n log n in statements, times the depth of nesting.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "readout/model/statement.hpp"

namespace readout::report {

struct Segment {
  Span span;
  std::optional<std::size_t> statement;  ///< index into the statements given
  bool content = false;                  ///< what was said, not the frame around it
  bool first = false;                    ///< the statement's first segment
  bool last = false;                     ///< the statement's last segment
};

[[nodiscard]] std::vector<Segment> segments_of(Span within, std::span<const Statement> statements);

}  // namespace readout::report
