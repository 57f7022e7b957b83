#include "readout/compare/same_places.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace readout::compare {
namespace {

using Group = std::vector<std::size_t>;  // places

/// The groups of places that hang together by is_same_place.
std::vector<Group> groups_of(std::span<const PlaceTold> places) {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < places.size(); ++i) {
    Group joined{i};
    std::erase_if(groups, [&](const Group& group) {
      const bool same = std::ranges::any_of(
          group, [&](std::size_t other) { return is_same_place(places[i], places[other]); });
      if (same) joined.insert(joined.end(), group.begin(), group.end());
      return same;
    });
    groups.push_back(std::move(joined));
  }
  return groups;
}

/// No account of the one can be right beside one of the other; where scripts keep two from being
/// held against each other, the others decide.
bool are_apart(std::span<const PlaceTold> places, const Group& a, const Group& b) {
  bool apart = false;
  for (const std::size_t of_a : a) {
    for (const std::size_t of_b : b) {
      const Apart found = how_apart(places[of_a], places[of_b]);
      if (found == Apart::no) return false;
      apart = apart || found == Apart::yes;
    }
  }
  return apart;
}

/// The shortest name of the group stands for it.
std::string name_of(std::span<const PlaceTold> places, const Group& group) {
  const std::size_t shortest = *std::ranges::min_element(group, {}, [&](std::size_t i) {
    const std::string& name = places[i].here.value;
    return std::pair<std::size_t, const std::string&>(name.size(), name);
  });
  return places[shortest].here.value;
}

}  // namespace

bool mark_same_places(std::span<PlaceTold> places) {
  const std::vector<Group> groups = groups_of(places);
  bool differ = false;
  for (const Group& group : groups) {
    const bool apart = std::ranges::any_of(groups, [&](const Group& other) {
      return &other != &group && are_apart(places, group, other);
    });
    differ = differ || apart;
    const std::string name = apart || groups.size() == 1 ? name_of(places, group) : "";
    for (const std::size_t i : group) places[i].here.compare = name;
  }
  return differ;
}

}  // namespace readout::compare
