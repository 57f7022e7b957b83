/// How lines and paragraphs begin and end, whatever their language.
///
/// In: valid UTF-8, trimmed.
#pragma once
#include <cstddef>
#include <string_view>

namespace readout::reader {

/// With a full stop, question or exclamation mark, perhaps inside closing marks.
[[nodiscard]] bool ends_sentence(std::string_view text);
/// Ends a sentence, or in a mark behind which a line of its own may follow: ":", ";", ",".
[[nodiscard]] bool ends_clause(std::string_view text);
[[nodiscard]] bool begins_lower(std::string_view text);
/// The length of the bullet that it begins with, the space behind it included; 0 when it does not.
[[nodiscard]] std::size_t bullet(std::string_view text);
/// Begins with a number, a letter or a bullet set before an item: "1.", "(a)", "–".
[[nodiscard]] bool begins_as_item(std::string_view text);

}  // namespace readout::reader
