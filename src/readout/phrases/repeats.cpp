#include "readout/phrases/repeats.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace readout::phrases {
namespace {

/// Places whose symbol occurs more than once, sorted by what follows them up to kLongestRepeat.
class SuffixArray {
 public:
  explicit SuffixArray(std::span<const std::uint32_t> symbols) : symbols_(symbols) {
    collect_places();
    rank_by_symbol();
    for (std::size_t depth = 1; depth < kLongestRepeat && !all_distinct_; depth *= 2) {
      double_depth(depth);
    }
  }

  [[nodiscard]] std::span<const std::uint32_t> places() const { return places_; }

  /// How many symbols the places at `i - 1` and `i` have in common.
  [[nodiscard]] std::size_t common_before(std::size_t i) const {
    const std::size_t a = places_[i - 1];
    const std::size_t b = places_[i];
    const std::size_t limit = std::min(kLongestRepeat, symbols_.size() - std::max(a, b));
    std::size_t length = 0;
    while (length < limit && symbols_[a + length] == symbols_[b + length]) ++length;
    return length;
  }

 private:
  void collect_places() {
    std::unordered_map<std::uint32_t, std::uint32_t> counts;
    counts.reserve(symbols_.size());
    for (const std::uint32_t symbol : symbols_) ++counts[symbol];
    for (std::uint32_t i = 0; i < symbols_.size(); ++i) {
      if (counts[symbols_[i]] > 1) places_.push_back(i);
    }
  }

  void rank_by_symbol() {
    std::vector<std::uint64_t> keys(symbols_.begin(), symbols_.end());
    ranks_.assign(symbols_.size(), 0);
    sort_and_rank(keys);
  }

  /// From an order by `depth` symbols to one by twice as many.
  void double_depth(std::size_t depth) {
    std::vector<std::uint64_t> keys(symbols_.size(), 0);
    for (const std::uint32_t place : places_) {
      const std::size_t after = place + depth;
      const std::uint64_t next = after < ranks_.size() ? ranks_[after] : 0;
      keys[place] = (static_cast<std::uint64_t>(ranks_[place]) << 32U) | next;
    }
    sort_and_rank(keys);
  }

  /// Ranks begin with 1: 0 is what stands at no place, where every repeat ends.
  void sort_and_rank(const std::vector<std::uint64_t>& keys) {
    std::sort(places_.begin(), places_.end(), [&](std::uint32_t a, std::uint32_t b) {
      return keys[a] != keys[b] ? keys[a] < keys[b] : a < b;
    });
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (i == 0 || keys[places_[i]] != keys[places_[i - 1]]) ++rank;
      ranks_[places_[i]] = rank;
    }
    all_distinct_ = rank == places_.size();
  }

  std::span<const std::uint32_t> symbols_;
  std::vector<std::uint32_t> places_;
  std::vector<std::uint32_t> ranks_;
  bool all_distinct_ = false;
};

/// Whether the places have different symbols before them, so that the repeat cannot grow to the
/// left.
bool is_left_maximal(std::span<const std::uint32_t> symbols,
                     std::span<const std::uint32_t> places) {
  if (places.front() == 0) return true;
  const std::uint32_t first = symbols[places.front() - 1];
  return std::any_of(places.begin(), places.end(), [&](std::uint32_t place) {
    return place == 0 || symbols[place - 1] != first;
  });
}

struct OpenInterval {
  std::size_t length = 0;
  std::size_t begin = 0;
};

}  // namespace

void each_maximal_repeat(std::span<const std::uint32_t> symbols, std::size_t min_length,
                         const VisitRepeat& visit) {
  const SuffixArray array(symbols);
  const std::span<const std::uint32_t> places = array.places();
  std::vector<OpenInterval> open;
  for (std::size_t i = 1; i <= places.size(); ++i) {
    const std::size_t common = i < places.size() ? array.common_before(i) : 0;
    std::size_t begin = i - 1;
    while (!open.empty() && open.back().length > common) {
      const OpenInterval interval = open.back();
      open.pop_back();
      begin = interval.begin;
      const auto within = places.subspan(begin, i - begin);
      if (interval.length >= min_length && is_left_maximal(symbols, within)) {
        visit(interval.length, within);
      }
    }
    if (common > 0 && (open.empty() || open.back().length < common))
      open.push_back({common, begin});
  }
}

}  // namespace readout::phrases
