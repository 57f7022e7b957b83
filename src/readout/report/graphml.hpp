/// The merged views of a comparison as variant graphs in GraphML, with the keys that CollateX
/// writes: number and tokens of a node; number, type and witnesses of an edge.
///
/// In: a finished comparison. Out: a directed graph for each merged view, one behind the other; ids
/// are unique in the file. A node is a reading, its rank the place of the merged view that it
/// stands at; the first and the last node of a graph have no words. An edge says which accounts go
/// on from reading to reading, by the id of their source ("courier"; "courier-2" for its second
/// statement). A graph says as `not_merged` which accounts have wordings of its point and language
/// that are in no graph, since there are more than are merged; where fewer than two are merged
/// there is no graph. Characters that XML cannot hold come out as U+FFFD.
#pragma once
#include <string>

#include "readout/model/comparison.hpp"

namespace readout::report {

[[nodiscard]] std::string to_graphml(const Comparison& comparison);

}  // namespace readout::report
