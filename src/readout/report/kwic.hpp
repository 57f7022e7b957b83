/// A hit with its context on both sides (key word in context).
///
/// In: a text, a span of it, and how much context. Out: copies, context from the same line of the
/// text alone, cut at a character, with "…" where it is cut. A span beyond the text is cut at its
/// end. Cost: that of the copies. Inside the room only.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "readout/model/span.hpp"

namespace readout::report {

struct Kwic {
  std::string before;
  std::string hit;
  std::string after;
};

/// `context`: bytes on either side.
[[nodiscard]] Kwic kwic(std::string_view text, Span span, std::size_t context);

/// The text's end that takes `width` columns at most, with "…" before it where it is cut.
[[nodiscard]] std::string last_columns(std::string_view text, std::size_t width);

}  // namespace readout::report
