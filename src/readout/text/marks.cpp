#include "readout/text/marks.hpp"

namespace readout::text {

bool is_double_quote(char32_t c) {
  switch (c) {
    case U'"':
    case U'\u00AB':
    case U'\u00BB':
    case U'\u201C':
    case U'\u201D':
    case U'\u201E':
    case U'\u201F':
    case U'\u2039':
    case U'\u203A':
    case U'\u2E42':
    case U'\u301D':
    case U'\u301E':
    case U'\u301F':
    case U'\uFF02':
      return true;
    default:
      return c >= 0x3008 && c <= 0x300F;  // angle and corner brackets of East Asia
  }
}

bool is_single_quote(char32_t c) {
  return c == U'\'' || (c >= 0x2018 && c <= 0x201B) || c == 0x2BC || c == 0xFF07;
}

bool is_dash(char32_t c) {
  return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2E3A || c == 0x2E3B ||
         c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

bool is_terminator(char32_t c) {
  return c == U'.' || c == U'!' || c == U'?' || c == 0x2026 || (c >= 0x203C && c <= 0x203D) ||
         (c >= 0x2047 && c <= 0x2049) || is_wide_terminator(c);
}

bool is_wide_terminator(char32_t c) {
  return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF61 || c == 0xFF0E;
}

}  // namespace readout::text
