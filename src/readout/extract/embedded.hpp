/// Reporting clauses of one sentence of which one stands inside what the other says.
///
/// In: the candidates of a unit, in order. Out: those that say who speaks. "The Courier reported
/// Maren saying": Maren does. "Reyk recalled that Maren had said: “…”": the quotation is Maren's.
/// "Reyk, she added, had agreed": she says all of it. Cost: linear but for looks at the neighbour.
#pragma once
#include <vector>

#include "readout/extract/candidates.hpp"

namespace readout::extract {

[[nodiscard]] std::vector<Candidate> without_embedded(const Reading& reading, const CueFinder& cues,
                                                      const Unit& unit, const Subjects& subjects,
                                                      std::vector<Candidate> candidates);

}  // namespace readout::extract
