/// The place that a dateline names, as it writes it: "Orla" of "ORLA, March 12 (TASS) --".
///
/// In: a dateline as cut_dateline left it out of a text. Out: the first part of it that is no
/// agency, day or month; capitals throughout become a name; "" where it names no place.
#pragma once
#include <string>
#include <string_view>

namespace readout::ingest {

[[nodiscard]] std::string place_of_dateline(std::string_view dateline);

}  // namespace readout::ingest
