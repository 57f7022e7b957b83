/// What two lists have in common, taken from both.
///
/// In: two lists and what makes two of their elements one. Out: both without what the other has
/// too, each once, in order; how many that were. Cost: the product of their sizes: for short lists.
#pragma once
#include <algorithm>
#include <cstddef>
#include <vector>

namespace readout::diff {

template <class T, class Same>
std::size_t cancel(std::vector<T>& a, std::vector<T>& b, const Same& same) {
  return std::erase_if(a, [&](const T& x) {
    const auto twin = std::ranges::find_if(b, [&](const T& y) { return same(x, y); });
    const bool found = twin != b.end();
    if (found) {
      b.erase(twin);
    }
    return found;
  });
}

}  // namespace readout::diff
