#include "readout/compare/circumstance_findings.hpp"

#include <algorithm>

#include "readout/model/finding_weights.hpp"

namespace readout::compare {
namespace {

struct KindOfFinding {
  const char* name;
  FindingRule rule;
};

KindOfFinding finding_of(CircumstanceKind kind) {
  switch (kind) {
    case CircumstanceKind::initiative:
      return {"initiative", FindingRule::initiative};
    case CircumstanceKind::form:
      return {"form", FindingRule::form};
    case CircumstanceKind::duration:
      return {"duration", FindingRule::duration};
    case CircumstanceKind::place:
      return {"place", FindingRule::place};
    case CircumstanceKind::first_named:
      return {"first-named", FindingRule::first_named};
    case CircumstanceKind::length:
      return {"length", FindingRule::length};
    case CircumstanceKind::first_topics:
      return {"first-topic", FindingRule::first_topic};
    case CircumstanceKind::published:
      return {"published", FindingRule::published};
  }
  return {"circumstance", FindingRule::published};
}

}  // namespace

std::vector<Finding> circumstance_findings(const Comparison& comparison) {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < comparison.circumstances.size(); ++i) {
    const Circumstance& circumstance = comparison.circumstances[i];
    if (!circumstance.differs) continue;
    const auto [name, rule] = finding_of(circumstance.kind);
    Finding finding;
    finding.kind = name;
    finding.sentence = circumstance.sentence;
    finding.circumstance = i;
    for (const CircumstanceHere& here : circumstance.values) {
      if (here.compare.empty()) continue;
      const bool base = comparison.method.base == here.source;
      finding.sources.insert(base ? finding.sources.begin() : finding.sources.end(), here.source);
    }
    const double sources = kWeightOfSource * static_cast<double>(finding.sources.size());
    finding.parts = {{"kind", weight_of(rule)}, {"sources", sources}};
    finding.weight = weight_of(rule) + sources;
    findings.push_back(std::move(finding));
  }
  std::ranges::stable_sort(findings, std::ranges::greater{}, &Finding::weight);
  return findings;
}

}  // namespace readout::compare
