#include "readout/lexicon/country_language.hpp"

#include <algorithm>
#include <memory>
#include <unicode/ures.h>
#include <unicode/ustring.h>

namespace readout::lexicon {
namespace {

struct Close {
  void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, Close>;

Bundle entry(const Bundle& table, const char* key) {
  UErrorCode status = U_ZERO_ERROR;
  Bundle found(ures_getByKey(table.get(), key, nullptr, &status));
  return U_SUCCESS(status) ? std::move(found) : nullptr;
}

Bundle languages_of(const std::string& country) {
  UErrorCode status = U_ZERO_ERROR;
  const Bundle data(ures_openDirect(nullptr, "supplementalData", &status));
  if (U_FAILURE(status)) return nullptr;
  const Bundle territories = entry(data, "territoryInfo");
  return territories ? entry(territories, country.c_str()) : nullptr;
}

/// Of the whole country, by law or in fact.
bool is_official(const Bundle& language) {
  if (ures_getType(language.get()) != URES_TABLE) return false;
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  const UChar* words = ures_getStringByKey(language.get(), "officialStatus", &length, &status);
  if (U_FAILURE(status)) return false;
  const std::u16string_view found(words, static_cast<std::size_t>(length));
  return found == u"official" || found == u"de_facto_official";
}

}  // namespace

std::vector<std::string> official_languages(const std::string& country) {
  std::vector<std::string> codes;
  const Bundle all = country.size() == 2 ? languages_of(country) : nullptr;
  for (int32_t i = 0; all && i < ures_getSize(all.get()); ++i) {
    UErrorCode status = U_ZERO_ERROR;
    const Bundle language(ures_getByIndex(all.get(), i, nullptr, &status));
    if (U_FAILURE(status) || !is_official(language)) continue;
    const std::string code = ures_getKey(language.get());  // "zh_Hant"
    codes.push_back(code.substr(0, code.find('_')));
  }
  return codes;
}

}  // namespace readout::lexicon
