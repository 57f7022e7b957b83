/// The pairs of statements worth comparing, compared.
///
/// In: the features of all statements, sorted by source. Out: links (a < b) of any two statements,
/// of the same source too, with a score of at least `kLeastScore`, sorted. Candidates come from an
/// inverted index over terms, anchors and formulae, so pairs that share nothing cost nothing. A
/// second pass looks at the neighbourhood: where the statements before or after are linked as well,
/// a link gains.
#pragma once
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "readout/align/similarity.hpp"

namespace readout::align {

/// Below this a pair is not even a near miss.
inline constexpr double kLeastScore = 0.005;

struct Link {
  std::size_t a = 0;
  std::size_t b = 0;
  Similarity similarity;
};

class Links {
 public:
  Links(std::span<const Features> features, const Weights& weights);

  [[nodiscard]] const std::vector<Link>& all() const { return links_; }
  /// The link of two statements in either order; nullptr when there is none.
  [[nodiscard]] const Link* find(std::size_t a, std::size_t b) const;

 private:
  std::vector<Link> links_;
};

}  // namespace readout::align
