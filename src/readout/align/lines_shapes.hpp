/// What lengths, stops and borders tell of two groups of sentences: the logarithm of how much more
/// probable they are of groups that belong together than of any two.
///
/// In: the texts, and how many characters of `b` stand for one of `a`. The logarithm of the ratio
/// is normal, wider for short sentences (Gale and Church 1993, in logarithms); groups that belong
/// together have about as many stops, semicolons and colons; a line that begins small, or follows
/// one without a stop, belongs to the one before. Cost: a few look-ups.
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

class LineShapes {
 public:
  LineShapes(const LineTexts& texts, const LineWeights& weights, double ratio);

  [[nodiscard]] double tell(const LineGroups& groups) const {
    const Shape& a = a_[groups.last_a][groups.size_a - 1];
    const Shape& b = b_[groups.last_b][groups.size_b - 1];
    const Width& width = widths_[a.characters < b.characters ? a.characters : b.characters];
    const double apart = a.length - b.length;
    const double stops_apart = a.stops - b.stops;
    return width.constant - apart * apart * width.factor + a.joints + b.joints -
           stops_weight_ * (stops_apart < 0 ? -stops_apart : stops_apart);
  }

 private:
  struct Shape {
    double length = 0;           ///< logarithm of the characters expected of the other side
    std::size_t characters = 0;  ///< at most kLongest
    double stops = 0;            ///< square root of their number, which varies the more the more
    double joints = 0;           ///< what the borders within the group tell
  };
  struct Width {
    double constant = 0;
    double factor = 0;
  };
  /// By the last sentence, then by size.
  using Groups = std::vector<std::array<Shape, kLargestGroup>>;
  [[nodiscard]] static Groups groups_of(const std::vector<LineTerms>& lines,
                                        const LineWeights& weights, double ratio);

  Groups a_, b_;
  std::vector<Width> widths_;  ///< by characters of the shorter side
  double stops_weight_;
};

}  // namespace readout::align
