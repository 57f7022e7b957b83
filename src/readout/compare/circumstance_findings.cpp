#include "readout/compare/circumstance_findings.hpp"

#include <algorithm>

namespace readout::compare {
namespace {

constexpr double kPerSource = 0.1;

struct KindOfFinding {
  const char* name;
  double weight;
};

KindOfFinding finding_of(CircumstanceKind kind) {
  switch (kind) {
    case CircumstanceKind::initiative:
      return {"initiative", 4};
    case CircumstanceKind::form:
      return {"form", 3};
    case CircumstanceKind::duration:
      return {"duration", 3};
    case CircumstanceKind::place:
      return {"place", 3};
    case CircumstanceKind::first_named:
      return {"first-named", 2};
    case CircumstanceKind::length:
      return {"length", 1.5};
    case CircumstanceKind::first_topics:
      return {"first-topic", 1};
    case CircumstanceKind::published:
      return {"published", 0.5};
  }
  return {"circumstance", 0};
}

}  // namespace

std::vector<Finding> circumstance_findings(const Comparison& comparison) {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < comparison.circumstances.size(); ++i) {
    const Circumstance& circumstance = comparison.circumstances[i];
    if (!circumstance.differs) continue;
    const auto [name, weight] = finding_of(circumstance.kind);
    Finding finding;
    finding.kind = name;
    finding.sentence = circumstance.sentence;
    finding.circumstance = i;
    for (const CircumstanceHere& here : circumstance.values) {
      if (!here.compare.empty()) finding.sources.push_back(here.source);
    }
    const double sources = kPerSource * static_cast<double>(finding.sources.size());
    finding.parts = {{"kind", weight}, {"sources", sources}};
    finding.weight = weight + sources;
    findings.push_back(std::move(finding));
  }
  std::ranges::stable_sort(findings, std::ranges::greater{}, &Finding::weight);
  return findings;
}

}  // namespace readout::compare
