/// A topic of one to four words for each point: what a reader looks for in the first column.
///
/// A formula that most members share gives its canonical form; else the rarest run of up to three content words of the
/// member that speaks for the point (English if there is one), weighted by how many members share the words.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

/// Fills Point::label. `formulae` names the lexicon phrases (indices into Comparison::phrases) of each statement.
void label_points(Comparison& comparison, std::span<const text::Analysis> analyses,
                  std::span<const std::vector<std::size_t>> formulae,
                  const lexicon::Lexicon& lexicon);

}  // namespace readout::compare
