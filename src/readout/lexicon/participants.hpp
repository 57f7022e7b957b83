/// The participants of an event's manifest as actors.
///
/// In: a participant as typed: a person, a government, an organisation, a group. Out: an actor of
/// that kind, put among the manifest's own. The kind follows from the name and the title: only a
/// person holds an office, and a name that is a country's is the country. A participant that the
/// lexicon knows under the same name is that actor, with the aliases added and the name as the
/// manifest spells it. Cost: a pass over the
/// lexicon for each participant. Private to the room.
#pragma once
#include "readout/lexicon/lexicon.hpp"
#include "readout/model/document.hpp"

namespace readout::lexicon {

/// Adds the participant to `own`, and its country where only the manifest knows it.
void add_participant(const Participant& participant, const Lexicon& lexicon, Actors& own);

}  // namespace readout::lexicon
