/// The reporting words of a unit in a text without spaces: two side by side are one, idioms are
/// none.
///
/// In: a reading, the grammar's reporting words, a unit. Out: hits in order. Cost: linear.
#pragma once
#include <vector>

#include "readout/extract/cues.hpp"
#include "readout/extract/units.hpp"

namespace readout::extract {

[[nodiscard]] std::vector<CueHit> reporting_words(const Reading& reading, const CueFinder& cues,
                                                  const Unit& unit);

/// "补充说": a word that needs more to report has it in its end.
[[nodiscard]] bool says_that(const Reading& reading, const CueHit& hit);

/// "并称": segmentation makes one word of both.
[[nodiscard]] bool begins_with_join(const Reading& reading, const CueHit& hit);

}  // namespace readout::extract
