#include "readout/compare/headline_choice.hpp"

#include <algorithm>
#include <iterator>

#include "readout/model/finding_weights.hpp"

namespace readout::compare {
namespace {

/// What a point has too much of in the lead goes right behind it.
std::vector<Finding> spread(std::vector<Finding> findings) {
  std::vector<Finding> out;
  std::vector<Finding> held;
  std::size_t next = 0;
  for (; next < findings.size() && out.size() < kLeadFindings; ++next) {
    Finding& finding = findings[next];
    const auto known = static_cast<std::size_t>(
        finding.point ? std::ranges::count(out, finding.point, &Finding::point) : 0);
    (known < kMostOfPointInLead ? out : held).push_back(std::move(finding));
  }
  std::ranges::move(held, std::back_inserter(out));
  std::move(findings.begin() + static_cast<std::ptrdiff_t>(next), findings.end(),
            std::back_inserter(out));
  return out;
}

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
  return spread(std::move(findings));
}

}  // namespace readout::compare
