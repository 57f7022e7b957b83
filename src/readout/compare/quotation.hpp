/// What became of quoted words between two sources that quote the same utterance: Pair::quotation.
///
/// In: a comparison with points and relations, what is known of the sources. Out: changes of one
/// pair, in reading order, as spans into both texts. Two statements quote the same utterance when
/// their speaker is one, or unknown, and .7 of the words of the shorter quotation, five at least
/// and three with content (two where one known speaker has all words of the shorter one), stand in
/// the other. Then, between marks:
///   words_changed  other words at a place inside both, or up to two words that one has more,
///                  inside or at the end; a negation, modal or number at another place, with all
///                  that lies between; other words at the edge of a fragment, two at most, where
///                  one known speaker has both and the fragment is more than a formula: another
///                  form of a word there is none, for a fragment is inflected into its sentence;
///   words_moved    the same words at another place, but for articles, prepositions and the like;
///   cut            three words or more that one has, inside or at an end, and the other lacks with
///                  no ellipsis, bracket or closed mark at the place; an end is cut of a whole
///                  quotation only, and not of a headline's;
///   spliced        one quotation here whose words stand there in two places, with three other
///                  quoted words between: a reporting clause between is none;
///   quoted_or_reported  a quotation here; there reported speech in nearly the same words, and no
///                  quotation of it anywhere in the source. Across languages by the score alone.
/// Silence where a source has the other's words as well, wherever it is; where a longer passage
/// was left out that the other source tells elsewhere; at a bracket, an ellipsis, a break in the
/// marks; where less is kept, as of two translations of one sentence. Spelling is no change. A
/// transcript's words count as quoted beside a quotation, but its ends cut nothing; two transcripts
/// are not held against each other. Cost: a word diff a pair of quotations, the square of its gaps,
/// and a look-up in both sources for each change. Other words and another order are marked
/// `translated` where the countries of whom both name are known, and the accounts' language is
/// official in none. Not promised elsewhere: that changed words are not two translations of the
/// same ones.
#pragma once
#include <span>

#include "readout/compare/source_index.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/lexicon/named.hpp"
#include "readout/model/comparison.hpp"

namespace readout::compare {

/// What is known of the sources, one each.
struct QuotedSources {
  std::span<const SourceIndex> indices;
  std::span<const lexicon::Named> named;
  const lexicon::Lexicon& lexicon;
};

[[nodiscard]] std::vector<QuotationChange> quotation_changes(const Comparison& comparison,
                                                             const Point& point, const Pair& pair,
                                                             const QuotedSources& sources);

}  // namespace readout::compare
