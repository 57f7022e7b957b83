/// The headline findings: what a reader should look at first, in plain and neutral sentences.
///
/// One finding a point at most, the weightiest first. Weight = kind of finding (number, date or
/// name that disagrees 6, polarity 5.5, force softened or hardened 5, same words from another
/// speaker 4.5, quotation cut 3, quoted against reported 2, no counterpart found 1, or .5 where an
/// account in another language may have it) + .1 a source concerned + for "no counterpart found"
/// the share of its words (at most 1). At most 12 differences and 3 "only here" a source: the
/// collation shows the rest. "Quoted against reported" needs close wording: a score of .5, or half
/// of the shorter content kept; another speaker needs .8 of it kept. It never says that an outlet
/// hides or spins: it says what stands where (design.md 7).
#pragma once
#include <span>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/lexicon/mentions.hpp"
#include "readout/model/comparison.hpp"

namespace readout::compare {

/// `quantities` by statement. Needs points with labels, pairs, relations and edits.
[[nodiscard]] std::vector<Finding> find_headlines(
    const Comparison& comparison, std::span<const std::vector<lexicon::Quantity>> quantities,
    const lexicon::Lexicon& lexicon);

}  // namespace readout::compare
