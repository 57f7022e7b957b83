/// Tells whether the lines of a text were cut at a fixed width, and which line ends are only cuts.
///
/// A cut shows in this: the next line's first word would not have fitted. Titles one below another
/// are about as long as each other, too: lines in a row of which each begins as a title does and
/// none ends as a sentence are cut nowhere. Units: columns of a terminal. Linear.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace readout::ingest {

/// By line: whether it stands in such a row of titles.
[[nodiscard]] std::vector<bool> rows_of_titles(std::span<const std::string_view> lines);

/// The width at which the lines were cut; 0 when they were not.
[[nodiscard]] std::size_t wrap_width(std::span<const std::string_view> lines);

/// Whether `next` goes on the paragraph of `line` in a text cut at `width` columns.
[[nodiscard]] bool continues(std::string_view line, std::string_view next, std::size_t width);

}  // namespace readout::ingest
