/// Candidates that are near-variants of each other, joined.
///
/// In: candidates, best first. Out: families, each with its members, best first: a candidate joins
/// the best earlier head of a family from which it is at most one word in three apart (edit
/// distance over stems; words without content weigh half, and one in three is of the content words
/// of the longer). Cost: a candidate is compared with the heads that share enough of its words.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "readout/phrases/candidates.hpp"
#include "readout/phrases/word_corpus.hpp"

namespace readout::phrases {

/// Indices of the members; the first is the head.
using Family = std::vector<std::size_t>;

[[nodiscard]] std::vector<Family> join_families(const WordCorpus& corpus,
                                                std::span<const Candidate> candidates);

}  // namespace readout::phrases
