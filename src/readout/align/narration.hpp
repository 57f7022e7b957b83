/// What a source tells in its own voice: a point that it has no statement of may stand in its
/// narration.
///
/// In: points with members and missing_from; the features of all statements, then those of the
/// sentences of narration (features.hpp), and these sentences; the weights without vectors. Out:
/// Point::narrated: of each source the likeliest sentence, of equal ones the earlier. A sentence
/// tells a point when it says enough and is clearly like a member, on words, names and concepts
/// alone, names nobody else, gives no other number or date, and negates where the member does: a
/// false find is worse than a gap. Sentences of another language are not looked at: without vectors
/// too many of them seem alike; in a huge input a statement's are looked up by its rarest words
/// only. Cost: as find_candidates, of statements with narration; nothing where no point has a gap.
#pragma once
#include <span>
#include <vector>

#include "readout/align/features.hpp"
#include "readout/align/weights.hpp"

namespace readout::align {

/// As make_features takes them: sentences by source, in order, that nobody is known to speak.
[[nodiscard]] std::vector<Statement> narrated_sentences(
    std::span<const std::vector<Span>> narration);

void find_narrated(std::vector<Point>& points, std::span<const Features> features,
                   std::span<const Statement> sentences, const Weights& without_vectors);

}  // namespace readout::align
