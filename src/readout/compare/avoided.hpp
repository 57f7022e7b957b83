/// Formulae that one side uses, and that are found in no account of another side which has the
/// point.
///
/// In: a comparison with points, phrases with their gaps, and editions; who publishes a document
/// and for which country, where that is known ("" where it is not). Out: Comparison::sides and
/// Comparison::contrasts. A side is the sources of one country, one publisher or one outlet, else a
/// source. What counts is a gap whose two statements say the same but for the formula, and a side
/// in which no wording of it is found anywhere. That says what is in one account and not in
/// another, and nothing about why. Cost: sources squared; linear in occurrences and gaps.
#pragma once
#include <functional>
#include <string>

#include "readout/model/comparison.hpp"

namespace readout::compare {

using TextOf = std::function<std::string(const Document&)>;

void find_contrasts(Comparison& comparison, const TextOf& publisher_of, const TextOf& country_of);

}  // namespace readout::compare
