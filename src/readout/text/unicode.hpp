/// Unicode in one place: UTF-8 repair, NFC, folding for comparison, code points, and digests of
/// bytes.
///
/// In and out: UTF-8. Functions that say "valid UTF-8" require it; `to_valid_utf8` makes it. By
/// ICU, but for what needs no tables: ASCII, and letters of two or three bytes.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace readout::text {

/// Replaces each maximal bad sequence by U+FFFD; `*replaced` counts them.
[[nodiscard]] std::string to_valid_utf8(std::string_view bytes, std::size_t* replaced = nullptr);
[[nodiscard]] bool is_valid_utf8(std::string_view bytes);

/// Normalisation form C of valid UTF-8.
[[nodiscard]] std::string to_nfc(std::string_view text);

/// Full case folding, quotation marks to ' and ", dashes to -, full-width to half-width,
/// Traditional to Simplified Han, ё to е. For comparing, never for showing; lengths may change.
[[nodiscard]] std::string fold(std::string_view text);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

[[nodiscard]] char32_t next_beyond_ascii(std::string_view text, std::size_t& position);
/// The code point that starts at `position` of valid UTF-8; moves `position` behind it.
[[nodiscard]] inline char32_t next_code_point(std::string_view text, std::size_t& position) {
  const auto byte = static_cast<unsigned char>(text[position]);
  if (byte >= 0x80U) return next_beyond_ascii(text, position);
  ++position;
  return byte;
}
/// The code point that ends at `position`; moves `position` to its start.
[[nodiscard]] char32_t previous_code_point(std::string_view text, std::size_t& position);
void append_utf8(std::string& out, char32_t code_point);

[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_upper(char32_t c);
/// Letters of a word that has nothing but capitals; 0 where one is none.
[[nodiscard]] std::size_t count_capitals(std::string_view word);
[[nodiscard]] bool is_lower(char32_t c);
[[nodiscard]] bool is_digit(char32_t c);
[[nodiscard]] bool is_space(char32_t c);
/// Whether a word begins with a letter of the Latin script.
[[nodiscard]] bool begins_latin(std::string_view word);
[[nodiscard]] bool is_han(char32_t c);
[[nodiscard]] bool holds_han(std::string_view text);
[[nodiscard]] bool is_cyrillic(char32_t c);
[[nodiscard]] bool is_punctuation(char32_t c);
[[nodiscard]] bool is_bidi_control(char32_t c);

/// From byte offsets into a text to code points: built once a text, O(log n) a look-up.
class CodePointMap {
 public:
  explicit CodePointMap(std::string_view text);
  [[nodiscard]] std::size_t to_code_point(std::size_t byte) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> every_;  ///< byte offset of each 64th code point
};

/// 64-bit FNV-1a of bytes as 16 hex digits: ids that stay the same across runs, not a defence
/// against forgery.
[[nodiscard]] std::string content_hash(std::string_view bytes);

}  // namespace readout::text
