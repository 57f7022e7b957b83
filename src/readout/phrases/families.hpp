/// Candidates that are near-variants of each other, joined.
///
/// In: candidates, best first. Out: families, each with its members, best first: a candidate joins
/// the best earlier head of a family from which at most one content word in three of the longer one
/// is apart (edit distance over stems), and at most two words without content besides; a negation
/// is never apart. Cost: a candidate is compared with the heads that share enough of its words.
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
