/// Under which name an account says where the talk was: "met at the Assembly House on Lake Orla".
///
/// In: a frame. Out: the words as written, and the states that they name. `here.source` and
/// `here.compare` are left to who sees all accounts. Cost: linear. Only a place right behind the
/// words for the talk counts, or one that opens the sentence: not that of a war they spoke about.
#pragma once
#include <optional>
#include <set>
#include <string>

#include "readout/compare/account_frame.hpp"

namespace readout::compare {

struct PlaceTold {
  CircumstanceHere here;
  std::set<std::string> states;
};

[[nodiscard]] std::optional<PlaceTold> told_place(const Frame& frame);

/// Whether two accounts may mean one place: the same state, or a name in common, in Latin letters,
/// Cyrillic, or both; of a name in Han script the same characters.
[[nodiscard]] bool is_same_place(const PlaceTold& a, const PlaceTold& b);
/// Whether two names in different scripts could be told apart at all.
[[nodiscard]] bool can_be_told_apart(const PlaceTold& a, const PlaceTold& b);

}  // namespace readout::compare
