#include "reader/symbol_font.hpp"

#include <array>

namespace readout::reader {
namespace {

/// Codes 0x41 to 0x5A and 0x61 to 0x7A.
constexpr std::u32string_view kCapitals = U"ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
constexpr std::u32string_view kLetters = U"αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

struct Sign {
  std::uint32_t code;
  char32_t character;
};
constexpr std::array kSigns = {
    Sign{0x2D, U'−'}, Sign{0xA2, U'′'}, Sign{0xA3, U'≤'}, Sign{0xA5, U'∞'}, Sign{0xAB, U'↔'},
    Sign{0xAC, U'←'}, Sign{0xAE, U'→'}, Sign{0xB0, U'°'}, Sign{0xB1, U'±'}, Sign{0xB2, U'″'},
    Sign{0xB3, U'≥'}, Sign{0xB4, U'×'}, Sign{0xB7, U'•'}, Sign{0xB8, U'÷'}, Sign{0xB9, U'≠'},
    Sign{0xBB, U'≈'}, Sign{0xBC, U'…'}, Sign{0xD7, U'⋅'}, Sign{0xE5, U'∑'},
};

char32_t in_symbol(std::uint32_t code) {
  if (code >= 'A' && code <= 'Z') return kCapitals[code - 'A'];
  if (code >= 'a' && code <= 'z') return kLetters[code - 'a'];
  for (const Sign& sign : kSigns) {
    if (sign.code == code) return sign.character;
  }
  return code >= 0x20 && code < 0x7F ? static_cast<char32_t>(code) : 0;
}

bool is_private(std::uint32_t code) {
  return code >= 0xE000 && code <= 0xF8FF;
}

}  // namespace

char32_t symbol_character(std::string_view font, std::uint32_t code) {
  if (font == "Symbol") return in_symbol(is_private(code) ? code & 0xFFU : code);
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < 0x20 || is_private(code) || surrogate || code > 0x10FFFF) return 0;
  return font.starts_with("Wingdings") || font == "Webdings" ? 0 : static_cast<char32_t>(code);
}

}  // namespace readout::reader
