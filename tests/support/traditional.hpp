/// A text in Simplified characters as Traditional ones write it: for tests that the two are read as
/// one.
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "readout/text/unicode.hpp"

namespace readout::test {

/// Each character by ICU's "Hans-Hant", which would also change quotation marks, and pairs.
inline std::string in_traditional(const std::string& simplified) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::Transliterator> rules(
      icu::Transliterator::createInstance("Hans-Hant", UTRANS_FORWARD, status));
  std::string out;
  for (std::size_t at = 0; at < simplified.size();) {
    const char32_t c = text::next_code_point(simplified, at);
    icu::UnicodeString character(static_cast<UChar32>(c));
    if (text::is_han(c)) rules->transliterate(character);
    character.toUTF8String(out);
  }
  return out;
}

}  // namespace readout::test
