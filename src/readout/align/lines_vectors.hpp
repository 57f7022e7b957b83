/// The vectors of sentences and of the groups that links may join, and how near two are.
///
/// In: an encoder and the sentences of both sides. Out: cosines less the mean of those to the
/// nearest sentences of the other side (cross-domain similarity local scaling), for any two groups
/// of up to four neighbours. A group has a vector of its own once `encode_groups` was asked for it,
/// else the sum of its sentences'. Cost: that of the encoder, and of a search by sign bits
/// (encode/bits.hpp) for each sentence.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "readout/align/lines_weights.hpp"
#include "readout/encode/bits.hpp"
#include "readout/encode/encoder.hpp"

namespace readout::align {

class SideVectors {
 public:
  using Sentences = std::span<const std::string_view>;

  /// Empty where the encoder gives none.
  [[nodiscard]] static Result<SideVectors> make(const encode::Encoder& encoder, Sentences sentences,
                                                std::size_t jobs);

  /// Gives the groups that begin at these sentences vectors of their own; once.
  [[nodiscard]] Result<bool> encode_groups(const encode::Encoder& encoder, Sentences sentences,
                                           const std::vector<bool>& begins, std::size_t jobs);

  [[nodiscard]] bool empty() const { return single_.empty(); }
  [[nodiscard]] const encode::Vectors& single() const { return single_; }
  /// Empty: the group has no vector of its own.
  [[nodiscard]] std::span<const float> group(std::size_t begin, std::size_t size) const;
  /// The length of the sum of the group's vectors.
  [[nodiscard]] double sum_length(std::size_t begin, std::size_t size) const {
    return sums_[begin][size - 1];
  }

  /// The mean cosine to the nearest sentences of the other side, of a group that of its sentences.
  [[nodiscard]] double near(std::size_t begin, std::size_t size) const;
  std::vector<double> nearness;  ///< by sentence

 private:
  encode::Vectors single_;
  encode::Vectors groups_;
  std::vector<std::array<std::int64_t, kLargestGroup>> group_rows_;  ///< by first sentence
  std::vector<std::array<double, kLargestGroup>> sums_;
};

/// By sentence of one side the nearest of the other.
using Nearest = std::vector<std::vector<encode::Neighbour>>;

/// Sets the nearness of both sides, and returns the nearest of each sentence of `a`.
[[nodiscard]] Nearest find_nearest(SideVectors& a, SideVectors& b, std::size_t jobs);

}  // namespace readout::align
