/// The neutral sentence that says how accounts differ in a circumstance.
///
/// In: a comparison, a circumstance that differs, the lexicon. Out: one sentence, the values with
/// the sources that have them, the reader's base first, then those that come first in the
/// comparison ("Form: telephone call in A and B; meeting in C."), or out first (dates of
/// publication). Of lengths the longest and the shortest alone are told: the base comes first where
/// it is one of them, else the longest does. Values that are not compared are left out. Cost:
/// linear.
#pragma once
#include <string>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"

namespace readout::compare {

[[nodiscard]] std::string circumstance_sentence(const Comparison& comparison,
                                                const Circumstance& circumstance,
                                                const lexicon::Lexicon& lexicon);

}  // namespace readout::compare
