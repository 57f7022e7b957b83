#include "cli/suggest.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace readout::cli {
namespace {

constexpr std::size_t kLongestTyped = 64;
constexpr std::size_t kLettersPerSlip = 3;

/// Damerau-Levenshtein distance (neighbours that changed places are one slip) in bytes: option
/// names are ASCII.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before;  // the row of the letter before the last one
  std::vector<std::size_t> last(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::vector<std::size_t> row(b.size() + 1, i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = last[j] + (a[i] == b[j] ? 0 : 1);
      row[j + 1] = std::min({row[j] + 1, last[j + 1] + 1, replaced});
      if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j]) {
        row[j + 1] = std::min(row[j + 1], before[j - 1] + 1);
      }
    }
    before = std::exchange(last, std::move(row));
  }
  return last.back();
}

}  // namespace

std::string suggest(std::string_view typed, std::span<const std::string> known) {
  if (typed.size() > kLongestTyped) return {};
  std::string best;
  std::size_t least = kLongestTyped;
  for (const std::string& word : known) {
    const std::size_t d = distance(typed, word);
    if (d * kLettersPerSlip <= std::max(typed.size(), word.size()) && d < least) {
      least = d;
      best = word;
    }
  }
  return best;
}

}  // namespace readout::cli
