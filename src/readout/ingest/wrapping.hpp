/// Tells whether the lines of a text were cut at a fixed width, and which line ends are only cuts.
///
/// A cut shows in this: the next line's first word would not have fitted. Units: columns of a
/// terminal. Linear.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>

namespace readout::ingest {

/// The width at which the lines were cut; 0 when they were not.
[[nodiscard]] std::size_t wrap_width(std::span<const std::string_view> lines);

/// Whether `next` goes on the paragraph of `line` in a text cut at `width` columns.
[[nodiscard]] bool continues(std::string_view line, std::string_view next, std::size_t width);

}  // namespace readout::ingest
