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

struct LineWeights {
  /// How often a key that the other text knows is found again in the sentence that belongs there.
  std::array<double, kKeyKinds> found_again{0.7, 0.7, 0.6, 0.5, 0.4, 0.45, 0.6, 0.5};
  double lexical = 0.5;      ///< of what both sides tell of their words
  double length = 1;         ///< of what lengths tell
  double length_spread = 0.3;       ///< standard deviation of the logarithm of the ratio, long sentences
  double length_spread_short = 2;   ///< added variance, divided by the characters of the shorter side
  double pair = 0.6;         ///< one with one
  double two_one = -2.0;     ///< two with one
  double two_two = -3.5;
  double three_one = -3.5;
  double four_one = -4.5;
  double three_two = -5;
  double gap = -1.5;         ///< one without counterpart
  double vector = 14;        ///< of a cosine above the neighbourhood's
  double vector_least = 0.05;  ///< what that must be at least
  double moved_least = 3;    ///< a block that moved tells at least this
};

}  // namespace readout::align
