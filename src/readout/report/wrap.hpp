/// Text on a terminal: columns as East Asian width counts them, and lines broken to fit.
///
/// In: UTF-8. Out: lines; words are kept whole where they fit, Chinese breaks anywhere. Control
/// characters are left out, so no text can move the cursor. Cost: linear.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "readout/model/span.hpp"

namespace readout::report {

/// Columns that the text takes: 2 for wide and full-width characters, 0 for combining marks.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The text without control characters (line breaks become spaces), as valid UTF-8.
[[nodiscard]] std::string printable(std::string_view text);

/// Every control character as U+FFFD but line breaks and tabs, which stay; as valid UTF-8.
[[nodiscard]] std::string controls_marked(std::string_view text);

/// Where lines of at most `width` columns begin and end, the space between two left out. Of text
/// as printable() makes it, with single spaces.
[[nodiscard]] std::vector<Span> line_spans(std::string_view text, std::size_t width);

[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The text with spaces behind it up to `width` columns, or cut with "…".
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

}  // namespace readout::report
