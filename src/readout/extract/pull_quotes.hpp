/// Paragraphs that are somebody's words although no mark says so: set off between paragraphs of
/// narration and in the first person ("Our cooperation is ... We do not ..."), or repeated
/// elsewhere as a quotation.
///
/// In: a reading and its units. Out: the blocks. Nothing in a text that tells in the first person
/// itself, as a ministry's readout does, and nothing that has a quotation mark. Cost: linear.
#pragma once
#include <vector>

#include "readout/extract/reading.hpp"
#include "readout/extract/units.hpp"

namespace readout::extract {

enum class PullQuote : unsigned char {
  none,
  likely,   ///< by its shape and person alone
  certain,  ///< the markup says so, or the words stand elsewhere between marks
};

/// By block index.
[[nodiscard]] std::vector<PullQuote> find_pull_quotes(const Reading& reading,
                                                      const std::vector<Unit>& units);

}  // namespace readout::extract
