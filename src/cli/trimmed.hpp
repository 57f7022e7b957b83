/// Text without the blanks around it.
///
/// In: any bytes, and the characters of ASCII that count as blank. Out: a view into the text; empty
/// where all of it is blank. Cost: linear in the blanks.
#pragma once
#include <string_view>

namespace readout::cli {

[[nodiscard]] constexpr std::string_view trimmed(std::string_view text,
                                                 std::string_view blank = " \t\r\n") {
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

}  // namespace readout::cli
