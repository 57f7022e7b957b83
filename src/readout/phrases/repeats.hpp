/// Maximal repeats of a sequence of symbols: sequences that occur at least twice and could not be
/// longer, on either side, without losing an occurrence.
///
/// In: symbols, numbered from 0; one that is not less than the number of places is a separator and
/// occurs once. Out: for each repeat its
/// length and places; `shorter` is the length of the longest beginning of it that occurs elsewhere
/// too. Repeats are known up to kLongestRepeat symbols; of longer ones, pieces of that length are
/// given. With `may_begin`, repeats begin only where it says so, and one is maximal to the left
/// when no earlier such beginning keeps all occurrences.
///
/// Method: a suffix array (Manber and Myers 1993) of the places whose pair of symbols recurs, made
/// bucket by bucket: places are counted into buckets by their first symbol, and a bucket is sorted
/// by the next two symbols at a time. The nodes of its tree are read off the common beginnings of
/// neighbours (Abouelhoda, Kurtz and Ohlebusch 2004). Cost: nearly linear in text (sorting within
/// buckets, to a fixed depth). Memory: 4 bytes a place while it is held, and 16 bytes a place of
/// the largest bucket while it is made.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace readout::phrases {

inline constexpr std::size_t kLongestRepeat = 16;

/// `places` are `count` entries of Repeats::places from `first` on.
struct Repeat {
  std::uint32_t length = 0;
  std::uint32_t shorter = 0;
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

struct RepeatOptions {
  std::size_t min_length = 2;
  std::size_t min_count = 2;
  std::function<bool(std::size_t place)> may_begin = {};  ///< none: anywhere
};

class Repeats {
 public:
  /// `symbols` must outlive it; there are fewer than 2^32.
  Repeats(std::span<const std::uint32_t> symbols, const RepeatOptions& options);

  [[nodiscard]] std::span<const Repeat> all() const { return repeats_; }
  /// In no order.
  [[nodiscard]] std::span<const std::uint32_t> places(const Repeat& repeat) const {
    return std::span(places_).subspan(repeat.first, repeat.count);
  }

 private:
  class Bucket;

  std::vector<std::uint32_t> places_;
  std::vector<Repeat> repeats_;
};

}  // namespace readout::phrases
