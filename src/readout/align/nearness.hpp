/// How near the sentence vectors of statements are, and how near those around them.
///
/// In: a vector a statement (rows in the same order; none at all without an encoder) and the source
/// of each, sorted by source. Out: for every statement its nearest ones in every source, its own
/// too, and the mean cosine of the four nearest there; so a cosine can be read against what is
/// usual around both (CSLS). Cost: encode/bits.hpp, for each statement and source.
#pragma once
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "readout/encode/vectors.hpp"

namespace readout::align {

/// Nearest statements of a source that are worth a comparison.
inline constexpr std::size_t kMostNear = 16;

class Nearness {
 public:
  Nearness(const encode::Vectors& vectors, std::span<const std::size_t> source_of,
           std::size_t jobs);

  [[nodiscard]] bool empty() const { return vectors_.empty(); }
  /// In steps of a thousandth, so that no rounding of a processor shows.
  [[nodiscard]] double cosine(std::size_t a, std::size_t b) const;
  /// The cosine less the mean of those of the nearest, on both sides.
  [[nodiscard]] double margin(std::size_t a, std::size_t b, double cosine) const;
  /// Pairs (a < b) of which one is among the nearest of the other; unsorted, some twice.
  [[nodiscard]] const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs() const {
    return pairs_;
  }

 private:
  void look(std::size_t from, std::size_t to, const std::vector<encode::Vectors>& by_source,
            std::size_t jobs);

  const encode::Vectors& vectors_;
  std::span<const std::size_t> source_of_;
  std::vector<std::size_t> first_of_;      // by source: its first statement; one more at the end
  std::vector<std::vector<float>> usual_;  // by statement and source
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;
};

}  // namespace readout::align
