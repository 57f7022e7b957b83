/// All wordings of a point at once, one merged view for the members of a language that have enough
/// in common.
///
/// In: a comparison whose points have their members, the analyses of its sources. Out:
/// Point::merged and, where there are more members of a language than a reader takes in at once,
/// Point::not_merged: those behind the first kMostMembersMerged or beyond kMostWordsMerged, in the
/// order of the sources, the reader's base first; all of them where fewer than two fit. Words are
/// compared (wording.hpp, cut to the member's part), marks are not: a reading's span takes along
/// the marks that stand at its words, so that the spans of a member hold all of its words and
/// marks. Pairs are diffed whole, but no member has a part yet (Member). Cost: diff/merge.hpp,
/// bounded by the two numbers; points on `jobs` threads.
#pragma once
#include <span>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

inline constexpr std::size_t kMostMembersMerged = 16;
inline constexpr std::size_t kMostWordsMerged = 1200;  ///< of all members together

void merge_points(Comparison& comparison, std::span<const text::Analysis> analyses,
                  const lexicon::Lexicon& lexicon, std::size_t jobs);

}  // namespace readout::compare
