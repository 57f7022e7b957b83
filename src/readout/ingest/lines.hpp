/// Lines and small questions about them, shared by the readers and the rules.
///
/// In and out: views into valid UTF-8. White space is Unicode's, no-break spaces and the zero-width
/// space included.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace readout::ingest {

/// Without their '\n'; a '\n' at the end opens no further line.
[[nodiscard]] std::vector<std::string_view> split_lines(std::string_view text);
[[nodiscard]] std::string_view trim(std::string_view text);
[[nodiscard]] std::string_view trim_right(std::string_view text);
/// Words between white space.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text);
/// How many those are.
[[nodiscard]] std::size_t count_split_words(std::string_view text);
[[nodiscard]] bool is_ascii(std::string_view text);
/// Columns as a terminal shows them: Han and full width take two.
[[nodiscard]] std::size_t columns(std::string_view text);
/// Appends a wrapped line to a paragraph: with a space, but without one between Han characters.
void append_wrapped(std::string& paragraph, std::string_view line);
/// Runs of white space, line breaks included, become one space; trimmed.
[[nodiscard]] std::string one_line(std::string_view text);
[[nodiscard]] std::string ascii_lower(std::string_view text);

}  // namespace readout::ingest
