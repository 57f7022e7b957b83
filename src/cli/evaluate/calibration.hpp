/// Whether a score of .7 is right in seven cases of ten: the reliability of the pairs' scores.
///
/// In: a score 0..1 and whether the pair was right, one by one. Out: for each tenth of the range
/// how many, their mean score and how many were right, and the Brier score (the mean square of the
/// distance between score and outcome: 0 is perfect, that of always saying the share s is s(1-s)).
#pragma once
#include <array>
#include <cstddef>

namespace readout::cli {

struct ScoreBin {
  std::size_t count = 0;
  std::size_t right = 0;
  double score_sum = 0;

  ScoreBin& operator+=(const ScoreBin& other);
  [[nodiscard]] double mean_score() const;
  [[nodiscard]] double share_right() const;
};

struct Calibration {
  static constexpr std::size_t kBins = 10;
  std::array<ScoreBin, kBins> bins;  ///< [0, .1), [.1, .2), ... [.9, 1]
  double square_sum = 0;

  Calibration& operator+=(const Calibration& other);
  void add(double score, bool right);
  [[nodiscard]] std::size_t count() const;
  [[nodiscard]] double brier() const;
};

}  // namespace readout::cli
