/// What names are matched on: whole words, or single characters of Han script, so that the
/// segmentation of Chinese does not matter.
///
/// In: a text and its tokens. Out: one symbol a word or Han character, in order. `key` looks into
/// the folded tokens of the analysis, which must live as long. Private to the room.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/model/span.hpp"
#include "readout/text/analysis.hpp"

namespace readout::lexicon {

struct Symbol {
  std::string_view key;  ///< folded
  Span span;
  std::size_t token = 0;
  std::uint32_t word = 0;  ///< the same of all symbols of a text with this key, from 0 on
  std::uint32_t sentence = 0;
  text::TokenKind kind = text::TokenKind::word;
  bool capitalised = false;
  bool upper = false;  ///< two letters or more, all of them capitals
  bool han = false;
  bool joiner = false;  ///< a mark that may stand inside a name: "-", ".", "·"
};

[[nodiscard]] std::vector<Symbol> symbols_of(std::string_view text, const text::Analysis& analysis);

/// Of the different words: those that `Symbol::word` numbers.
[[nodiscard]] std::size_t number_of_words(std::span<const Symbol> symbols);

/// The keys of a name as symbols_of would give them; marks and spaces are left out.
[[nodiscard]] std::vector<std::string> keys_of(std::string_view name);

}  // namespace readout::lexicon
