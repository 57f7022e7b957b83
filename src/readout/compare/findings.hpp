/// The headline findings: what a reader should look at first, in plain and neutral sentences.
///
/// One finding a point at most, the weightiest first. Weight = kind of finding (number or date that
/// disagrees 6, polarity 5.5, force softened or hardened 5, same words from another speaker 4.5,
/// quotation cut 3, quoted against reported 2, only in one source 1) + .1 a source concerned + for
/// "only in one source" the share of its words (at most 1). The rule is printed in the report. At
/// most 12 differences and 3 "only in one source" a source: the collation shows the rest. A speaker
/// or a quotation counts as another only where the wording is close: a score of .5, or half of the
/// shorter content kept. It never says that an outlet hides or spins: it says what stands where
/// (design.md 7).
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
