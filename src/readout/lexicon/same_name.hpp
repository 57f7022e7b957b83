/// Whether two spellings, in whatever scripts, may be one name: "Maren", "Марен", "马伦".
///
/// By transliteration to Latin (the lexicon's tables; ICU for characters they lack, which costs a
/// tenth of a second once) and a comparison of consonants, word by word. Conservative: built to
/// unite the persons of one event across sources, not to search a register. Thread-safe.
#pragma once
#include <string>
#include <string_view>

namespace readout::lexicon {

/// Lower-case Latin letters, digits and single spaces.
[[nodiscard]] std::string to_latin(std::string_view name);

/// An id: the Latin words joined by "-" ("Ilda Maren", "Ильда Марен": "ilda-maren"). A name with
/// characters that the tables lack is its own id.
[[nodiscard]] std::string id_of_name(std::string_view name);

/// A surname alone may equal the last word of a full name; two full names must agree in both.
[[nodiscard]] bool same_name(std::string_view a, std::string_view b);

}  // namespace readout::lexicon
