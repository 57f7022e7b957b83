/// Whether a block is an item of a list: by its kind, or by the dash, bullet or number it begins
/// with.
///
/// In: a reading and a block's index. Cost: one look-up. A dialogue begins with a dash too: who
/// asks must look for quotations first.
#pragma once
#include "readout/extract/reading.hpp"

namespace readout::extract {

/// Behind the number that an item begins with; `words.first` where it begins with none.
inline std::size_t behind_number(const Reading& reading, TokenRange words) {
  const bool number = reading.token(words.first).kind == text::TokenKind::number &&
                      reading.is_mark(words.first + 1, {".", ")", "\u3001", "\uFF09"});
  return number && words.size() > 2 ? words.first + 2 : words.first;
}

/// Behind the dash that words begin with: «— Порт закрыт».
inline Span behind_dash(const Reading& reading, Span words) {
  const TokenRange tokens = reading.tokens_of(words);
  if (tokens.size() < 2 || !reading.is_mark(tokens.first, {"-"})) return words;
  return {reading.token(tokens.first + 1).span.begin, words.end};
}

inline bool is_list_item(const Reading& reading, std::size_t block) {
  const BlockKind kind = reading.document.blocks[block].kind;
  if (kind == BlockKind::list_item) return true;
  if (kind != BlockKind::paragraph) return false;
  const TokenRange words = reading.tokens_of(reading.document.blocks[block].span);
  if (words.size() < 2) return false;
  return reading.is_mark(words.first, {"-", "\u2013", "\u2014", "\u2022", "*", "\u25AA"}) ||
         behind_number(reading, words) > words.first;
}

}  // namespace readout::extract
