/// Maximal repeats of a sequence of symbols: sequences that occur at least twice and could not be
/// longer, on either side, without losing an occurrence.
///
/// In: symbols; one that occurs once only (a separator) is in no repeat. Out: a call of `visit` for
/// each repeat of at least `min_length`, with its places in no order; the span is valid during the
/// call only. Repeats are known up to kLongestRepeat symbols; of longer ones, pieces of that length
/// are given. Cost: O(n log n) by a suffix array sorted to that depth, O(n) memory.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

namespace readout::phrases {

inline constexpr std::size_t kLongestRepeat = 64;

using VisitRepeat = std::function<void(std::size_t length, std::span<const std::uint32_t> places)>;

void each_maximal_repeat(std::span<const std::uint32_t> symbols, std::size_t min_length,
                         const VisitRepeat& visit);

}  // namespace readout::phrases
