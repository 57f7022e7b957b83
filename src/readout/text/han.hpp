/// Traditional Han characters to Simplified ones, one for one.
///
/// By a table that make_han_table.cpp takes from ICU's "Hant-Hans" when the library is built. Cost:
/// one look-up; the first call reads the table (well under a millisecond). Thread-safe.
#pragma once

namespace readout::text {

[[nodiscard]] char32_t to_simplified(char32_t han);

}  // namespace readout::text
