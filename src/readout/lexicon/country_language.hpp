/// The languages that a country's leaders may speak in public as their own.
///
/// In: an ISO 3166 alpha-2 code. Out: ISO 639 codes of the country's official languages, those of a
/// part or of a minority aside, as CLDR has them (ICU's "territoryInfo"); none where the country is
/// not known. What a speaker really spoke is not known. Cost: a look-up.
#pragma once
#include <string>
#include <vector>

namespace readout::lexicon {

[[nodiscard]] std::vector<std::string> official_languages(const std::string& country);

}  // namespace readout::lexicon
