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

#include "unit/compare/support.hpp"

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

TEST_CASE("what only one account tells of a leader stands before who is named first") {
  Event event;
  event.participants = {{"Ilda Maren", "President", "Varland", {}},
                        {"Tomas Reyk", "Premier", "Kestria", {"Томас Рейк"}}};
  const Comparison made = compare::compare(
      event,
      {document("Readout",
                "Ilda Maren met Tomas Reyk. President Ilda Maren said that every school needs a "
                "new roof."),
       document("Agency", "Tomas Reyk met Ilda Maren."),
       document("Courier", "Томас Рейк провел встречу.", "ru")},
      lexicon::shipped());
  const auto at = [&](std::string_view kind) {
    const auto found = std::ranges::find(made.findings, kind, &Finding::kind);
    REQUIRE(found != made.findings.end());
    return found - made.findings.begin();
  };
  CHECK(at("only-here") < at("first-named"));
}

TEST_CASE("the report says how many words two translations of one utterance keep") {
  CHECK(report::to_html({}).find(fmt::format("keep less than {} of the words of the shorter one",
                                             printed(kSameUtterance))) != std::string::npos);
}

}  // namespace readout::test
