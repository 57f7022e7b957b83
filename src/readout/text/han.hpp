/// Traditional Han characters to Simplified ones, one for one.
///
/// By a table that make_han_table.cpp takes from ICU's "Hant-Hans" when the library is built. Cost:
/// one look-up; the first call reads the table (well under a millisecond). Thread-safe.
#pragma once
#include <string>
#include <string_view>

namespace readout::text {

[[nodiscard]] char32_t to_simplified(char32_t han);

/// A text with every character so: as many bytes as before, so spans stay.
[[nodiscard]] std::string in_simplified(std::string_view valid_utf8);

/// "Hant" or "Hans" (ISO 15924) by the characters that only one of the two writes; "" when a text
/// has none. In: valid UTF-8. Cost: linear.
[[nodiscard]] std::string_view han_script(std::string_view text);

}  // namespace readout::text
