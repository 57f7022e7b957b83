#include "readout/align/lines_path.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace readout::align {
namespace {

struct Step {
  std::size_t a = 0;
  std::size_t b = 0;
};

constexpr std::array kSteps = std::to_array<Step>({{1, 1},
                                                   {1, 0},
                                                   {0, 1},
                                                   {1, 2},
                                                   {2, 1},
                                                   {2, 2},
                                                   {1, 3},
                                                   {3, 1},
                                                   {2, 3},
                                                   {3, 2},
                                                   {1, 4},
                                                   {4, 1}});
constexpr std::uint8_t kStart = 255;
constexpr double kNever = -std::numeric_limits<double>::infinity();
constexpr std::size_t kKeptRows = kLargestGroup + 1;

/// How many taken sentences stand before each.
std::vector<std::uint32_t> counts_before(const std::vector<bool>& taken) {
  std::vector<std::uint32_t> counts{0};
  counts.reserve(taken.size() + 1);
  for (const bool is : taken) counts.push_back(counts.back() + (is ? 1 : 0));
  return counts;
}

class Programme {
 public:
  Programme(LineScores& scores, const Corridor& corridor, const Taken& taken, PathEnds ends)
      : scores_(scores),
        corridor_(corridor),
        taken_a_(counts_before(taken.a)),
        taken_b_(counts_before(taken.b)),
        ends_(ends),
        came_by_(corridor.rows()),
        best_{0, corridor.least.front(), 0} {}

  LinePath run() {
    scores_.restart();
    for (std::size_t row = 0; row < corridor_.rows(); ++row) fill(row);
    if (ends_ == PathEnds::whole) {
      best_ = {corridor_.rows() - 1, corridor_.most.back(),
               value(corridor_.rows() - 1, corridor_.most.back())};
    }
    return trace();
  }

 private:
  struct End {
    std::size_t row = 0;
    std::size_t b = 0;
    double value = 0;
  };

  void fill(std::size_t row) {
    const std::size_t least = corridor_.least[row];
    const std::size_t most = corridor_.most[row];
    if (row > 0) {
      const std::size_t from = least > kLargestGroup ? least - kLargestGroup : 0;
      scores_.read_row(corridor_.first_a + row - 1, from, most);
    }
    std::vector<double>& values = values_[row % kKeptRows];
    values.assign(most - least + 1, kNever);
    came_by_[row].assign(most - least + 1, kStart);
    for (std::size_t b = least; b <= most; ++b) {
      const bool may_start =
          ends_ == PathEnds::best_part || (row == 0 && b == corridor_.least.front());
      double best = may_start ? 0 : kNever;
      for (std::size_t s = 0; s < kSteps.size(); ++s) {
        const double value = value_by(kSteps[s], row, b);
        if (value <= best) continue;
        best = value;
        came_by_[row][b - least] = static_cast<std::uint8_t>(s);
      }
      values[b - least] = best;
      if (ends_ == PathEnds::best_part && best > best_.value) best_ = {row, b, best};
    }
  }

  [[nodiscard]] double value(std::size_t row, std::size_t b) const {
    if (b < corridor_.least[row] || b > corridor_.most[row]) return kNever;
    return values_[row % kKeptRows][b - corridor_.least[row]];
  }

  [[nodiscard]] double value_by(const Step& step, std::size_t row, std::size_t b) const {
    if (step.a > row || step.b > b) return kNever;
    const double before = value(row - step.a, b - step.b);
    return before == kNever ? kNever : before + gain(step, row, b);
  }

  [[nodiscard]] double gain(const Step& step, std::size_t row, std::size_t b) const {
    const std::size_t a = corridor_.first_a + row;
    const bool taken = taken_a_[a] != taken_a_[a - step.a] || taken_b_[b] != taken_b_[b - step.b];
    const bool gap = step.a == 0 || step.b == 0;
    if (taken) return gap ? 0 : kNever;
    const double unlinked = scores_.weights().gap * static_cast<double>(step.a + step.b);
    // Of a part, what stays outside is without counterpart too.
    if (ends_ == PathEnds::best_part && gap) return 0;
    if (gap) return unlinked;
    const double score = scores_.score({a - 1, step.a, b - 1, step.b});
    return ends_ == PathEnds::best_part ? score - unlinked : score;
  }

  /// Scores are read off the programme again: they are kept for the last rows only.
  [[nodiscard]] LinePath trace() const {
    LinePath path;
    path.score = best_.value;
    std::size_t row = best_.row;
    std::size_t b = best_.b;
    for (;;) {
      const std::uint8_t by = came_by_[row][b - corridor_.least[row]];
      if (by == kStart) break;
      const Step& step = kSteps[by];
      const std::size_t a = corridor_.first_a + row;
      path.links.push_back({{a - step.a, a}, {b - step.b, b}, 0, false});
      row -= step.a;
      b -= step.b;
    }
    std::ranges::reverse(path.links);
    return path;
  }

  LineScores& scores_;
  const Corridor& corridor_;
  std::vector<std::uint32_t> taken_a_, taken_b_;
  PathEnds ends_;
  std::array<std::vector<double>, kKeptRows> values_;
  std::vector<std::vector<std::uint8_t>> came_by_;
  End best_;
};

}  // namespace

void set_score(LineScores& scores, LineLink& link) {
  if (link.a.empty() || link.b.empty()) return;
  scores.restart();
  for (std::size_t a = link.a.begin; a < link.a.end; ++a) {
    scores.read_row(a, link.b.begin, link.b.end);
  }
  link.score = scores.score({link.a.end - 1, link.a.size(), link.b.end - 1, link.b.size()});
}

Corridor box(LineRange a, LineRange b) {
  return {a.begin, std::vector(a.size() + 1, b.begin), std::vector(a.size() + 1, b.end)};
}

LinePath best_path(LineScores& scores, const Corridor& corridor, const Taken& taken,
                   PathEnds ends) {
  LinePath path = Programme(scores, corridor, taken, ends).run();
  for (LineLink& link : path.links) set_score(scores, link);
  return path;
}

}  // namespace readout::align
