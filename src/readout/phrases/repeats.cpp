#include "readout/phrases/repeats.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace readout::phrases {
namespace {

constexpr std::size_t kSymbolsOfKey = 2;
constexpr unsigned kSymbolBits = 32;

/// A place with the symbols that are compared next.
struct Keyed {
  std::uint64_t key = 0;
  std::uint32_t place = 0;
  friend bool operator<(const Keyed& a, const Keyed& b) {
    return a.key != b.key ? a.key < b.key : a.place < b.place;
  }
};

struct OpenInterval {
  std::size_t length = 0;
  std::size_t begin = 0;
};

/// Symbols of words are small numbers without gaps; separators are not, and begin nothing.
std::vector<std::uint32_t> count_symbols(std::span<const std::uint32_t> symbols) {
  std::vector<std::uint32_t> counts;
  for (const std::uint32_t symbol : symbols) {
    if (symbol >= symbols.size()) continue;
    if (symbol >= counts.size()) counts.resize(std::size_t{symbol} + 1, 0);
    ++counts[symbol];
  }
  return counts;
}

}  // namespace

/// The places that begin with one symbol.
class Repeats::Bucket {
 public:
  Bucket(std::span<const std::uint32_t> symbols, const RepeatOptions& options,
         std::vector<Keyed>& scratch)
      : symbols_(symbols), options_(options), scratch_(scratch) {}

  /// Sorts the places by what follows them; `base` is where they stand among all.
  void read(std::span<std::uint32_t> places, std::size_t base, std::vector<Repeat>& repeats) {
    sort(places, 1);
    open_.clear();
    for (std::size_t i = 1; i <= places.size(); ++i) {
      const std::size_t common = i < places.size() ? common_of(places[i - 1], places[i]) : 0;
      close(common, i, places, base, repeats);
    }
  }

 private:
  /// By the symbols from `depth` on; groups that are equal so far are sorted further.
  void sort(std::span<std::uint32_t> places, std::size_t depth) {
    scratch_.clear();
    for (const std::uint32_t place : places) scratch_.push_back({key_at(place + depth), place});
    std::sort(scratch_.begin(), scratch_.end());
    std::vector<std::size_t> borders;  // of the groups that are not told apart yet
    for (std::size_t begin = 0; begin < places.size();) {
      std::size_t end = begin;
      for (; end < places.size() && scratch_[end].key == scratch_[begin].key; ++end) {
        places[end] = scratch_[end].place;
      }
      const bool enough = end - begin >= options_.min_count && end - begin > 1;
      if (enough) borders.insert(borders.end(), {begin, end});
      begin = end;
    }
    if (depth + kSymbolsOfKey >= kLongestRepeat) return;
    for (std::size_t i = 0; i < borders.size(); i += 2) {
      sort(places.subspan(borders[i], borders[i + 1] - borders[i]), depth + kSymbolsOfKey);
    }
  }

  [[nodiscard]] std::uint64_t key_at(std::size_t place) const {
    const std::uint64_t first = symbol_at(place);
    return (first << kSymbolBits) | symbol_at(place + 1);
  }

  [[nodiscard]] std::uint32_t symbol_at(std::size_t place) const {
    return place < symbols_.size() ? symbols_[place] : std::numeric_limits<std::uint32_t>::max();
  }

  [[nodiscard]] std::size_t common_of(std::size_t a, std::size_t b) const {
    const std::size_t limit = std::min(kLongestRepeat, symbols_.size() - std::max(a, b));
    std::size_t length = 1;
    while (length < limit && symbols_[a + length] == symbols_[b + length]) ++length;
    return length;
  }

  /// Ends the intervals that have more in common than the place at `i` has with the one before.
  void close(std::size_t common, std::size_t i, std::span<const std::uint32_t> places,
             std::size_t base, std::vector<Repeat>& repeats) {
    std::size_t begin = i - 1;
    while (!open_.empty() && open_.back().length > common) {
      const OpenInterval interval = open_.back();
      open_.pop_back();
      begin = interval.begin;
      const std::size_t shorter = std::max(common, open_.empty() ? 0 : open_.back().length);
      const auto within = places.subspan(begin, i - begin);
      if (interval.length < options_.min_length || within.size() < options_.min_count) continue;
      if (!is_left_maximal(within)) continue;
      repeats.push_back(
          {static_cast<std::uint32_t>(interval.length), static_cast<std::uint32_t>(shorter),
           static_cast<std::uint32_t>(base + begin), static_cast<std::uint32_t>(within.size())});
    }
    if (common > 0 && (open_.empty() || open_.back().length < common)) {
      open_.push_back({common, begin});
    }
  }

  /// Whether the repeat cannot begin earlier without losing an occurrence: going backwards, the
  /// symbols before differ, or there is none, before one is reached that may begin a repeat.
  [[nodiscard]] bool is_left_maximal(std::span<const std::uint32_t> places) const {
    for (std::size_t back = 1; back <= kLongestRepeat; ++back) {
      if (places.front() < back) return true;
      const std::uint32_t before = symbols_[places.front() - back];
      const bool differ = std::any_of(places.begin(), places.end(), [&](std::uint32_t place) {
        return place < back || symbols_[place - back] != before;
      });
      if (differ) return true;
      if (!options_.may_begin || options_.may_begin(places.front() - back)) return false;
    }
    return true;
  }

  std::span<const std::uint32_t> symbols_;
  const RepeatOptions& options_;
  std::vector<Keyed>& scratch_;
  std::vector<OpenInterval> open_;
};

Repeats::Repeats(std::span<const std::uint32_t> symbols, const RepeatOptions& options) {
  std::vector<std::uint32_t> counts = count_symbols(symbols);
  const auto begins = [&](std::size_t place) {
    const std::uint32_t symbol = symbols[place];
    return symbol < counts.size() &&
           counts[symbol] >= std::max<std::size_t>(options.min_count, 2) &&
           (!options.may_begin || options.may_begin(place));
  };
  std::vector<std::uint32_t> ends(counts.size() + 1, 0);
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    if (begins(i)) ++ends[std::size_t{symbols[i]} + 1];
  }
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  places_.resize(ends.back());
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    if (begins(i)) places_[ends[symbols[i]]++] = static_cast<std::uint32_t>(i);
  }
  std::vector<Keyed> scratch;
  Bucket bucket(symbols, options, scratch);
  for (std::size_t symbol = 0, begin = 0; symbol < counts.size(); begin = ends[symbol++]) {
    bucket.read(std::span(places_).subspan(begin, ends[symbol] - begin), begin, repeats_);
  }
}

}  // namespace readout::phrases
