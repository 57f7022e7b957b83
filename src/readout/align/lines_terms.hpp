/// The words of sentences as integers, with all that may make them equal to words of the other
/// text.
///
/// In: the sentences of one side and their language. Out: a sentence's terms (words, numbers and
/// some marks, each once, 64 at most) with keys; terms of two sides match where they share a key.
/// Words keep an id of their own for the dictionary that is learned later. Cost: that of the
/// analysis of the text.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "readout/align/lines_weights.hpp"
#include "readout/align/terms.hpp"
#include "readout/lexicon/lexicon.hpp"

namespace readout::align {

struct LineKey {
  std::uint32_t key = 0;
  std::uint8_t term = 0;  ///< of the sentence
  KeyKind kind = KeyKind::word;
};

struct LineTerms {
  std::vector<std::uint32_t> words;  ///< by term: ids of this side's words
  std::vector<LineKey> keys;         ///< by key
  double length = 0;                 ///< letters and digits, at least 1
  double stops = 0;                  ///< marks that end a sentence or a clause, at least 1
  bool begins_small = false;         ///< with a small letter
  bool ends = false;  ///< with a mark that ends a sentence, or quotation marks behind
};

struct LineTexts {
  std::vector<LineTerms> a;
  std::vector<LineTerms> b;
};

struct TermsRequest {
  std::span<const std::string_view> sentences;
  std::string_view language;
  bool same_language = false;   ///< as that of the other side: words match by stem
  bool known_language = false;  ///< both languages are in the lexicon: names of actors count
};

/// `keys` is shared by both sides, `words` not.
[[nodiscard]] std::vector<LineTerms> line_terms(const TermsRequest& request,
                                                const lexicon::Lexicon& lexicon, Vocabulary& keys,
                                                Vocabulary& words);

}  // namespace readout::align
