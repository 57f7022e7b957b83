/// The edges of a shorter quotation of the same utterance: where it begins and ends within the
/// longer one.
///
/// In: two runs laid side by side (quotation_gaps.hpp). Out: whether a run is set as a quotation of
/// its own, or is a fragment; the words that stand side by side at an edge; how many words of a run
/// are its own and no set phrase's. Cost: each word of the run is held against each occurrence of a
/// formula in the comparison; else linear in the run. Not promised
/// where a script has no capitals: there every quotation is set as its own.
#pragma once
#include <optional>

#include "readout/compare/quotation_gaps.hpp"
#include "readout/model/comparison.hpp"

namespace readout::compare {

/// Whether the shorter run may stand for all that was said. A small letter, or a capital that the
/// longer one has in the midst of its sentence too ("Arctic"), begins no quotation of its own.
[[nodiscard]] bool begins_alone(const RunInText& shorter, const RunInText& longer,
                                const GapSide& longer_before);

/// Of a gap at an edge, the words on either side that stand next to what both keep, as many here as
/// there and two at most: a shorter quotation has nothing there, another wording has words.
[[nodiscard]] std::optional<QuotationGap> replaced_at_edge(const QuotationGap& gap);

/// The edge without words that are forms of one word on either side ("new era", "new eras"): a
/// fragment is inflected into the sentence that holds it. None where nothing else differs.
[[nodiscard]] std::optional<QuotationGap> but_for_forms(QuotationGap edge, const QuotedRun& a,
                                                        const QuotedRun& b,
                                                        const lexicon::Grammar& grammar);

/// Which edge of a run a gap reaches, across words that keep nothing: stop words, which two texts
/// share by chance, and the words of other gaps.
struct EdgesReached {
  bool begin = false;
  bool end = false;
};
[[nodiscard]] EdgesReached edges_reached(const QuotedRun& run, const GapSide& gap,
                                         std::span<const GapSide> gaps,
                                         const lexicon::Grammar& grammar);

/// Words of the run that carry content and are in no formula of the lexicon.
[[nodiscard]] std::size_t words_of_its_own(const Comparison& comparison, std::size_t source,
                                           const QuotedRun& run, const lexicon::Grammar& grammar);

}  // namespace readout::compare
