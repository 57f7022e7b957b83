/// Word sequences that recur over the sources of one language and that the lexicon does not know.
///
/// In: the sources, and for each the spans of its lexicon phrases. Out: phrases with
/// origin `discovered`, at most `max_discovered` of all languages together, best first; the
/// canonical form is the wording that occurs first, the id a digest of the stems. A sequence of
/// which lexicon phrases leave less than two words, wherever it occurs, is none. Units: byte
/// offsets. Cost: O(n log n) in the words.
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
