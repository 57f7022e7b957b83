/// Discovered phrases that say the same in other words ("ties between our countries", "relations
/// between our countries") become one, by their sentence vectors.
///
/// In: phrases, best first, each with the stems of its wordings; an encoder. Out: the lesser goes
/// into the best of its language to whose usual wording it is nearest in meaning, with its
/// occurrences and wordings; of occurrences that overlap the first, or the longer, stays. Two
/// phrases are one from a cosine of .87 on, where their best wordings share a stem: read on the
/// best 300 of 1,210 texts, where the twelve pairs above it say the same and the first below .86 do
/// not. An encoder that fails changes nothing and is the error. Cost: a vector a phrase and a
/// product a pair.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "readout/encode/encoder.hpp"
#include "readout/phrases/discover.hpp"

namespace readout::compare {

[[nodiscard]] std::optional<Error> join_same_meanings(std::vector<phrases::DiscoveredPhrase>& found,
                                                      const encode::Encoder& encoder,
                                                      std::size_t jobs);

}  // namespace readout::compare
