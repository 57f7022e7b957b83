#include "readout/align/lines_corridor.hpp"

#include <algorithm>

namespace readout::align {
namespace {

constexpr std::size_t kKeptCandidates = 4;
constexpr std::size_t kRareLeast = 8;   ///< a key that so few sentences have is rare
constexpr std::size_t kRareMost = 64;   ///< one that more have is not
constexpr std::size_t kRareShare = 50;  ///< in between: one sentence of so many
constexpr double kAnchorLeast = 1;      ///< logarithm of the odds
constexpr std::size_t kAllCells = 250'000;
constexpr std::size_t kMargin = 24;  ///< sentences on both sides of the path
constexpr std::size_t kMostMargin = 128;

/// Of matches in any order the sentences of `b` that tell most, best first.
std::vector<std::uint32_t> best_of(std::vector<LineEvidence::Match>& matches) {
  std::ranges::sort(matches, {}, &LineEvidence::Match::b);
  std::vector<std::pair<float, std::uint32_t>> sums;
  for (const auto& match : matches) {
    if (sums.empty() || sums.back().second != match.b) sums.emplace_back(0.0F, match.b);
    sums.back().first += match.in_a.gain + match.in_b.gain;
  }
  const std::size_t kept = std::min(kKeptCandidates, sums.size());
  std::ranges::partial_sort(sums, sums.begin() + static_cast<std::ptrdiff_t>(kept), {},
                            [](const auto& sum) { return std::pair(-sum.first, sum.second); });
  std::vector<std::uint32_t> best;
  for (std::size_t i = 0; i < kept; ++i) best.push_back(sums[i].second);
  return best;
}

/// The heaviest chain that ends at or before each place: a Fenwick tree of maxima.
class HeaviestBefore {
 public:
  struct Chain {
    double weight = 0;
    std::size_t last = 0;  ///< index + 1 of its last anchor, 0: none
  };
  explicit HeaviestBefore(std::size_t places) : tree_(places + 1) {}
  [[nodiscard]] Chain before(std::size_t place) const {
    Chain best;
    for (; place > 0; place &= place - 1) {
      if (tree_[place].weight > best.weight) best = tree_[place];
    }
    return best;
  }
  void add(std::size_t place, Chain chain) {
    for (++place; place < tree_.size(); place += place & (~place + 1)) {
      if (chain.weight > tree_[place].weight) tree_[place] = chain;
    }
  }

 private:
  std::vector<Chain> tree_;
};

/// Rows that do not overlap have no way between them.
void connect(Corridor& corridor) {
  for (std::size_t row = 1; row < corridor.rows(); ++row) {
    corridor.most[row] = std::max(corridor.most[row], corridor.most[row - 1]);
  }
  for (std::size_t row = corridor.rows() - 1; row > 0; --row) {
    corridor.least[row - 1] = std::min(corridor.least[row - 1], corridor.least[row]);
    corridor.least[row] = std::min(corridor.least[row], corridor.most[row - 1]);
  }
}

}  // namespace

Candidates lexical_candidates(const LineEvidence& evidence) {
  const std::size_t size = evidence.texts().a.size();
  const std::size_t rare =
      std::clamp(evidence.texts().b.size() / kRareShare, kRareLeast, kRareMost);
  Candidates candidates(size);
  std::vector<LineEvidence::Match> matches;
  for (std::size_t a = 0; a < size; ++a) {
    matches.clear();
    evidence.rare_matches(a, rare, matches);
    candidates[a] = best_of(matches);
  }
  return candidates;
}

std::vector<LineAnchor> find_line_anchors(LineScores& scores, const Candidates& candidates,
                                          std::size_t sentences_b) {
  std::vector<LineAnchor> best_of_b(sentences_b);
  std::vector<LineAnchor> best_of_a;
  for (std::size_t a = 0; a < candidates.size(); ++a) {
    LineAnchor best;
    for (const std::uint32_t b : candidates[a]) {
      scores.restart();
      scores.read_row(a, b, b + 1);
      const LineAnchor found{a, b, scores.meaning({a, 1, b, 1})};
      if (found.score > best.score) best = found;
      if (found.score > best_of_b[b].score) best_of_b[b] = found;
    }
    if (best.score > kAnchorLeast) best_of_a.push_back(best);
  }
  std::erase_if(best_of_a,
                [&](const LineAnchor& anchor) { return best_of_b[anchor.b].a != anchor.a; });
  return best_of_a;
}

std::vector<LineAnchor> rising_chain(const std::vector<LineAnchor>& anchors,
                                     std::size_t sentences_b) {
  HeaviestBefore chains(sentences_b);
  std::vector<std::size_t> before(anchors.size(), 0);
  HeaviestBefore::Chain heaviest;
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const auto chain = chains.before(anchors[i].b);
    before[i] = chain.last;
    const HeaviestBefore::Chain longer{chain.weight + anchors[i].score, i + 1};
    chains.add(anchors[i].b, longer);
    if (longer.weight > heaviest.weight) heaviest = longer;
  }
  std::vector<LineAnchor> chain;
  for (std::size_t i = heaviest.last; i > 0; i = before[i - 1]) chain.push_back(anchors[i - 1]);
  std::ranges::reverse(chain);
  return chain;
}

Corridor corridor_around(const std::vector<LineAnchor>& chain, std::size_t sentences_a,
                         std::size_t sentences_b) {
  if (sentences_a * sentences_b <= kAllCells) return box({0, sentences_a}, {0, sentences_b});
  Corridor corridor{0, std::vector(sentences_a + 1, sentences_b),
                    std::vector(sentences_a + 1, std::size_t{0})};
  LineAnchor from;
  for (std::size_t i = 0; i <= chain.size(); ++i) {
    const LineAnchor to = i < chain.size() ? chain[i] : LineAnchor{sentences_a, sentences_b, 0};
    const std::size_t rows = to.a - from.a;
    const std::size_t columns = to.b - from.b;
    const std::size_t margin = std::min(kMostMargin, kMargin + std::max(rows, columns) / 2);
    for (std::size_t row = 0; row <= rows; ++row) {
      const std::size_t middle = from.b + (rows == 0 ? columns : columns * row / rows);
      std::size_t& least = corridor.least[from.a + row];
      std::size_t& most = corridor.most[from.a + row];
      least = std::min(least, middle > margin ? middle - margin : 0);
      most = std::max(most, std::min(sentences_b, middle + margin));
    }
    from = to;
  }
  corridor.least.front() = 0;
  corridor.most.back() = sentences_b;
  connect(corridor);
  return corridor;
}

}  // namespace readout::align
