/// Inflected forms of one word, told from another word.
///
/// In: a replacement of as many words by as many. Two words are forms of one where their keys
/// (inflection.hpp) are the same and the words are not. Out: the stretches of forms as edits of
/// their own, so that in "a big boat" / "the big boats" / "the large boats" each word is judged by
/// itself; such an edit is `inflection`. Needs the tokens' stems. Cost: linear in the changed
/// words.
#pragma once
#include <vector>

#include "readout/diff/classify.hpp"

namespace readout::diff {

/// Whether each word of the replacement is a form of the word at the same place.
[[nodiscard]] bool is_inflection(const Piece& piece, const Side& a, const Side& b,
                                 const lexicon::Grammar& grammar);

/// Whether auxiliaries alone differ, as tenses do: "was adopted", "has been adopted"; "met", "had
/// met"; not "has defeated", "was defeated".
[[nodiscard]] bool is_other_tense(const Piece& piece, const Side& a, const Side& b,
                                  const lexicon::Grammar& grammar);

/// Cuts replacements of equal length where forms of one word stand beside other words.
[[nodiscard]] std::vector<Piece> cut_at_forms(std::vector<Piece> pieces, const Side& a,
                                              const Side& b, const lexicon::Grammar& grammar);

}  // namespace readout::diff
