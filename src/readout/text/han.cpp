#include "readout/text/han.hpp"

#include <cstddef>
#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <vector>

namespace readout::text {
namespace {

constexpr char32_t kFirst = 0x3400;
constexpr char32_t kLast = 0x9FFF;

/// One transliteration of all characters, kept apart by spaces so that no rule sees two at once:
/// a call per character would cost a microsecond each.
std::vector<char16_t> make_table() {
  icu::UnicodeString all;
  for (char32_t c = kFirst; c <= kLast; ++c) {
    all.append(static_cast<char16_t>(c)).append(u' ');
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> simplify(
      icu::Transliterator::createInstance("Hant-Hans", UTRANS_FORWARD, status));
  const std::int32_t length = all.length();
  if (simplify != nullptr) simplify->transliterate(all);
  if (all.length() != length) return {};
  std::vector<char16_t> table;
  table.reserve(kLast - kFirst + 1);
  for (std::int32_t i = 0; i < length; i += 2) table.push_back(all.charAt(i));
  return table;
}

}  // namespace

char32_t to_simplified(char32_t han) {
  static const std::vector<char16_t> table = make_table();
  if (han < kFirst || han > kLast || table.empty()) return han;
  return table[static_cast<std::size_t>(han - kFirst)];
}

}  // namespace readout::text
