/// Whether a block is an item of a list: by its kind, or by the dash, bullet or number it begins
/// with.
///
/// In: a reading and a block's index. Cost: one look-up. A dialogue begins with a dash too: who
/// asks must look for quotations first.
#pragma once
#include "readout/extract/reading.hpp"

namespace readout::extract {

/// Behind the number that an item begins with, "1.", "(1)"; `words.first` where it begins with
/// none.
inline std::size_t behind_number(const Reading& reading, TokenRange words) {
  const bool bracket = reading.is_mark(words.first, {"(", "\uFF08"});
  const std::size_t number = words.first + (bracket ? 1 : 0);
  const bool marked = bracket ? reading.is_mark(number + 1, {")", "\uFF09"})
                              : reading.is_mark(number + 1, {".", ")", "\u3001", "\uFF09"});
  const bool found = marked && reading.token(number).kind == text::TokenKind::number;
  return found && words.first + words.size() > number + 2 ? number + 2 : words.first;
}

/// The marks that only an item begins with; a dash may also open a dialogue.
inline bool is_bullet(const Reading& reading, std::size_t i) {
  return reading.is_mark(
      i, {"\u2022", "*", "\u25AA", "\u25E6", "\u25CF", "\u25CB", "\u25A0", "\u25AB", "\u25B6"});
}

inline bool is_list_item(const Reading& reading, std::size_t block) {
  const BlockKind kind = reading.document.blocks[block].kind;
  if (kind == BlockKind::list_item) return true;
  if (kind != BlockKind::paragraph) return false;
  const TokenRange words = reading.tokens_of(reading.document.blocks[block].span);
  if (words.size() < 2) return false;
  return is_bullet(reading, words.first) ||
         reading.is_mark(words.first, {"-", "\u2013", "\u2014"}) ||
         behind_number(reading, words) > words.first;
}

}  // namespace readout::extract
