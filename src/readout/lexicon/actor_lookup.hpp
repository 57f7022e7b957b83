/// What a participant of a manifest is looked up by in a lexicon: whole names, and offices by the
/// words of a title.
///
/// Made once a lexicon, since it folds every name there is (about a millisecond); a look-up is a
/// few hash look-ups. Refers to nothing: indices are places in the Actors it was made of. Private
/// to the room.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/lexicon/actors.hpp"

namespace readout::lexicon {

class ActorLookup {
 public:
  explicit ActorLookup(const Actors& actors);

  /// The first actor of that kind who bears the name in any language, capitals aside. `actors`:
  /// those the look-up was made of.
  [[nodiscard]] const Actor* named(const Actors& actors, ActorKind kind,
                                   std::string_view name) const;

  /// The offices whose words stand in a title as typed ("Deputy Prime Minister and Foreign
  /// Minister"): at each place the longest words. `title`: its keys (symbols.hpp).
  [[nodiscard]] std::vector<std::string> offices_in(const std::vector<std::string>& title) const;

 private:
  struct Office {
    std::vector<std::string> words;
    std::string id;
  };
  static constexpr std::size_t kKinds = 3;  ///< of ActorKind

  std::array<std::unordered_map<std::string, std::uint32_t>, kKinds> actors_by_name_;
  std::unordered_map<std::string, std::vector<Office>> offices_by_first_word_;
};

}  // namespace readout::lexicon
