/// How many letters two words are apart: Levenshtein's distance.
///
/// In: two strings. Out: bytes to put in, leave out or exchange, so give it text of one byte a
/// letter (ids, Latin spellings). Cost: the product of the lengths.
#pragma once
#include <cstddef>
#include <string_view>

namespace readout::text {

[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace readout::text
