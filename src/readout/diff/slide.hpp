/// Joins changes that only a chance match holds apart.
///
/// In "On [the shore,] the leaders" the deletion may as well begin one word later; where such a
/// shift carries a deletion or insertion up to the next change, the two become one. The script
/// stays as short as it was. Cost: linear.
#pragma once
#include "readout/diff/blocks.hpp"

namespace readout::diff {

[[nodiscard]] std::vector<Block> join_by_sliding(const std::vector<Block>& blocks, IdSpan a,
                                                 IdSpan b);

}  // namespace readout::diff
