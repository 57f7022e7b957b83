/// Counts without what longer phrases hold (O'Donnell 2011, "The adjusted frequency list").
///
/// In: phrases, known or discovered, with their occurrences. Out: for each phrase the occurrences
/// that lie in no longer occurrence of another of them; "strategic partnership" within
/// "comprehensive strategic partnership" counts for the latter alone. Of equal spans both count.
/// Cost: sorting the occurrences.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::phrases {

/// By phrase.
[[nodiscard]] std::vector<std::size_t> consolidate(std::span<const Phrase> phrases);

}  // namespace readout::phrases
