/// Where in a JSON text a value stands, for messages: nlohmann keeps no positions.
///
/// In: JSON text that parses, and the path to a value ("sources", 2, "file"). Out: line and column
/// from 1 of the value, or of the nearest ancestor that exists. Linear, does not recurse.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "readout/text/place.hpp"

namespace readout::ingest {

/// Steps are keys, or decimal indices of arrays.
[[nodiscard]] text::Place place_of(std::string_view json, const std::vector<std::string>& path);

/// Whether brackets nest deeper than `limit`, strings left aside.
[[nodiscard]] bool nests_deeper(std::string_view json, std::size_t limit);

/// Behind the string whose opening quotation mark stands at `at`; the end of a text that cuts it.
[[nodiscard]] std::size_t behind_string(std::string_view json, std::size_t at);

}  // namespace readout::ingest
