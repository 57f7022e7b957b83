#include "readout/align/links.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "readout/align/candidates.hpp"

namespace readout::align {
namespace {

bool before(const Link& link, std::size_t a, std::size_t b) {
  return std::tie(link.a, link.b) < std::tie(a, b);
}

/// How well the statements around a and b go together, before and behind, in the order of both
/// sources: the mean of the two sides; of one, where both sources begin or end there.
double neighbour_score(const Links& links, std::span<const Features> features, const Link& link) {
  constexpr double kOneFurther = 0.8;
  const auto score_at = [&](std::ptrdiff_t step_a, std::ptrdiff_t step_b) {
    const auto a = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(link.a) + step_a);
    const auto b = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(link.b) + step_b);
    const bool both_exist = a < features.size() && b < features.size() &&
                            features[a].source == features[link.a].source &&
                            features[b].source == features[link.b].source;
    const Link* neighbour = both_exist ? links.find(a, b) : nullptr;
    return neighbour == nullptr ? 0 : neighbour->similarity.score;
  };
  const auto is_last = [&](std::size_t statement, std::ptrdiff_t step) {
    const auto next = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(statement) + step);
    return next >= features.size() || features[next].source != features[statement].source;
  };
  double sum = 0;
  double sides = 0;
  for (const std::ptrdiff_t step : {-1, 1}) {
    if (is_last(link.a, step) && is_last(link.b, step)) continue;
    ++sides;
    sum += std::max({score_at(step, step), kOneFurther * score_at(2 * step, step),
                     kOneFurther * score_at(step, 2 * step)});
  }
  return sides > 0 ? sum / sides : 0;
}

/// The two best links of each statement with each source, so that every link knows the best other.
class Rivals {
 public:
  Rivals(std::span<const Link> links, std::span<const Features> features) : features_(features) {
    for (const Link& link : links) {
      enter(link.a, features[link.b].source, link.similarity.score);
      enter(link.b, features[link.a].source, link.similarity.score);
    }
  }

  [[nodiscard]] double of(const Link& link) const {
    const double score = link.similarity.score;
    const double best = std::max(other(link.a, features_[link.b].source, score),
                                 other(link.b, features_[link.a].source, score));
    return std::max(0.0, best - score);
  }

 private:
  struct Best {
    double first = 0;
    double second = 0;
  };

  void enter(std::size_t statement, std::size_t source, double score) {
    Best& best = best_[{statement, source}];
    best.second = std::max(best.second, std::min(best.first, score));
    best.first = std::max(best.first, score);
  }

  [[nodiscard]] double other(std::size_t statement, std::size_t source, double score) const {
    const Best& best = best_.at({statement, source});
    return score < best.first ? best.first : best.second;
  }

  std::span<const Features> features_;
  std::map<std::pair<std::size_t, std::size_t>, Best> best_;
};

/// Keeps what is among the best `kMostLinks` of either statement with the other's source.
class Selection {
 public:
  Selection(const std::vector<Link>& links, std::span<const Features> features)
      : kept_(links.size(), false) {
    std::vector<Entry> entries;
    entries.reserve(2 * links.size());
    for (std::size_t i = 0; i < links.size(); ++i) {
      const Link& link = links[i];
      const Features& a = features[link.a];
      const Features& b = features[link.b];
      const double score = link.similarity.score;
      const double distance = std::abs(a.place - b.place);
      entries.push_back({link.a, b.source, score, distance, i});
      entries.push_back({link.b, a.source, score, distance, i});
    }
    std::ranges::sort(entries, std::less<>());
    std::size_t rank = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      rank = i > 0 && entries[i].goes_with(entries[i - 1]) ? rank + 1 : 0;
      if (rank < kMostLinks) kept_[entries[i].link] = true;
    }
  }

  [[nodiscard]] std::vector<Link> of(const std::vector<Link>& links) const {
    std::vector<Link> best;
    best.reserve(static_cast<std::size_t>(std::ranges::count(kept_, true)));
    for (std::size_t i = 0; i < links.size(); ++i) {
      if (kept_[i]) best.push_back(links[i]);
    }
    return best;
  }

 private:
  struct Entry {
    std::size_t statement = 0;
    std::size_t source = 0;
    double score = 0;
    double distance = 0;
    std::size_t link = 0;

    [[nodiscard]] bool goes_with(const Entry& other) const {
      return statement == other.statement && source == other.source;
    }
    friend bool operator<(const Entry& x, const Entry& y) {
      return std::tie(x.statement, x.source, y.score, x.distance, x.link) <
             std::tie(y.statement, y.source, x.score, y.distance, y.link);
    }
  };

  std::vector<bool> kept_;
};

using IndexPairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Those that share something and those whose vectors are near, sorted, each once.
IndexPairs with_near_ones(IndexPairs pairs, const Nearness& nearness) {
  pairs.insert(pairs.end(), nearness.pairs().begin(), nearness.pairs().end());
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace

Links::Links(const PairScorer& scorer) {
  const std::span<const Features> features = scorer.features();
  Candidates candidates = find_candidates(features);
  hardly_sought_ = candidates.hardly_sought;
  for (const auto& [a, b] : with_near_ones(std::move(candidates.pairs), scorer.nearness())) {
    sort_in(a, b, scorer);
  }
  links_ = Selection(links_, features).of(links_);
  const Rivals rivals(links_, features);
  std::vector<std::pair<double, double>> context;
  context.reserve(links_.size());
  for (const Link& link : links_) {
    const bool one_source = features[link.a].source == features[link.b].source;
    context.emplace_back(one_source ? 0 : neighbour_score(*this, features, link), rivals.of(link));
  }
  for (std::size_t i = 0; i < links_.size(); ++i) {
    scorer.add_context(links_[i].similarity, context[i].first, context[i].second);
  }
}

void Links::sort_in(std::size_t a, std::size_t b, const PairScorer& scorer) {
  Similarity similarity = scorer.compare(a, b);
  if (similarity.bar == Bar::none) {
    if (similarity.score >= kLeastScore) links_.push_back({a, b, similarity});
    return;
  }
  const bool one_source = scorer.features()[a].source == scorer.features()[b].source;
  if (one_source || similarity.bar == Bar::nothing_in_common) return;
  similarity.score = scorer.unbarred_score(similarity);
  if (similarity.score >= kLeastScore) barred_.push_back({a, b, similarity});
}

const Link* Links::find(std::size_t a, std::size_t b) const {
  if (a > b) {
    std::swap(a, b);
  }
  const auto found = std::partition_point(links_.begin(), links_.end(),
                                          [&](const Link& link) { return before(link, a, b); });
  return found != links_.end() && found->a == a && found->b == b ? &*found : nullptr;
}

}  // namespace readout::align
