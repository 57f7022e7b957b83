/// Sentences that one account has in the midst of a quotation, and the other leaves out of it
/// without an ellipsis: two sentences spliced into one quotation.
///
/// In: a comparison with points and relations, analyses by source. Out: a `cut` more in
/// Pair::quotation of the sentence that follows them: the words left out on the one side, an empty
/// span before the sentence on the other. Only where the sentences before and behind are quoted in
/// nearly the same words by both, stand in one quotation here, and in one quotation or turn of a
/// transcript there, nothing but space, no ellipsis and no bracket lies between them here, and no
/// row has what lies between there. Cost: linear in pairs and statements.
#pragma once
#include <span>

#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

void find_dropped_sentences(Comparison& comparison, std::span<const text::Analysis> analyses);

}  // namespace readout::compare
