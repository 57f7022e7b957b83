/// Which statements are worth a comparison with which.
///
/// In: the features of all statements, in any order. Out: pairs (a < b), sorted, each once: for
/// every statement the best of each source, its own too, by the weight of what they share, equal
/// ones by the nearer place, so that a source that repeats itself is met in its order. What is rare
/// is looked up first. Cost: at most `kMostVisits` and `kMostCandidates` a statement and source,
/// so linear in the statements.
#pragma once
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "readout/align/features.hpp"

namespace readout::align {

/// Statements of one source that are compared with a statement.
inline constexpr std::size_t kMostCandidates = 32;
/// Entries of the index looked at for a statement.
inline constexpr std::size_t kMostVisits = std::size_t{1} << 15U;

struct Candidates {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  /// Statements of which less than half was looked up: what they say is said in too many others.
  std::size_t hardly_sought = 0;
};

[[nodiscard]] Candidates find_candidates(std::span<const Features> features,
                                         std::size_t most_visits = kMostVisits);

/// The same for the first `statements` with those that follow them, and no others.
[[nodiscard]] Candidates find_candidates_beyond(std::span<const Features> features,
                                                std::size_t statements);

}  // namespace readout::align
