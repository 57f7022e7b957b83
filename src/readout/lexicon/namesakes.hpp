/// Whether a last name alone stands for the one whom the lexicon knows, or for a namesake.
///
/// In: a scene with all hits. Out: yes or no for one hit, by the full names and titles anywhere in
/// the text, by the first name that stands before, by what stands behind ("Marsk, a baker"), by the
/// text's date; also whether a full name is somebody else's ("村民李强"). Who of several known
/// namesakes is meant is for mentions.hpp. Cost: one pass over the hits, a second where a namesake
/// was found. Private to the room.
#pragma once
#include <optional>
#include <string>
#include <unordered_set>

#include "readout/lexicon/name_shapes.hpp"
#include "readout/lexicon/titles.hpp"

namespace readout::lexicon {

class Namesakes {
 public:
  Namesakes(const Scene& scene, const NameShapes& shapes);

  /// "Pia Marsk" where the lexicon knows Olin Marsk, and then "Marsk" alone; "Marsk" in a text of a
  /// time before he held any office; "Foreign Minister Marsk of Belmora" where he was never a
  /// foreign minister. "Marsk" alone is never another where the
  /// text names him in full.
  [[nodiscard]] bool is_another(const Hit& hit) const;
  [[nodiscard]] bool is_named_in_full(const Actor& actor) const;

 private:
  [[nodiscard]] bool has_other_first_name(const Hit& hit) const;
  [[nodiscard]] bool has_own_title(const Hit& hit) const;
  [[nodiscard]] bool has_other_given_name(const Hit& hit) const;
  [[nodiscard]] bool is_glossed_otherwise(const Hit& hit) const;
  [[nodiscard]] bool is_described(const Hit& hit) const;
  [[nodiscard]] bool is_titled_elsewhere(const Hit& hit) const;
  [[nodiscard]] bool is_of_unknown_state(const Hit& hit) const;
  [[nodiscard]] bool is_of_elsewhere(const Hit& hit) const;
  [[nodiscard]] std::optional<Title> title_before(const Hit& hit, std::size_t end) const;
  void drop_titled();
  void learn_strangers();

  const Scene& scene_;
  const NameShapes& shapes_;
  std::unordered_set<std::string> others_;  ///< whose last name somebody else bears here
  std::unordered_set<std::string> named_in_full_;
  std::unordered_set<std::string> strangers_;  ///< ids of the known whom the text does not mean
};

}  // namespace readout::lexicon
