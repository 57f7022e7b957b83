/// Numbers, dates and names of a point that one of two editions has alone, or each another.
///
/// In: a comparison with anchors across languages; the index of a point; two sources that both have
/// it. Out: facts in the order of their kinds. Only of statements that are surely each other's
/// translation, both or neither of them a headline, and only what no other statement of the other
/// edition in the point answers; nothing that vectors alone tell. Cost: linear in the anchors.
#pragma once
#include <cstddef>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::compare {

[[nodiscard]] std::vector<EditionFact> edition_facts(const Comparison& comparison,
                                                     std::size_t point,
                                                     const EditionPair& editions);

}  // namespace readout::compare
