/// Blocks that stand elsewhere in the other text.
///
/// In: anchors, and the links of the main order. Out: links of blocks that do not fit into it,
/// each block the best stretch around anchors off the main path, among sentences that the main
/// order leaves free or holds weakly. Cost: a small dynamic programme for each run of such anchors.
#pragma once
#include <vector>

#include "readout/align/lines_corridor.hpp"
#include "readout/align/lines_path.hpp"

namespace readout::align {

/// Neighbours that changed places look like one link of all of them: the smaller part of each such
/// link that tells more when it is taken apart; marks its sentences in `taken`.
[[nodiscard]] std::vector<LineLink> find_swapped(LineScores& scores,
                                                 const std::vector<LineLink>& links, Taken& taken);

/// Links of blocks that moved, each of positive score; marks their sentences in `taken`. Empty when
/// nothing more is found.
[[nodiscard]] std::vector<LineLink> find_moved(LineScores& scores,
                                               const std::vector<LineAnchor>& anchors,
                                               const std::vector<LineLink>& links, Taken& taken);

}  // namespace readout::align
