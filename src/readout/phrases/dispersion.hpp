/// How evenly a phrase is spread over the texts: Gries' DP (deviation of proportions).
///
/// DP is half the sum of the differences between each text's share of the words and its share of
/// the occurrences (S. Th. Gries, "Dispersions and adjusted frequencies in corpora", IJCL 13,
/// 2008). Normalised it is divided by one less the smallest share of words, so that 1 is reached
/// (Lijffijt and Gries, "Correction to Dispersions...", IJCL 17, 2012). 0: as the words are spread;
/// 1: all in the shortest text. Texts without words have no share. Cost: that of sorting the hits.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace readout::phrases {

struct Deviation {
  double dp = 0;
  double normalised = 0;
};

class Dispersion {
 public:
  /// Words by text.
  explicit Dispersion(std::span<const std::size_t> words);

  /// `texts`: the text of each occurrence, in any order. All 0 for none, and for a single text.
  [[nodiscard]] Deviation of(std::span<const std::size_t> texts) const;

 private:
  std::vector<double> shares_;  ///< by text, of all words
  double smallest_ = 1;
};

}  // namespace readout::phrases
