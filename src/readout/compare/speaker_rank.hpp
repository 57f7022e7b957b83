/// How high the speaker of a statement stands: whose words changed is a part of a finding's weight.
///
/// In: statements with unified speakers; what the sources name (offices stand beside names there);
/// the event's participants and the lexicon with offices and years. Out: a rank a statement. An
/// office that leads a country, or may be "the leader", is the highest; one that speaks for another
/// is a spokesperson's; all other offices count as a minister's. Of several speakers together the
/// highest counts. Cost: linear in mentions and statements.
#pragma once
#include <span>
#include <vector>

#include "readout/lexicon/actor_index.hpp"
#include "readout/lexicon/named.hpp"
#include "readout/model/comparison.hpp"
#include "readout/model/finding_weights.hpp"

namespace readout::compare {

[[nodiscard]] std::vector<SpeakerRank> rank_speakers(const Comparison& comparison,
                                                     std::span<const lexicon::Named> named,
                                                     const lexicon::ActorIndex& actors);
}  // namespace readout::compare
