#include <array>
#include <cstdint>
#include <unicode/uchar.h>
#include <unicode/ustring.h>

#include "readout/text/han.hpp"
#include "readout/text/marks.hpp"
#include "readout/text/unicode.hpp"

namespace readout::text {
namespace {

/// Characters that are there for the typesetter only: soft hyphen, zero-width and bidi controls.
bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF ||
         is_bidi_control(c);
}

/// Full case folding may give up to three characters ("ß" gives "ss").
void append_case_folded(std::string& out, char32_t c) {
  const auto simple = static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), 0));
  if (simple != c ||
      u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_CHANGES_WHEN_CASEFOLDED) == 0) {
    append_utf8(out, simple);
    return;
  }
  std::array<UChar, 4> folded{};
  const std::array<UChar, 1> source{static_cast<UChar>(c)};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length = u_strFoldCase(folded.data(), static_cast<std::int32_t>(folded.size()),
                                            source.data(), 1, 0, &status);
  for (std::int32_t i = 0; i < length; ++i) append_utf8(out, folded[static_cast<std::size_t>(i)]);
}

void append_folded(std::string& out, char32_t c) {
  if (is_double_quote(c)) {
    out += '"';
  } else if (is_single_quote(c)) {
    out += '\'';
  } else if (is_dash(c)) {
    out += '-';
  } else if (c > 0xFF00 && c <= 0xFF5E) {
    append_folded(out, c - 0xFEE0);
  } else if (c == 0x3000) {
    out += ' ';
  } else if (is_han(c)) {
    append_utf8(out, to_simplified(c));
  } else if (!is_invisible(c)) {
    append_case_folded(out, c);
  }
}

/// The Russian alphabet, two bytes a letter: А-Я to а-я, Ё and ё to е.
bool append_russian(std::string& out, char32_t c) {
  if (c < 0x410 || c > 0x44F) {
    if (c != 0x401 && c != 0x451) return false;
    c = 0x435;
  } else if (c <= 0x42F) {
    c += 0x20;
  }
  out += static_cast<char>(0xC0U | (c >> 6U));
  out += static_cast<char>(0x80U | (c & 0x3FU));
  return true;
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    const char byte = text[position];
    if (static_cast<unsigned char>(byte) < 0x80U) {
      out += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
      ++position;
      continue;
    }
    const char32_t c = next_code_point(text, position);
    if (!append_russian(out, c)) append_folded(out, c);
  }
  return out;
}

}  // namespace readout::text
