/// Which of the places that accounts tell are one, and whether two of them differ.
///
/// In: what each account tells. Out: `here.compare` of each, the same where two may mean one place,
/// directly or by way of a third account; "" where a place is told apart from none. Whether two
/// places differ: no account of the one can be right beside one of the other, as far as they can be
/// held against each other: within a script by name, across scripts by the states that the lexicon
/// knows. The order of the accounts decides nothing. Cost: accounts squared.
#pragma once
#include <span>

#include "readout/compare/told_place.hpp"

namespace readout::compare {

[[nodiscard]] bool mark_same_places(std::span<PlaceTold> places);

}  // namespace readout::compare
