// The rule that the report prints for its findings is the one that ranks them.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <string_view>
#include <utility>

#include "readout/compare/circumstance_findings.hpp"
#include "readout/model/finding_weights.hpp"
#include "readout/report/report.hpp"

namespace readout::test {
namespace {

std::string printed(double weight) {
  std::string number = fmt::format("{:g}", weight);
  if (number.starts_with("0.")) number.erase(0, 1);
  return number;
}

/// What stands beside a weight in the printed list.
std::string beside(const std::string& page, double weight) {
  const std::string open = "<dt>" + printed(weight) + "</dt><dd>";
  const std::size_t at = page.find(open);
  if (at == std::string::npos) return {};
  const std::size_t begin = at + open.size();
  return page.substr(begin, page.find("</dd>", begin) - begin);
}

}  // namespace

TEST_CASE("the report prints every rule with the weight that it has") {
  const std::string page = report::to_html({});
  for (const FindingWeight& rule : kFindingRules) {
    INFO(rule.words);
    CHECK(beside(page, rule.weight).find(rule.words) != std::string::npos);
  }
  for (const SpeakerWeight& speaker : kSpeakerWeights) {
    INFO(speaker.words);
    CHECK(page.find(fmt::format("{} {}", speaker.words, printed(speaker.weight))) !=
          std::string::npos);
  }
  CHECK(page.find(fmt::format("{} for each account", printed(kWeightOfSource))) !=
        std::string::npos);
}

TEST_CASE("findings about circumstances weigh what the table says") {
  constexpr std::array<std::pair<CircumstanceKind, FindingRule>, 8> kinds{
      {{CircumstanceKind::initiative, FindingRule::initiative},
       {CircumstanceKind::form, FindingRule::form},
       {CircumstanceKind::duration, FindingRule::duration},
       {CircumstanceKind::place, FindingRule::place},
       {CircumstanceKind::first_named, FindingRule::first_named},
       {CircumstanceKind::published, FindingRule::published},
       {CircumstanceKind::length, FindingRule::length},
       {CircumstanceKind::first_topics, FindingRule::first_topic}}};
  for (const auto& [kind, rule] : kinds) {
    Comparison comparison;
    comparison.circumstances = {
        {kind, {{0, "a", "a", {}}, {1, "b", "b", {}}}, true, "They differ."}};
    const auto findings = compare::circumstance_findings(comparison);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].parts.front().weight == weight_of(rule));
    CHECK(findings[0].weight == Approx(weight_of(rule) + 2 * kWeightOfSource));
  }
}

TEST_CASE("who is named first weighs less than what only one account tells of a leader") {
  CHECK(weight_of(FindingRule::first_named) + 5 * kWeightOfSource <
        weight_of(FindingRule::only_here_across) + weight_of(SpeakerRank::leader));
  CHECK(weight_of(FindingRule::first_named) < weight_of(FindingRule::length));
}

}  // namespace readout::test
