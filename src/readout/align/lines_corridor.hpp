/// The coarse step: pairs of sentences that are surely of one meaning, a chain of them, and the
/// corridor around that chain in which the fine step looks at all pairs.
///
/// In: for each sentence of `a` some candidates. Out: anchors, pairs that are each other's best and
/// tell enough. Cost: a score a candidate, and n log n for the chain.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "readout/align/lines_path.hpp"
#include "readout/align/lines_scores.hpp"

namespace readout::align {

/// By sentence of `a`, those of `b`.
using Candidates = std::vector<std::vector<std::uint32_t>>;

/// The sentences that share the rarest words.
[[nodiscard]] Candidates lexical_candidates(const LineEvidence& evidence);

struct LineAnchor {
  std::size_t a = 0;
  std::size_t b = 0;
  double score = 0;
};

/// In the order of `a`.
[[nodiscard]] std::vector<LineAnchor> find_line_anchors(LineScores& scores,
                                                        const Candidates& candidates,
                                                        std::size_t sentences_b);

/// Of anchors in the order of `a` those of the heaviest chain that rises in `b` too.
[[nodiscard]] std::vector<LineAnchor> rising_chain(const std::vector<LineAnchor>& anchors,
                                                   std::size_t sentences_b);

/// `chain` rises in both. Every cell where there are few.
[[nodiscard]] Corridor corridor_around(const std::vector<LineAnchor>& chain,
                                       std::size_t sentences_a, std::size_t sentences_b);

}  // namespace readout::align
