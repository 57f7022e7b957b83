/// What a token counts for: a mark, a function word, or a word that carries content.
///
/// Function words are the language's "stop_words"; numbers carry content. Cost: one hash look-up.
#pragma once
#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "readout/lexicon/grammar.hpp"
#include "readout/text/analysis.hpp"

namespace readout::diff {

[[nodiscard]] inline bool is_word(const text::Token& token) {
  return token.kind == text::TokenKind::word || token.kind == text::TokenKind::number;
}

[[nodiscard]] inline bool is_content(const text::Token& token, const lexicon::Grammar& grammar) {
  return token.kind == text::TokenKind::number ||
         (token.kind == text::TokenKind::word && !grammar.in("stop_words", token.folded));
}

/// Whether the list has the word as it stands, or its stem.
[[nodiscard]] inline bool is_listed(const text::Token& token, const lexicon::Grammar& grammar,
                                    std::string_view list) {
  return grammar.in(list, token.folded) || grammar.in(list, token.stem);
}

/// Where a capital tells nothing.
[[nodiscard]] inline bool begins_sentence(std::span<const text::Token> tokens, std::size_t i) {
  return i == 0 || tokens[i - 1].sentence != tokens[i].sentence ||
         tokens[i - 1].kind == text::TokenKind::quote;
}

[[nodiscard]] inline std::size_t count_words(std::span<const text::Token> tokens) {
  return static_cast<std::size_t>(std::ranges::count_if(tokens, is_word));
}

[[nodiscard]] inline std::size_t count_content(std::span<const text::Token> tokens,
                                               const lexicon::Grammar& grammar) {
  return static_cast<std::size_t>(std::ranges::count_if(
      tokens, [&](const text::Token& token) { return is_content(token, grammar); }));
}

}  // namespace readout::diff
