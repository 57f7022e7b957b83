/// Persons that a text names and the lexicon does not know: "President Ilda Maren", "Рейком",
/// "伊尔达·马伦"; and what the text calls them later ("Maren").
///
/// In: the hits of the lexicon. Out: actors of this text alone, with an index of their names. A
/// name is learned after a title or an honorific, as two to four capitalised words in a row, or in
/// Chinese from a dot between transliterated parts. Cost: linear. Private to the room.
#pragma once
#include <memory>
#include <vector>

#include "readout/lexicon/name_index.hpp"
#include "readout/lexicon/name_shapes.hpp"
#include "readout/lexicon/titles.hpp"

namespace readout::lexicon {

struct LocalNames {
  std::vector<Actor> actors;  ///< those that the lexicon knows stand here with their own id
  NameIndex index;

  explicit LocalNames(const Grammar& grammar) : index(grammar) {}
};

[[nodiscard]] LocalNames learn_names(const Scene& scene, const NameShapes& shapes);

}  // namespace readout::lexicon
