#include "readout/align/lines_scores.hpp"

#include <algorithm>

namespace readout::align {
namespace {

/// The best gain of each term of one sentence over several of the other side.
class BestGains {
 public:
  void add(const FoundTerm& found) {
    float& best = best_[found.term];
    if (found.gain <= best) return;
    if (best == 0) seen_[seen_count_++] = found.term;
    sum_ += found.gain - best;
    best = found.gain;
  }
  /// A term is found by chance the more easily, the more sentences it is looked for in.
  [[nodiscard]] float sum(float discount) const {
    if (discount == 0) return sum_;
    float sum = 0;
    for (std::size_t i = 0; i < seen_count_; ++i) {
      sum += std::max(0.0F, best_[seen_[i]] - discount);
    }
    return sum;
  }
  void clear() {
    for (std::size_t i = 0; i < seen_count_; ++i) best_[seen_[i]] = 0;
    seen_count_ = 0;
    sum_ = 0;
  }

 private:
  std::array<float, 64> best_{};
  std::array<std::uint8_t, 64> seen_{};
  std::size_t seen_count_ = 0;
  float sum_ = 0;
};

constexpr std::array<float, kLargestGroup> kDiscounts{0, 0.693147F, 1.098612F, 1.386294F};

}  // namespace

double LineScores::prior(std::size_t a, std::size_t b) const {
  const LineWeights& weights = this->weights();
  if (a == 0 || b == 0) return weights.gap;
  const std::size_t more = std::max(a, b);
  const std::size_t fewer = std::min(a, b);
  if (fewer == 1) {
    const std::array<double, kLargestGroup> by_size{weights.pair, weights.two_one,
                                                    weights.three_one, weights.four_one};
    return by_size[more - 1];
  }
  return more == 2 ? weights.two_two : weights.three_two;
}

LineScores::LineScores(LineSources sources) : sources_(sources) {}

bool LineScores::has_row(std::size_t a) const {
  const Row& row = row_of(a);
  return row.a == a && row.from < row.to;
}

void LineScores::read_row(std::size_t a, std::size_t from, std::size_t to) {
  Row& row = rows_[a % kLargestGroup];
  row.a = a;
  row.from = from;
  row.to = to;
  found_.clear();
  sources_.evidence->matches(a, from, to, found_);
  sort_matches(row);
  gather_in_a(row);
  gather_in_b(row);
  row.dots.clear();
  if (sources_.vectors_a == nullptr) return;
  const auto vector = sources_.vectors_a->single().row(a);
  for (std::size_t b = from; b < to; ++b) {
    row.dots.push_back(
        static_cast<float>(encode::cosine(vector, sources_.vectors_b->single().row(b))));
  }
}

void LineScores::sort_matches(Row& row) {
  row.first_match.assign(row.to - row.from + 1, 0);
  for (const auto& match : found_) ++row.first_match[match.b - row.from + 1];
  for (std::size_t i = 1; i < row.first_match.size(); ++i) {
    row.first_match[i] += row.first_match[i - 1];
  }
  row.matches.resize(found_.size());
  std::vector<std::size_t> next = row.first_match;
  for (const auto& match : found_) row.matches[next[match.b - row.from]++] = match;
}

void LineScores::gather_in_a(Row& row) {
  row.in_a.assign(row.to - row.from, Gains{});
  BestGains best;
  for (std::size_t b = 0; b < row.in_a.size(); ++b) {
    best.clear();
    for (std::size_t size = 1; size <= std::min(kLargestGroup, b + 1); ++size) {
      const std::size_t other = b + 1 - size;
      for (std::size_t i = row.first_match[other]; i < row.first_match[other + 1]; ++i) {
        best.add(row.matches[i].in_a);
      }
      row.in_a[b][size - 1] = best.sum(kDiscounts[size - 1]);
    }
  }
}

void LineScores::gather_in_b(const Row& row) {
  in_b_.assign(row.to - row.from, Gains{});
  BestGains best;
  for (std::size_t b = row.from; b < row.to; ++b) {
    best.clear();
    for (std::size_t size = 1; size <= kLargestGroup && size <= row.a + 1; ++size) {
      if (!has_row(row.a + 1 - size)) break;
      const Row& other = row_of(row.a + 1 - size);
      if (other.holds(b)) {
        const std::size_t at = b - other.from;
        for (std::size_t i = other.first_match[at]; i < other.first_match[at + 1]; ++i) {
          best.add(other.matches[i].in_b);
        }
      }
      in_b_[b - row.from][size - 1] = best.sum(kDiscounts[size - 1]);
    }
  }
}

double LineScores::score(const LineGroups& groups) const {
  return prior(groups.size_a, groups.size_b) + sources_.shapes->tell(groups) + meaning(groups);
}

double LineScores::meaning(const LineGroups& groups) const {
  const double sum = weights().lexical * lexical(groups);
  return sources_.vectors_a == nullptr ? sum : sum + weights().vector * vectors(groups);
}

double LineScores::lexical(const LineGroups& groups) const {
  double sum = 0;
  for (std::size_t a = groups.last_a + 1 - groups.size_a; a <= groups.last_a; ++a) {
    sum += sources_.evidence->nothing_of_a(a);
    const Row& row = row_of(a);
    if (!row.holds(groups.last_b)) continue;
    sum += static_cast<double>(row.in_a[groups.last_b - row.from][groups.size_b - 1]);
  }
  const Row& last = row_of(groups.last_a);
  for (std::size_t b = groups.last_b + 1 - groups.size_b; b <= groups.last_b; ++b) {
    sum += sources_.evidence->nothing_of_b(b);
    if (last.holds(b)) sum += static_cast<double>(in_b_[b - last.from][groups.size_a - 1]);
  }
  return sum;
}

double LineScores::vectors(const LineGroups& groups) const {
  const std::size_t first_a = groups.last_a + 1 - groups.size_a;
  const std::size_t first_b = groups.last_b + 1 - groups.size_b;
  const double near = (sources_.vectors_a->near(first_a, groups.size_a) +
                       sources_.vectors_b->near(first_b, groups.size_b)) /
                      2;
  const double sentences = static_cast<double>(groups.size_a + groups.size_b) / 2;
  return (cosine(groups) - near - weights().vector_least) * sentences;
}

double LineScores::cosine(const LineGroups& groups) const {
  const std::size_t first_a = groups.last_a + 1 - groups.size_a;
  const std::size_t first_b = groups.last_b + 1 - groups.size_b;
  const auto a = sources_.vectors_a->group(first_a, groups.size_a);
  const auto b = sources_.vectors_b->group(first_b, groups.size_b);
  if (groups.size_a + groups.size_b > 2 && !a.empty() && !b.empty()) return encode::cosine(a, b);
  double sum = 0;
  for (std::size_t i = first_a; i <= groups.last_a; ++i) {
    const Row& row = row_of(i);
    for (std::size_t j = first_b; j <= groups.last_b; ++j) {
      if (row.holds(j)) sum += static_cast<double>(row.dots[j - row.from]);
    }
  }
  const double length = sources_.vectors_a->sum_length(first_a, groups.size_a) *
                        sources_.vectors_b->sum_length(first_b, groups.size_b);
  return length > 0 ? sum / length : 0;
}

}  // namespace readout::align
