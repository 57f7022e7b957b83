/// The pairs of statements worth comparing, compared.
///
/// In: the features of all statements, sorted by source, and how near their vectors are. Out: links
/// (a < b) of any two statements, of the same source too, with a score of at least `kLeastScore`,
/// sorted: the best few of each statement with each source, so that their number grows with the
/// statements. Pairs that share nothing cost nothing (candidates.hpp). A second pass looks at the
/// neighbourhood: where the statements before or after are linked as well, a link gains.
#pragma once
#include <span>
#include <vector>

#include "readout/align/similarity.hpp"

namespace readout::align {

/// Below this a pair is not even a near miss.
inline constexpr double kLeastScore = 0.005;
/// So many links a statement has with each source; with one that holds it among its own best, more.
inline constexpr std::size_t kMostLinks = 16;

struct Link {
  std::size_t a = 0;
  std::size_t b = 0;
  Similarity similarity;
};

class Links {
 public:
  explicit Links(const PairScorer& scorer);

  [[nodiscard]] const std::vector<Link>& all() const { return links_; }
  /// The link of two statements in either order; nullptr when there is none.
  [[nodiscard]] const Link* find(std::size_t a, std::size_t b) const;
  /// Pairs of two sources that would be links if the speaker or a denial did not bar them, with the
  /// score that they would have on their own; in the order of `all`.
  [[nodiscard]] const std::vector<Link>& barred() const { return barred_; }
  /// Statements whose counterparts were looked for in part only.
  [[nodiscard]] std::size_t hardly_sought() const { return hardly_sought_; }

 private:
  void sort_in(std::size_t a, std::size_t b, const PairScorer& scorer);

  std::vector<Link> links_;
  std::vector<Link> barred_;
  std::size_t hardly_sought_ = 0;
};

}  // namespace readout::align
