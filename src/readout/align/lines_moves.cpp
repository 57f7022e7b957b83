#include "readout/align/lines_moves.hpp"

#include <algorithm>

namespace readout::align {
namespace {

constexpr std::size_t kReach = 4;  ///< sentences around anchors that may belong to their block
constexpr double kWeak = 0.5;      ///< logarithm of the odds a sentence: a link below holds weakly

/// Anchors of which each follows the one before closely, on both sides.
struct Run {
  std::size_t first_a = 0, last_a = 0;
  std::size_t first_b = 0, last_b = 0;

  [[nodiscard]] bool goes_on(const LineAnchor& anchor) const {
    return anchor.a <= last_a + kReach && anchor.b > last_b && anchor.b <= last_b + kReach;
  }
};

bool is_weak(const LineLink& link) {
  if (link.a.empty() || link.b.empty()) return true;
  return link.score < kWeak * static_cast<double>(std::max(link.a.size(), link.b.size()));
}

/// What the main order holds firmly cannot move.
Taken firmly_held(const std::vector<LineLink>& links, const Taken& taken) {
  Taken held = taken;
  for (const LineLink& link : links) {
    if (is_weak(link)) continue;
    for (std::size_t a = link.a.begin; a < link.a.end; ++a) held.a[a] = true;
    for (std::size_t b = link.b.begin; b < link.b.end; ++b) held.b[b] = true;
  }
  return held;
}

std::vector<Run> runs_of(const std::vector<LineAnchor>& anchors, const Taken& held) {
  std::vector<Run> runs;
  for (const LineAnchor& anchor : anchors) {
    if (held.a[anchor.a] || held.b[anchor.b]) continue;
    const auto run = std::ranges::find_if(
        runs, [&](const Run& before) { return before.goes_on(anchor); });
    if (run == runs.end()) {
      runs.push_back({anchor.a, anchor.a, anchor.b, anchor.b});
    } else {
      run->last_a = anchor.a;
      run->last_b = anchor.b;
    }
  }
  return runs;
}

/// The free sentences around a run, without a break.
LineRange free_around(std::size_t first, std::size_t last, const std::vector<bool>& held) {
  LineRange range{first, last + 1};
  while (range.begin > 0 && first - range.begin < kReach && !held[range.begin - 1]) --range.begin;
  while (range.end < held.size() && range.end - last <= kReach && !held[range.end]) ++range.end;
  return range;
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
    const bool free = std::ranges::none_of(block.links, [&](const LineLink& link) {
      return (!link.a.empty() && held.a[link.a.begin]) || (!link.b.empty() && held.b[link.b.begin]);
    });
    if (!free) continue;
    for (LineLink link : block.links) {
      if (link.a.empty() || link.b.empty()) continue;
      link.moved = true;
      moved.push_back(link);
      for (std::size_t i = link.a.begin; i < link.a.end; ++i) taken.a[i] = held.a[i] = true;
      for (std::size_t i = link.b.begin; i < link.b.end; ++i) taken.b[i] = held.b[i] = true;
    }
  }
  return moved;
}

}  // namespace readout::align
