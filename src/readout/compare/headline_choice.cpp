#include "readout/compare/headline_choice.hpp"

#include <algorithm>

namespace readout::compare {
namespace {

constexpr std::size_t kMostDifferences = 12;
constexpr std::size_t kMostOnlyHere = 3;

}  // namespace

std::vector<Finding> weightiest(std::vector<Finding> findings, std::size_t sources) {
  std::ranges::stable_sort(findings, std::ranges::greater{}, &Finding::weight);
  std::size_t differences = 0;
  std::vector<std::size_t> only_here(sources);
  std::erase_if(findings, [&](const Finding& finding) {
    if (!finding.point) return false;  // of the accounts as a whole there are a few
    return finding.kind == "only-here" ? ++only_here[finding.sources.front()] > kMostOnlyHere
                                       : ++differences > kMostDifferences;
  });
  return findings;
}

}  // namespace readout::compare
