/// What the lengths of two groups of sentences tell: the logarithm of how much more probable they
/// are of groups that belong together than of any two.
///
/// In: the texts, and how many characters of `b` stand for one of `a`. The logarithm of the ratio is
/// normal, wider for short sentences (Gale and Church 1993, in logarithms). Cost: two look-ups.
#pragma once
#include <array>
#include <cstddef>
#include <vector>

#include "readout/align/lines_terms.hpp"
#include "readout/align/lines_weights.hpp"

namespace readout::align {

/// The groups of a link, by their size and their last sentence.
struct LineGroups {
  std::size_t last_a = 0;
  std::size_t size_a = 0;
  std::size_t last_b = 0;
  std::size_t size_b = 0;
};

class LineLengths {
 public:
  LineLengths(const LineTexts& texts, const LineWeights& weights, double ratio);

  [[nodiscard]] double tell(const LineGroups& groups) const {
    const Length& a = a_[groups.last_a][groups.size_a - 1];
    const Length& b = b_[groups.last_b][groups.size_b - 1];
    const Width& width = widths_[a.characters < b.characters ? a.characters : b.characters];
    const double apart = a.logarithm - b.logarithm;
    return width.constant - apart * apart * width.factor;
  }

 private:
  struct Length {
    double logarithm = 0;        ///< of the characters expected of the other side
    std::size_t characters = 0;  ///< at most kLongest
  };
  struct Width {
    double constant = 0;
    double factor = 0;
  };
  /// By the last sentence, then by size.
  using Groups = std::vector<std::array<Length, kLargestGroup>>;
  [[nodiscard]] static Groups groups_of(const std::vector<LineTerms>& lines, double ratio);

  Groups a_, b_;
  std::vector<Width> widths_;  ///< by characters of the shorter side
};

}  // namespace readout::align
