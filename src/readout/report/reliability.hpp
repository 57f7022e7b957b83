/// A reliability diagram: of what was given a score, how much was right, as an SVG for a page.
///
/// In: bins of the score with their counts, means and shares, each 0..1. Out: markup of a figure:
/// the diagonal is where score and share agree, a dot a bin, the larger the more is in it. Bins
/// without anything are left out. Linear.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace readout::report {

class Renderer;

struct ReliabilityBin {
  std::size_t count = 0;
  double mean_score = 0;
  double share_right = 0;
};

struct Reliability {
  std::string name;  ///< of what has the scores, for a reader
  double brier = 0;
  std::vector<ReliabilityBin> bins;  ///< by score
};

[[nodiscard]] std::string reliability_figure(const Reliability& reliability, Renderer& renderer);

}  // namespace readout::report
