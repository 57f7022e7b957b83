/// What the alignment of sentences believes beforehand, as natural logarithms of odds unless said
/// otherwise. Tuned on the development part of Text+Berg and of the trilingual lines
/// (tests/real/lines_score.py prints the figures).
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace readout::align {

/// What makes two words count as the same.
enum class KeyKind : std::uint8_t { quantity, actor, word, name, letters, concept_, learned, mark };
constexpr std::size_t kKeyKinds = 8;

/// Sentences a side that one link joins at most.
constexpr std::size_t kLargestGroup = 4;

/// As tuned for links that words and lengths alone decide.
struct LineWeights {
  /// How often a key that the other text knows is found again in the sentence that belongs there.
  std::array<double, kKeyKinds> found_again{0.7, 0.7, 0.6, 0.5, 0.4, 0.45, 0.6, 0.5};
  double lexical = 0.7;          ///< of what both sides tell of their words
  double length = 3;             ///< of what lengths tell
  double length_spread = 0.075;  ///< standard deviation of the logarithm of the ratio, at length
  double length_spread_short =
      2;                     ///< added variance, divided by the characters of the shorter side
  double stops = 0.5;        ///< a unit of difference between the square roots of their numbers
  double joint_small = 1.5;  ///< for joining a line that begins small to the one before
  double joint_open = 0.5;   ///< ... one that follows a line without a stop
  double pair = -0.4;        ///< one with one
  double two_one = -2.5;     ///< two with one
  double two_two = -3.5;
  double three_one = -4.25;
  double four_one = -3.5;
  double three_two = -5;
  double gap = -1.625;         ///< one without counterpart
  double vector = 0;           ///< of a cosine above the neighbourhood's
  double vector_least = 0;     ///< what that must be at least
  double score_offset = 1.74;  ///< from the odds told to probable ones
  double score_factor = 0.21;
  double moved_least = 3;  ///< a block that moved tells at least this
};

/// As tuned for links that the vectors of `use` decide too.
[[nodiscard]] inline LineWeights weights_with_vectors() {
  LineWeights weights;
  weights.lexical = 0.2;
  weights.length = 1.25;
  weights.length_spread = 0.25;
  weights.length_spread_short = 3.25;
  weights.stops = 0.875;
  weights.joint_small = 1;
  weights.pair = 0.35;
  weights.two_one = -1.75;
  weights.two_two = -3.75;
  weights.three_one = -3.75;
  weights.four_one = -5.5;
  weights.three_two = -4.5;
  weights.gap = -1.125;
  weights.vector = 14;
  weights.score_offset = 2.73;
  weights.score_factor = 0.65;
  weights.vector_least = 0.05;
  weights.moved_least = 2;
  return weights;
}

}  // namespace readout::align
