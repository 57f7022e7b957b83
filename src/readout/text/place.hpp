/// Where a byte of a text stands, as editors count, for messages about files.
///
/// In: a text and a byte offset; one beyond the end is the end. Out: line and column from 1;
/// columns count code points. Linear in the offset.
#pragma once
#include <cstddef>
#include <string_view>

namespace readout::text {

struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
};

[[nodiscard]] Place place_at(std::string_view text, std::size_t byte);

}  // namespace readout::text
