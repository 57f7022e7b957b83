/// Characters that Word writes as numbers in a font of symbols.
///
/// In: the font and the code, which such fonts put into U+F000. Out: the character; 0 for a picture
/// (Wingdings has scissors and telephones), which is no text. Symbol is an encoding of Greek and
/// signs; its letters and the signs of running text are known here.
#pragma once
#include <cstdint>
#include <string_view>

namespace readout::reader {

[[nodiscard]] char32_t symbol_character(std::string_view font, std::uint32_t code);

}  // namespace readout::reader
