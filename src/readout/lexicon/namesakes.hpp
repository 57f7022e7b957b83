/// Whether a last name alone stands for the one whom the lexicon knows, or for a namesake.
///
/// In: a scene with all hits. Out: yes or no for one hit, by the full names anywhere in the text,
/// by the first name that stands before, by the text's date. Who of several known namesakes is
/// meant is for mentions.hpp. Cost: one pass over the hits, then look-ups. Private to the room.
#pragma once
#include <string>
#include <unordered_set>

#include "readout/lexicon/titles.hpp"

namespace readout::lexicon {

class Namesakes {
 public:
  explicit Namesakes(const Scene& scene);

  /// "Pia Marsk" where the lexicon knows Olin Marsk; "Marsk" in a text of a time before he held any
  /// office. Never of somebody whom the text names in full.
  [[nodiscard]] bool is_another(const Hit& hit) const;
  [[nodiscard]] bool is_named_in_full(const Actor& actor) const;

 private:
  [[nodiscard]] bool has_other_first_name(const Hit& hit) const;

  const Scene& scene_;
  std::unordered_set<std::string> named_in_full_;
};

}  // namespace readout::lexicon
