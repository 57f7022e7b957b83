/// Marks of punctuation by what they do, for all languages at once.
///
/// The table of quotation marks is here and nowhere else. What a mark does where it stands says
/// mark_sides.hpp. Cost: a few comparisons for what is no mark.
#pragma once
#include <optional>
#include <span>

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
/// What a character looks like as a quotation mark; nullopt: it is none.
[[nodiscard]] std::optional<MarkKind> quotation_mark(char32_t c);

[[nodiscard]] bool is_double_quote(char32_t c);     ///< all but the single ones
[[nodiscard]] bool is_single_quote(char32_t c);     ///< also the apostrophe
[[nodiscard]] bool is_dash(char32_t c);             ///< also the hyphen
[[nodiscard]] bool is_terminator(char32_t c);       ///< may end a sentence: . ! ? … and the like
[[nodiscard]] bool is_wide_terminator(char32_t c);  ///< one that no space follows: 。！？

}  // namespace readout::text
