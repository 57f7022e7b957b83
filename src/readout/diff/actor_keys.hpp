/// The actors of a side, found by what a name that may mean the same shares with theirs.
///
/// Whoever bears an id, a surname where one of two gives it alone, a state and whoever may speak
/// for it: any other two are not the same. Whether those are is for the rules (identity.cpp). Cost:
/// linear once a side, and a look-up is as long as its answer, in which everybody is once.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/lexicon/actors.hpp"

namespace readout::diff {

struct ActorAt;

class ActorKeys {
 public:
  ActorKeys() = default;
  ActorKeys(std::span<const ActorAt> actors, const lexicon::Actors& known);

  /// Indices of the actors of the side that may be the same as `actor`.
  [[nodiscard]] std::vector<std::size_t> candidates(const ActorAt& actor,
                                                    const lexicon::Actors& known) const;

 private:
  void put(std::string key, std::size_t index);

  std::unordered_map<std::string, std::vector<std::size_t>> by_key_;
};

/// Of an id made from a name: its last part.
[[nodiscard]] std::string_view surname_of(std::string_view id);

}  // namespace readout::diff
