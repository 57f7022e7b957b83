/// Paragraphs that are somebody's words although no mark says so: set off between paragraphs of
/// narration and in the first person ("Our cooperation is ... We do not ..."), or repeated
/// elsewhere as a quotation.
///
/// In: a reading and its units. Out: the blocks. Nothing in a text that tells in the first person
/// itself. Cost: linear.
#pragma once
#include <vector>

#include "readout/extract/reading.hpp"
#include "readout/extract/units.hpp"

namespace readout::extract {

/// By block index: whether the block is a pull quote.
[[nodiscard]] std::vector<bool> find_pull_quotes(const Reading& reading,
                                                 const std::vector<Unit>& units);

}  // namespace readout::extract
