/// Cuts merged words into places: words that the same sides share are one reading, readings of
/// different sides that follow each other are alternatives.
///
/// Inside the room only.
#pragma once
#include <span>
#include <vector>

#include "readout/diff/merged_words.hpp"

namespace readout::diff {

[[nodiscard]] std::vector<MergedLocus> loci_of(std::span<const MergedWord> words,
                                               std::span<const MergeSide> sides);

}  // namespace readout::diff
