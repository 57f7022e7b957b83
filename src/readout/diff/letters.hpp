/// What changed inside a changed word: Edit::letters.
///
/// In: the words of a replacement on both sides. Out: the letters kept and changed between them, as
/// spans into the two texts that cover both; none where the words have too little in common to be
/// read as one word. Chinese words: whatever characters they share, in order, if neither side has
/// more than `kHanLetters`. Of other scripts one word by one: what both begin and end with, if that
/// is half of the longer word and the words are forms of one (the same stem), or three quarters of
/// a word of at least six letters (a name in two spellings). Never of numbers. Exchanging the sides
/// exchanges those of the result. Cost: linear; Chinese quadratic in a few characters.
#pragma once
#include <vector>

#include "readout/diff/diff.hpp"
#include "readout/diff/wordlists.hpp"

namespace readout::diff {

inline constexpr std::size_t kHanLetters = 12;

[[nodiscard]] std::vector<LetterEdit> letters_between(const Side& a, TokenRange words_a,
                                                      const Side& b, TokenRange words_b);

}  // namespace readout::diff
