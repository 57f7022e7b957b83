#include <algorithm>
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

bool is_trail(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// The bits of a byte behind the first one of a character.
char32_t trail(char byte) {
  return static_cast<unsigned char>(byte) & 0x3FU;
}

char trail_of(char32_t bits) {
  return static_cast<char>(0x80U | (bits & 0x3FU));
}

/// Folds English, Russian and Han, which keep their length, into `to`: most of what is ever folded.
/// The number of bytes done before the first other character.
std::size_t fold_run(std::string_view text, char* to) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80U) {
      to[at] = ascii_folded(text[at]);
      ++at;
    } else if ((lead == 0xD0U || lead == 0xD1U) && is_trail(text, at + 1)) {
      const char32_t folded = russian_folded((lead & 0x1FU) << 6U | trail(text[at + 1]));
      if (folded == 0) break;
      to[at] = static_cast<char>(0xC0U | folded >> 6U);
      to[at + 1] = trail_of(folded);
      at += 2;
    } else if (lead >= 0xE4U && lead <= 0xE9U && is_trail(text, at + 1) && is_trail(text, at + 2)) {
      const char32_t han = (lead & 0x0FU) << 12U | trail(text[at + 1]) << 6U | trail(text[at + 2]);
      if (han < 0x4E00) break;
      const char32_t folded = to_simplified(han);
      to[at] = static_cast<char>(0xE0U | folded >> 12U);
      to[at + 1] = trail_of(folded >> 6U);
      to[at + 2] = trail_of(folded);
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out(text.size(), '\0');
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t run = fold_run(text.substr(at), out.data() + end);
    at += run;
    end += run;
    if (at == text.size()) break;
    std::string other;
    append_folded(other, next_code_point(text, at));
    out.resize(std::max(out.size(), end + other.size() + text.size() - at));
    end += other.copy(out.data() + end, other.size());
  }
  out.resize(end);
  return out;
}

}  // namespace readout::text
