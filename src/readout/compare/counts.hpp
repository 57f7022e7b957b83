/// What each source has: statements, words per speaker, points only here, points missing here;
/// and how many words each spends on a point.
#pragma once
#include <span>

#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

/// Fills Source::summary of every source and Point::space of every point. Words of a statement
/// count once, however many statements hold them.
void count(Comparison& comparison, std::span<const text::Analysis> analyses);

}  // namespace readout::compare
