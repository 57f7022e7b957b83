/// ASCII without a locale, for the keywords of protocols.
///
/// In and out: bytes; those beyond ASCII stay as they are. Linear.
#pragma once
#include <string>
#include <string_view>

namespace readout::reader {

[[nodiscard]] bool is_space(char c);
[[nodiscard]] bool is_digit(char c);
[[nodiscard]] std::string lower(std::string_view text);
/// Without white space at its ends.
[[nodiscard]] std::string_view strip(std::string_view text);
/// Whether `text` begins with `start`, which is in lower case, in any case.
[[nodiscard]] bool begins_with(std::string_view text, std::string_view start);
/// Up to the next '\n', which is taken off `rest` too; without a '\r' at its end.
[[nodiscard]] std::string_view take_line(std::string_view& rest);

}  // namespace readout::reader
