/// Where the words of a phrase went in the other statement of a pair: read off the pair's edits.
///
/// In: a pair with edits, which of its statements has the phrase, the phrase's span, the analyses
/// of both sources. Out: how many of its words are kept, and the words that stand in its place.
/// Units: byte offsets into the sources. Cost: linear in the pair's edits.
#pragma once
#include <cstddef>
#include <optional>

#include "readout/lexicon/grammar.hpp"
#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

/// The two sides of a pair: `here` has the phrase.
struct PhraseSides {
  const text::Analysis& here;
  const text::Analysis& there;
  bool here_is_a = true;
};

struct PhrasePlace {
  std::size_t words = 0;   ///< of the phrase
  std::size_t kept = 0;    ///< of them
  std::size_t beyond = 0;  ///< words beside the phrase that are changed with it
  Span there;              ///< from the first to the last word in its place; empty: none
  bool clear = true;       ///< nothing moved, and word stands against word where it is kept
};

/// Nothing where the edits do not cover the phrase.
[[nodiscard]] std::optional<PhrasePlace> place_of_phrase(const Pair& pair, const PhraseSides& sides,
                                                         Span phrase);

/// The words of the place where they may be a variant of the phrase: the diff is clear, no other
/// word went with it, they are not many more, and a third of the words that carry content is the
/// same, at least `fewest`; or half and two of them where words were only left out. Else an empty
/// span.
[[nodiscard]] Span likely_variant(const PhrasePlace& place, const PhraseSides& sides, Span phrase,
                                  const lexicon::Grammar& grammar, std::size_t fewest);

}  // namespace readout::compare
