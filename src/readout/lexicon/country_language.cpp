#include "readout/lexicon/country_language.hpp"

#include <array>
#include <unicode/uloc.h>

namespace readout::lexicon {

std::string language_of_country(const std::string& country) {
  if (country.size() != 2) return {};
  std::array<char, ULOC_FULLNAME_CAPACITY> likely{};
  std::array<char, ULOC_LANG_CAPACITY> language{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_addLikelySubtags(("und_" + country).c_str(), likely.data(),
                        static_cast<int32_t>(likely.size()), &status);
  uloc_getLanguage(likely.data(), language.data(), static_cast<int32_t>(language.size()), &status);
  const std::string found = U_SUCCESS(status) ? language.data() : "";
  return found == "und" ? std::string() : found;
}

}  // namespace readout::lexicon
