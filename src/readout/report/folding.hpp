/// Which paragraphs of a diff are shown, and which are folded since nothing changes near them.
///
/// In: for each paragraph whether it is changed, and how many unchanged ones to show round it. Out:
/// stretches in order, that cover all. Cost: linear. Inside the room only.
#pragma once
#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace readout::report {

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< half-open
  bool folded = false;
};

/// `items`: anything that is_changed() knows.
template <class Items>
[[nodiscard]] std::vector<Stretch> fold_unchanged(const Items& items,
                                                  std::optional<std::size_t> context) {
  std::vector<Stretch> out;
  if (items.empty()) return out;
  if (!context) return {{0, items.size(), false}};
  std::vector<bool> shown(items.size(), false);
  std::size_t done = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!is_changed(items[i])) continue;
    const std::size_t from = std::max(done, i - std::min(i, *context));
    const std::size_t to = i + 1 + std::min(*context, items.size() - i - 1);
    for (done = from; done < to; ++done) shown[done] = true;
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool folded = !shown[i];
    if (out.empty() || out.back().folded != folded) out.push_back({i, i, folded});
    out.back().end = i + 1;
  }
  return out;
}

}  // namespace readout::report
