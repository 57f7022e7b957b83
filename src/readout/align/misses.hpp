/// Absence with evidence: for each source that a point was not found in, the statement there that
/// came nearest, and why it was rejected.
///
/// In: points with members and missing_from, the links, what they were scored by, and the threshold
/// that the points were made with. Out: Point::nearest of each, one for each missing source, in the
/// order of missing_from. A pair that is barred (another speaker, a denial) counts with what it
/// would score otherwise, without its neighbourhood. Equal scores: the earlier statement. Cost:
/// linear in the links and the barred pairs; nothing where no point has a gap.
#pragma once
#include <span>
#include <vector>

#include "readout/align/links.hpp"

namespace readout::align {

void find_misses(std::vector<Point>& points, const Links& links, const PairScorer& scorer,
                 double threshold);

}  // namespace readout::align
