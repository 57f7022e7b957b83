/// The language that a country's leaders most likely speak in public.
///
/// In: an ISO 3166 alpha-2 code. Out: an ISO 639 code by CLDR's likely subtags (ICU), "" where none
/// is known. One language a country: what a speaker really spoke is not known. Cost: a look-up.
#pragma once
#include <string>

namespace readout::lexicon {

[[nodiscard]] std::string language_of_country(const std::string& country);

}  // namespace readout::lexicon
