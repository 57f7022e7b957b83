/// From actors and titles to a NameIndex of one language. Private to the room.
#pragma once
#include <memory>
#include <string_view>

#include "readout/lexicon/actors.hpp"
#include "readout/lexicon/name_index.hpp"

namespace readout::lexicon {

/// Names, metonyms and demonyms of all actors, the titles, and the words around names that the
/// grammar lists (honorifics, former_words, title_adjectives, title_links). `Entry::value` of an
/// actor is its place in `actors.all`.
[[nodiscard]] std::shared_ptr<const NameIndex> build_index(const Actors& actors,
                                                           const Grammar& grammar);

/// The names of a few actors in every language they have names in.
[[nodiscard]] std::shared_ptr<const NameIndex> build_participant_index(const Actors& actors,
                                                                       const Grammar& grammar);

}  // namespace readout::lexicon
