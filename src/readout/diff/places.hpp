/// Whether a name of a state or its capital is a place where it stands, and nobody who acts.
///
/// In: a side, and an actor of it. A capital is a place behind a preposition of place ("in
/// Moscow"), behind one of motion with a word of going beside it ("a flight from Moscow"), behind a
/// verb of visiting, and before a word such as "time"; everywhere else it acts, speaks or is a
/// party. It speaks also in «в Москве заявили», where a reporting verb in the plural follows at
/// once, and owns in "in Moscow's view". "Russian" is one of a town alone ("in the Russian
/// capital"). Words are the lists "where_prepositions", "motion_prepositions", "motion_words",
/// "motion_followers", "motion_verbs", "place_followers", "venues". Not promised: "trust in
/// Moscow". Cost: a few look-ups.
#pragma once
#include "readout/diff/judgement.hpp"

namespace readout::diff {

[[nodiscard]] bool is_place(const Half& half, const ActorAt& actor);

}  // namespace readout::diff
