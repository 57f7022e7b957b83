/// Marks of punctuation by what they do, for all languages at once.
///
/// The table of quotation marks is here and nowhere else. What a mark does where it stands says
/// mark_sides.hpp. Cost: a few comparisons for what is no mark.
#pragma once
#include <optional>
#include <span>
#include <string_view>

namespace readout::text {

enum class MarkFamily : unsigned char {
  twofold,  ///< “ ” " and their kin
  single,   ///< ‘ ’ '
  angle,    ///< « » ‹ ›
  corner,   ///< 「 」 『 』, also upright
  title,    ///< 《 》 〈 〉: they name a work
};
enum class MarkShape : unsigned char { opening, closing, neutral };

/// Two marks that some language sets round its words; equal when the mark has no direction.
struct MarkPair {
  char32_t open;
  char32_t close;
  MarkFamily family;
};
[[nodiscard]] std::span<const MarkPair> quotation_marks();

struct MarkKind {
  MarkFamily family;
  MarkShape shape;
};
/// Most characters of a text are told at a glance.
[[nodiscard]] constexpr bool may_be_quotation_mark(char32_t c) {
  if (c < 0x80) return c == U'"' || c == U'\'';
  return (c >= 0xAB && c <= 0xBB) || (c >= 0x2018 && c <= 0x203A) || c == 0x2E42 ||
         (c >= 0x3008 && c <= 0x301F) || (c >= 0xFE41 && c <= 0xFF07);
}
[[nodiscard]] std::optional<MarkKind> known_quotation_mark(char32_t c);
/// What a character looks like as a quotation mark; nullopt: it is none.
[[nodiscard]] inline std::optional<MarkKind> quotation_mark(char32_t c) {
  return may_be_quotation_mark(c) ? known_quotation_mark(c) : std::nullopt;
}

[[nodiscard]] bool is_double_quote(char32_t c);     ///< all but the single ones
[[nodiscard]] bool is_single_quote(char32_t c);     ///< also the apostrophe
[[nodiscard]] bool is_dash(char32_t c);             ///< also the hyphen
[[nodiscard]] bool is_terminator(char32_t c);       ///< may end a sentence: . ! ? … and the like
[[nodiscard]] bool is_wide_terminator(char32_t c);  ///< one that no space follows: 。！？
/// Whether words hold a mark that ends a clause, as a heading's do not: a terminator or a
/// semicolon; not the point in "3.5".
[[nodiscard]] bool holds_stop(std::string_view words);
/// Whether what stands between two words says that words are left out, or are not the speaker's:
/// an ellipsis, be it of points or asterisks, spaced or not, or a bracket.
[[nodiscard]] bool holds_omission(std::string_view between);

}  // namespace readout::text
