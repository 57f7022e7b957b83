/// Which of the places that accounts tell are one, and whether two of them differ.
///
/// In: what each account tells. Out: `here.compare` of each, the same where two may mean one place,
/// directly or by way of a third account; "" where a place is told apart from none. Whether two
/// places differ: every account of the one can be told apart from every account of the other. The
/// order of the accounts decides nothing. Cost: accounts squared.
#pragma once
#include <span>

#include "readout/compare/told_place.hpp"

namespace readout::compare {

[[nodiscard]] bool mark_same_places(std::span<PlaceTold> places);

}  // namespace readout::compare
