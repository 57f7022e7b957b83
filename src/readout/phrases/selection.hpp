/// Which of the raw matches of an automaton count.
///
/// Dropped: matches that lie within a match of an exception of their formula, then of overlapping
/// matches of one formula all but the longest (the earlier one where they tie). Matches of
/// different formulae do not touch each other. Cost: that of sorting.
#pragma once
#include <cstddef>
#include <vector>

namespace readout::phrases {

/// Units first..last, both included.
struct UnitMatch {
  std::size_t formula = 0;
  std::size_t first = 0;
  std::size_t last = 0;
  bool exception = false;  ///< of a pattern that begins with '!'
};

/// Out: matches of formulae in the order of the text.
[[nodiscard]] std::vector<UnitMatch> select_matches(std::vector<UnitMatch> matches);

}  // namespace readout::phrases
