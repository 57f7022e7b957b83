/// How far two orders of the same things agree: Kendall's tau-b, and who crosses whom.
///
/// In: for each thing its place in the one order and in the other, from 1; equal places tie. Out:
/// counts of pairs, and for each thing the others that it is crossed with (before it here, behind
/// it there). Cost: n log n.
#pragma once
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace readout::compare {

using Places = std::pair<std::size_t, std::size_t>;

struct Concordance {
  double pairs = 0;
  double discordant = 0;
  double tied_a = 0;     ///< in the first order, in both or not
  double tied_b = 0;     ///< in the second
  double tied_both = 0;  ///< in both

  /// So that several comparisons have one tau.
  Concordance& operator+=(const Concordance& other);
  /// 1 one order, -1 turned round; nothing where one side tells no two things apart.
  [[nodiscard]] std::optional<double> tau_b() const;
};

struct Crossings {
  Concordance counts;
  std::vector<std::size_t> of_each;
};
[[nodiscard]] Crossings find_crossings(std::span<const Places> places);

}  // namespace readout::compare
