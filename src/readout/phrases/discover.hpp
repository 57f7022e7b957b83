/// Word sequences that recur over the sources of one language and that the lexicon does not know.
///
/// In: the sources, and for each the spans of its lexicon phrases. Out: phrases with origin
/// `discovered`, best first.
#pragma once
#include <span>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"
#include "readout/phrases/source_view.hpp"

namespace readout::phrases {

[[nodiscard]] std::vector<Phrase> discover(std::span<const SourceView> sources,
                                           const lexicon::Lexicon& lexicon,
                                           const PhraseOptions& options,
                                           std::span<const std::vector<Span>> covered);

}  // namespace readout::phrases
