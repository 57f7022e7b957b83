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

/// The Russian alphabet, two bytes a letter: А-Я to а-я, Ё and ё to е. 0 for any other character.
char32_t russian_folded(char32_t c) {
  if (c >= 0x410 && c <= 0x44F) return c <= 0x42F ? c + 0x20 : c;
  return c == 0x401 || c == 0x451 ? 0x435 : 0;
}

char ascii_folded(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// Folds English and Russian where they stand, since they keep their length: most of what is ever
/// folded. The number of bytes done before the first other character.
std::size_t fold_in_place(std::string& text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80U) {
      text[at] = ascii_folded(text[at]);
      ++at;
      continue;
    }
    const auto second = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : '\0');
    if ((byte != 0xD0U && byte != 0xD1U) || (second & 0xC0U) != 0x80U) break;
    const char32_t folded = russian_folded(((byte & 0x1FU) << 6U) | (second & 0x3FU));
    if (folded == 0) break;
    text[at] = static_cast<char>(0xC0U | (folded >> 6U));
    text[at + 1] = static_cast<char>(0x80U | (folded & 0x3FU));
    at += 2;
  }
  return at;
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out(text);
  std::size_t position = fold_in_place(out);
  out.resize(position);
  while (position < text.size()) {
    const char32_t c = next_code_point(text, position);
    const char32_t russian = russian_folded(c);
    if (c < 0x80) {
      out += ascii_folded(static_cast<char>(c));
    } else if (c >= 0x4E00 && c <= 0x9FFF) {
      append_utf8(out, to_simplified(c));
    } else if (russian != 0) {
      append_utf8(out, russian);
    } else {
      append_folded(out, c);
    }
  }
  return out;
}

}  // namespace readout::text
