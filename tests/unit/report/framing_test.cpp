// Circumstances, editions and headline checks in the page and in the JSON.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "readout/report/report.hpp"

#include "support/sample_comparison.hpp"

namespace {

using nlohmann::json;
using readout::tests::sample_comparison;

readout::Comparison with_finding() {
  readout::Comparison comparison = sample_comparison();
  readout::Finding finding;
  finding.kind = "initiative";
  finding.sentence = comparison.circumstances[0].sentence;
  finding.circumstance = 0;
  finding.sources = {0, 1};
  comparison.findings.push_back(finding);
  return comparison;
}

}  // namespace

TEST_CASE("a circumstance stands with its words in code points, or null where it is counted") {
  const readout::Comparison comparison = sample_comparison();
  const json out = json::parse(readout::report::to_json(comparison, 0));
  const json& initiative = out["circumstances"][0];
  CHECK(initiative["kind"] == "initiative");
  CHECK(initiative["differs"] == true);
  CHECK(initiative["values"][0]["evidence"]["start"] == 0);
  CHECK(initiative["values"][0]["evidence"]["text"] ==
        comparison.sources[0].document.text.substr(0, 5));
  CHECK(out["circumstances"][1]["values"][2]["evidence"].is_null());
  CHECK(out["editions"][0]["differing"][0] == comparison.points[1].id);
  CHECK(out["headline_checks"][2]["stem"].is_null());
  CHECK(out["headline_checks"][0]["edits"][0]["direction"] == "hardened");
}

TEST_CASE("a finding names the circumstance that it is about") {
  const json out = json::parse(readout::report::to_json(with_finding(), 0));
  CHECK(out["findings"].back()["circumstance"] == "initiative");
  CHECK(out["findings"].back()["point"].is_null());
  CHECK_FALSE(out["findings"].front().contains("circumstance"));
}

TEST_CASE("the page leads from a finding about the accounts to how they frame the event") {
  const std::string page = readout::report::to_html(with_finding());
  CHECK(page.find("<a class=\"to-row\" href=\"#framing\">") != std::string::npos);
  CHECK(page.find("<section id=\"framing\"") > page.find("<section id=\"differs\""));
  CHECK(page.find("<section id=\"framing\"") < page.find("<section id=\"words\""));
  CHECK(page.find("Found in") != std::string::npos);
}

TEST_CASE("what one edition alone has is told on the page and in the JSON") {
  readout::Comparison comparison = sample_comparison();
  comparison.editions.front().facts = {{1, readout::AnchorKind::date, {}, {0, 4}}};
  comparison.editions.front().in_two_rows = {0};
  const std::string page = readout::report::to_html(comparison);
  CHECK(page.find("not found in") != std::string::npos);
  CHECK(page.find("in rows of their own, which a third account keeps apart") != std::string::npos);
  const json edition = json::parse(readout::report::to_json(comparison, 0))["editions"][0];
  CHECK(edition["in_two_rows"][0] == comparison.points[0].id);
  REQUIRE(edition["facts"].size() == 1);
  CHECK(edition["facts"][0]["kind"] == "date");
}

TEST_CASE("a comparison without headlines and editions has no such sections") {
  readout::Comparison comparison = sample_comparison();
  comparison.headline_checks.clear();
  comparison.editions.clear();
  const std::string page = readout::report::to_html(comparison);
  CHECK(page.find("id=\"headlines\"") == std::string::npos);
  CHECK(page.find("id=\"editions\"") == std::string::npos);
}

TEST_CASE("a finding about a headline leads to it and shows what it changes") {
  readout::Comparison comparison = sample_comparison();
  const std::size_t headline = comparison.headline_checks.front().headline;
  readout::Finding finding;
  finding.kind = "hardened-headline";
  finding.sentence = "“will” in the headline, “may” in the text of one account.";
  finding.sources = {comparison.statements[headline].source};
  comparison.findings = {finding};
  const auto same_source = [&](const readout::HeadlineCheck& check) {
    return comparison.statements[check.headline].source == finding.sources.front();
  };
  comparison.headline_checks.erase(std::remove_if(comparison.headline_checks.begin() + 1,
                                                  comparison.headline_checks.end(), same_source),
                                   comparison.headline_checks.end());
  const std::string page = readout::report::to_html(comparison);
  const std::string id = "headline-" + comparison.statements[headline].id;
  CHECK(page.find("<a class=\"to-row\" href=\"#" + id + "\">") != std::string::npos);
  CHECK(page.find("<li id=\"" + id + "\">") != std::string::npos);
  CHECK(page.find("<span class=\"chip grave\">hardened headline</span>") != std::string::npos);
  CHECK(page.find("the headline, against the text") != std::string::npos);
  // Which of two checks it is, nobody says.
  comparison.headline_checks.push_back(comparison.headline_checks.front());
  CHECK(readout::report::to_html(comparison).find("<a class=\"to-row\" href=\"#headlines\">") !=
        std::string::npos);
}

TEST_CASE("names in the tables say in which language they are") {
  readout::Comparison comparison = sample_comparison();
  comparison.sources[1].document.language = "ru";
  comparison.circumstances[0].values[1].value = "Томас Рейк (request)";
  const std::string page = readout::report::to_html(comparison);
  CHECK(page.find("<p class=\"value\" lang=\"ru\" dir=\"auto\">Томас") != std::string::npos);
  CHECK(page.find("<p class=\"value\" lang=\"en\" dir=\"auto\">Varland") != std::string::npos);
  CHECK(page.find("<caption class=\"vh\">Words by speaker and account</caption>") !=
        std::string::npos);
}
