/// The one token stream: words with stems, and sentences, of a whole document. Made once, read by
/// every stage.
///
/// In: the text, its blocks and its language. Out: tokens and sentences in order. Units: byte
/// offsets into the text. A sentence never crosses a block. Every byte that is no white space is in
/// exactly one token; every token is in exactly one sentence. Words by ICU (Chinese by its
/// dictionary), stems by Snowball (English) and Hunspell lemmas (Russian, Snowball when the
/// dictionary is not installed), cached by word form. Cost: linear. Thread-safe.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/model/document.hpp"
#include "readout/model/span.hpp"

namespace readout::text {

/// Raised by whatever changes the tokens of a text, their spans, folded words or stems: rules of
/// tokens.hpp and fold.cpp, data of src/readout/text/data, the table of Simplified characters, the
/// stemmer. Whoever stores tokens stores it beside them, with dictionary_of() and the versions of
/// Unicode and ICU, which depend on the machine.
inline constexpr int kTokenStreamVersion = 1;

enum class TokenKind : std::uint8_t {
  word,
  number,       ///< digits with their separators: "2,000", "3.5", "2024"
  quote,        ///< any quotation mark
  punctuation,  ///< any other mark
  symbol,       ///< "$", "%", "€", "+"
};

struct Token {
  Span span;
  TokenKind kind = TokenKind::word;
  bool capitalised = false;    ///< begins with an upper-case letter
  std::uint32_t sentence = 0;  ///< index into Analysis::sentences
  std::string folded;          ///< text::fold of the word
  std::string stem;  ///< stem or lemma of `folded`; the same as `folded` for all that is no word
};

struct Sentence {
  Span span;              ///< without white space at both ends
  std::size_t block = 0;  ///< index into Document::blocks
  std::size_t first_token = 0;
  std::size_t end_token = 0;  ///< half-open
};

struct Analysis {
  std::string language;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;

  /// Index of the first token that ends after `byte`; tokens.size() when there is none.
  [[nodiscard]] std::size_t token_at(std::size_t byte) const;
  /// The tokens that lie wholly within `span`.
  [[nodiscard]] std::span<const Token> tokens_in(Span span) const;
};

[[nodiscard]] Analysis analyse(const Document& document);
/// A text without blocks: one block.
[[nodiscard]] Analysis analyse(std::string_view text, std::string_view language);

/// The same tokens without stems and sentences, for who compares words alone: a third of the time,
/// and no dictionary is loaded.
[[nodiscard]] std::vector<Token> tokens_of(const Document& document);

/// Stem or lemma of one folded word, as in the token stream.
[[nodiscard]] std::string stem(std::string_view folded, std::string_view language);

/// Which dictionary the stems of `language` come from on this machine: its name and the sizes of
/// its files; "" where none is used or installed. Loads nothing.
[[nodiscard]] std::string dictionary_of(std::string_view language);

/// Stems made at build time: a first line as dictionary_of gave it then, and lines "form TAB stem",
/// sorted, in storage that is never freed. They count where the same dictionary is installed, so
/// that all stems are of one kind; other words load it. The first table of a language counts.
void use_known_stems(std::string_view language, std::string_view table);

/// Starts loading what `language` needs (the Russian dictionary) in the background; calling it is
/// never needed.
void warm_up(std::string_view language);

}  // namespace readout::text
