#include "readout/align/lines_moves.hpp"

#include <algorithm>

namespace readout::align {
namespace {

constexpr std::size_t kReach = 4;  ///< sentences around anchors that may belong to their block
constexpr double kSwapLeast = 1;   ///< that a swap must tell beyond the joint link
constexpr double kWeak = 0.5;      ///< logarithm of the odds a sentence: a link below holds weakly

/// Anchors of which each follows the one before closely, on both sides.
struct Run {
  std::size_t first_a = 0, last_a = 0;
  std::size_t first_b = 0, last_b = 0;

  [[nodiscard]] bool goes_on(const LineAnchor& anchor) const {
    return anchor.a <= last_a + kReach && anchor.b > last_b && anchor.b <= last_b + kReach;
  }
};

bool is_gap(const LineLink& link) {
  return link.a.empty() || link.b.empty();
}

void take(const LineLink& link, Taken& taken) {
  for (std::size_t a = link.a.begin; a < link.a.end; ++a) taken.a[a] = true;
  for (std::size_t b = link.b.begin; b < link.b.end; ++b) taken.b[b] = true;
}

/// A link that holds a sentence of these; one step over them does not.
bool touches(const LineLink& link, const Taken& taken) {
  if (is_gap(link)) return false;
  bool any = false;
  for (std::size_t a = link.a.begin; a < link.a.end; ++a) any = any || taken.a[a];
  for (std::size_t b = link.b.begin; b < link.b.end; ++b) any = any || taken.b[b];
  return any;
}

bool is_weak(const LineLink& link) {
  if (is_gap(link)) return true;
  return link.score < kWeak * static_cast<double>(std::max(link.a.size(), link.b.size()));
}

/// What the main order holds firmly cannot move.
Taken firmly_held(const std::vector<LineLink>& links, const Taken& taken) {
  Taken held = taken;
  for (const LineLink& link : links) {
    if (!is_weak(link)) take(link, held);
  }
  return held;
}

std::vector<Run> runs_of(const std::vector<LineAnchor>& anchors, const Taken& held) {
  std::vector<Run> runs;
  std::vector<Run> open;  // those that may go on: a few
  for (const LineAnchor& anchor : anchors) {
    if (held.a[anchor.a] || held.b[anchor.b]) continue;
    const auto run =
        std::ranges::find_if(open, [&](const Run& before) { return before.goes_on(anchor); });
    if (run != open.end()) {
      run->last_a = anchor.a;
      run->last_b = anchor.b;
      continue;
    }
    std::erase_if(open, [&](const Run& before) {
      const bool over = before.last_a + kReach < anchor.a;
      if (over) runs.push_back(before);
      return over;
    });
    open.push_back({anchor.a, anchor.a, anchor.b, anchor.b});
  }
  runs.insert(runs.end(), open.begin(), open.end());
  return runs;
}

/// The free sentences around a run, without a break.
LineRange free_around(std::size_t first, std::size_t last, const std::vector<bool>& held) {
  LineRange range{first, last + 1};
  while (range.begin > 0 && first - range.begin < kReach && !held[range.begin - 1]) --range.begin;
  while (range.end < held.size() && range.end - last <= kReach && !held[range.end]) ++range.end;
  return range;
}

/// A link taken apart so that its parts cross.
struct Swap {
  LineLink moved;  ///< the smaller part
  double score = 0;
};

/// `a` and `b`: where the parts meet.
Swap swapped(LineScores& scores, const LineLink& link, std::size_t a, std::size_t b) {
  LineLink first{{link.a.begin, a}, {b, link.b.end}, 0, false};
  LineLink second{{a, link.a.end}, {link.b.begin, b}, 0, false};
  set_score(scores, first);
  set_score(scores, second);
  const double score = first.score + second.score;
  const bool first_is_smaller = first.a.size() + first.b.size() < second.a.size() + second.b.size();
  return {first_is_smaller ? first : second, score};
}

}  // namespace

std::vector<LineLink> find_moved(LineScores& scores, const std::vector<LineAnchor>& anchors,
                                 const std::vector<LineLink>& links, Taken& taken) {
  Taken held = firmly_held(links, taken);
  std::vector<LinePath> blocks;
  for (const Run& run : runs_of(anchors, held)) {
    const LineRange a = free_around(run.first_a, run.last_a, held.a);
    const LineRange b = free_around(run.first_b, run.last_b, held.b);
    blocks.push_back(best_path(scores, box(a, b), held, PathEnds::best_part));
  }
  std::ranges::stable_sort(blocks, std::ranges::greater{}, &LinePath::score);
  std::vector<LineLink> moved;
  for (const LinePath& block : blocks) {
    if (block.score < scores.weights().moved_least) break;
    if (std::ranges::any_of(block.links, [&](const auto& link) { return touches(link, held); })) {
      continue;
    }
    for (const LineLink& link : block.links) {
      if (is_gap(link)) continue;
      moved.push_back(link);
      take(link, held);
      take(link, taken);
    }
  }
  return moved;
}

std::vector<LineLink> find_swapped(LineScores& scores, const std::vector<LineLink>& links,
                                   Taken& taken) {
  std::vector<LineLink> moved;
  for (const LineLink& link : links) {
    if (link.a.size() < 2 || link.b.size() < 2) continue;
    Swap best;
    for (std::size_t a = link.a.begin + 1; a < link.a.end; ++a) {
      for (std::size_t b = link.b.begin + 1; b < link.b.end; ++b) {
        const Swap swap = swapped(scores, link, a, b);
        if (swap.score > best.score) best = swap;
      }
    }
    if (best.score <= std::max(0.0, link.score) + kSwapLeast) continue;
    moved.push_back(best.moved);
    take(best.moved, taken);
  }
  return moved;
}

}  // namespace readout::align
