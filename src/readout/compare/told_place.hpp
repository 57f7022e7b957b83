/// Under which name an account says where the talk was: "met at the Assembly House on Lake Orla".
///
/// In: a frame. Out: the words as written, and the states that they name. `here.source` and
/// `here.compare` are left to who sees all accounts. Cost: linear. Only a place right behind the
/// words for the talk counts, or one that opens the sentence: not that of a war they spoke about,
/// and not a name that only says whose capital or town it is ("in the Varland capital").
#pragma once
#include <optional>
#include <set>
#include <string>

#include "readout/compare/account_frame.hpp"

namespace readout::compare {

struct PlaceTold {
  CircumstanceHere here;
  std::set<std::string> states;
  bool names_town = false;  ///< or another place that is neither a whole state nor a site
  bool names_site = false;  ///< a house, a palace, a lake: it stands in a town that may go unnamed
};

[[nodiscard]] std::optional<PlaceTold> told_place(const Frame& frame);

/// Whether two accounts may mean one place: the same state, or a name in common, in Latin letters,
/// Cyrillic, or both; of a name in Han script the same characters.
[[nodiscard]] bool is_same_place(const PlaceTold& a, const PlaceTold& b);
enum class Apart {
  no,       ///< both can be right: a site and a town
  unknown,  ///< written in two scripts: names say nothing of each other
  yes,      ///< a town beside a town, a site beside a site, in one script; one state beside another
};
/// Whether two that are not the same cannot both be right, as far as names tell.
[[nodiscard]] Apart how_apart(const PlaceTold& a, const PlaceTold& b);

}  // namespace readout::compare
