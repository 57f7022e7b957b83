/// Words of a statement that nothing in another, in another language, comes near to: told by
/// vectors of single words and short runs of words, so never for sure.
///
/// In: pairs of statements, an encoder. Out: of either side stretches of three content words or
/// more, and formulae that the other side has not. Names, numbers and words of one Chinese
/// character are not asked about. A stretch counts when all of it is far below what words that
/// match reach: of 600 NTREX lines a pair of languages, truly translated, words are said to be
/// alone on at most 1.0 %; of added words about 25 % are found, of left-out clauses 10 to 19 %
/// (tests/tools/measure_anchors.cpp prints them). The limits hold for the encoder that they were
/// measured on; of others nothing is said, and nothing `asked`. Where the encoder fails, its error.
/// Cost: two batches; texts beyond kMostTexts end it, and `examined` says how far it came.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "readout/compare/encoded_texts.hpp"
#include "readout/compare/named_anchors.hpp"
#include "readout/lexicon/lexicon.hpp"

namespace readout::compare {

/// Words and runs of words that are encoded, in all pairs together: half of it words. About .25 ms
/// each.
inline constexpr std::size_t kMostTexts = 2000;

struct PairOfSides {
  AnchorSide a;
  AnchorSide b;
};

struct UnmatchedRun {
  Span span;
  AnchorKind kind = AnchorKind::word;  ///< or formula
};

struct Unmatched {
  std::vector<UnmatchedRun> a;
  std::vector<UnmatchedRun> b;
};

struct UnmatchedWords {
  std::vector<Unmatched> pairs;  ///< one for each pair given
  bool asked = false;            ///< whether the limits hold for the encoder
  std::size_t examined = 0;      ///< pairs, from the first on
};

[[nodiscard]] Result<UnmatchedWords> find_unmatched(std::span<const PairOfSides> pairs,
                                                    const lexicon::Lexicon& lexicon,
                                                    const encode::Encoder& encoder,
                                                    std::size_t jobs);

}  // namespace readout::compare
