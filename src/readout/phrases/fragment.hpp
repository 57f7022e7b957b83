/// Parts of a pattern and how larger ones are made of them: one behind another, one or the other,
/// several in any order (Glushkov's construction: no empty steps).
///
/// In and out: states of the pattern, and the fragments that point at them. Cost: `follow` the
/// product of what ends and what begins; `in_any_order` copies each of n parts 2^(n-1) times, once
/// for each set of parts that may stand before it. Private to the room.
#pragma once
#include <span>
#include <vector>

#include "readout/phrases/pattern.hpp"

namespace readout::phrases {

/// Where a part of a pattern may begin and end, and whether it may be nothing at all.
struct Fragment {
  std::vector<StateIndex> first;
  std::vector<StateIndex> last;
  bool nullable = true;
};

/// A fragment whose states are those from `begin` to `end` (half-open), all of them.
struct Part {
  Fragment fragment;
  std::size_t begin = 0;
  std::size_t end = 0;
};

constexpr std::size_t kMostPartsInAnyOrder = 4;

/// Puts `part` behind `current`.
void follow(std::vector<PatternState>& states, Fragment& current, const Fragment& part);
/// Makes `current` what it was, or `other`.
void unite(Fragment& current, const Fragment& other);
/// All the parts, each once, whatever their order; at most kMostPartsInAnyOrder.
[[nodiscard]] Fragment in_any_order(std::vector<PatternState>& states, std::span<const Part> parts);

}  // namespace readout::phrases
