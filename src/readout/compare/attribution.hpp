/// Who is said to say it, here and there: Pair::attribution.
///
/// In: a comparison with unified speakers, points and edits; analyses by source. Out: shifts of one
/// pair, with names for a reader. Only where nearly the same words are kept (same_words.hpp) and
/// both speakers are known: another_speaker, two persons that are surely two, or those of two
/// states, by name or title, and one account quotes, or both take part in the event, or both report
/// a whole clause to the word; joint, one person here, there several together of whom that person
/// is one and who does not say himself what they did together ("we discussed"); handed_on, one
/// speaker, told by somebody else in one account alone, who is not its outlet; kind, quoted,
/// reported, in a transcript. A source that has the words from the other's speaker as well, in the
/// same point, shifts nothing. Cost: linear in the members of the point; where one stands beside
/// several, in the statements.
#pragma once
#include <span>

#include "readout/compare/speaker_identity.hpp"
#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

[[nodiscard]] std::vector<AttributionShift> attribution_shifts(
    const Comparison& comparison, const Point& point, const Pair& pair,
    const SpeakerIdentity& identity, std::span<const text::Analysis> analyses);

}  // namespace readout::compare
