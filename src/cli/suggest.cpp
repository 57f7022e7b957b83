#include "cli/suggest.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace readout::cli {
namespace {

constexpr std::size_t kLongestTyped = 64;

/// Levenshtein distance in bytes: option names are ASCII.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
    }
  }
  return row.back();
}

}  // namespace

std::string suggest(std::string_view typed, std::span<const std::string> known) {
  if (typed.size() > kLongestTyped) return {};
  std::string best;
  std::size_t least = 1 + typed.size() / 3;  // a third of the letters may be wrong
  for (const std::string& word : known) {
    const std::size_t d = distance(typed, word);
    if (d <= least && (best.empty() || d < least)) {
      least = d;
      best = word;
    }
  }
  return best;
}

}  // namespace readout::cli
