/// How the accounts frame the event: who asked for the talk, its form, length and place, who is
/// named first, when each account came out, how long it is and what it begins with.
///
/// In: a comparison with points, ranks and counts; its sources with their names. Out: a
/// circumstance for each kind that an account tells, in the order of CircumstanceKind; the values
/// by source. A circumstance differs where two accounts that tell it cannot both be right, or name
/// another person, place, side or first point; the lengths of the accounts from a ratio of three,
/// in words of one language: those of another are reckoned by what translations have (`compare` has
/// the words that a text as long has in English); the dates of publication by their days. Cost:
/// linear.
#pragma once
#include <span>
#include <vector>

#include "readout/lexicon/named.hpp"
#include "readout/model/comparison.hpp"

namespace readout::compare {

[[nodiscard]] std::vector<Circumstance> find_circumstances(
    const Comparison& comparison, std::span<const lexicon::SourceView> sources,
    const lexicon::ActorIndex& actors);

}  // namespace readout::compare
