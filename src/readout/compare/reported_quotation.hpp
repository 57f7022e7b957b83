/// A quotation in one source that is reported speech in the other.
///
/// In: a pair of a point, with its edits. Out: the two wordings, or nothing. The words are nearly
/// the same (.6 of the shorter kept, .4 at a score of .8; across languages a score of .8), or a
/// quoted fragment of five words stands whole in the reported speech; and the source that reports
/// sets no words of the quotation between marks in that sentence, but for formulae and terms that
/// the quotation sets in marks, too (across languages: no words but formulae), and quotes it
/// nowhere: neither in the point nor, in its language, in any statement. Cost: a look-up of the
/// quoted words in that source; of words in marks, the occurrences of formulae.
#pragma once
#include <optional>
#include <span>

#include "readout/compare/source_index.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"

namespace readout::compare {

[[nodiscard]] std::optional<QuotationChange> reported_quotation(
    const Comparison& comparison, const Point& point, const Pair& pair,
    std::span<const SourceIndex> sources, const lexicon::Lexicon& lexicon);

}  // namespace readout::compare
