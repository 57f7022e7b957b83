/// Which statement each occurrence of a phrase stands in, and which formulae each statement has.
///
/// In: a comparison with statements (by source and position) and phrases. Cost: a binary search an
/// occurrence, and as many steps as statements overlap there.
#pragma once
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::compare {

/// Fills PhraseHit::statement with the innermost statement that holds the hit. Returns, by
/// statement, the lexicon's phrases in it (indices into Comparison::phrases), in order.
[[nodiscard]] std::vector<std::vector<std::size_t>> tie_formulae(Comparison& comparison);

}  // namespace readout::compare
