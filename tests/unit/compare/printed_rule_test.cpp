// The rule that the report prints for findings about whole accounts is the one that ranks them.
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <string_view>
#include <utility>

#include "readout/compare/circumstance_findings.hpp"
#include "readout/compare/headline_checks.hpp"

namespace readout::test {
namespace {

std::string printed() {
  std::ifstream file(std::filesystem::path(READOUT_SOURCE_DIR) /
                     "src/readout/report/templates/method.mustache");
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

/// What stands beside a weight in the printed list.
std::string beside(const std::string& page, double weight) {
  std::string number = fmt::format("{:g}", weight);
  if (number.starts_with("0.")) number.erase(0, 1);
  const std::string open = "<dt>" + number + "</dt><dd>";
  const std::size_t at = page.find(open);
  if (at == std::string::npos) return {};
  const std::size_t begin = at + open.size();
  return page.substr(begin, page.find("</dd>", begin) - begin);
}

}  // namespace

TEST_CASE("the printed rule has the weights of findings about accounts and headlines") {
  constexpr std::array<std::pair<CircumstanceKind, std::string_view>, 8> kinds{
      {{CircumstanceKind::initiative, "at whose request"},
       {CircumstanceKind::form, "the form"},
       {CircumstanceKind::duration, "the length or the place of the talk"},
       {CircumstanceKind::place, "the place"},
       {CircumstanceKind::first_named, "who is named first"},
       {CircumstanceKind::published, "the dates of publication"},
       {CircumstanceKind::length, "the lengths of the accounts"},
       {CircumstanceKind::first_topics, "the first topic"}}};
  const std::string page = printed();
  for (const auto& [kind, words] : kinds) {
    Comparison comparison;
    comparison.circumstances = {
        {kind, {{0, "a", "a", {}}, {1, "b", "b", {}}}, true, "They differ."}};
    const auto findings = compare::circumstance_findings(comparison);
    REQUIRE(findings.size() == 1);
    INFO(words);
    CHECK(beside(page, findings[0].parts.front().weight).find(words) != std::string::npos);
    CHECK(findings[0].weight == Approx(findings[0].parts.front().weight + 2 * 0.1));
  }
  CHECK(beside(page, compare::kHeadlineChanged).find("a headline that changes") !=
        std::string::npos);
  CHECK(beside(page, compare::kHeadlineOtherSpeaker).find("a headline that names another") !=
        std::string::npos);
}

}  // namespace readout::test
