// The matrix of formulae: wordings told against the usual one, and what stands where none is found.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "readout/report/phrase_variants.hpp"
#include "readout/report/report.hpp"

#include "support/sample_comparison.hpp"

using readout::EditOp;
using readout::PhraseVariant;
using readout::tests::sample_comparison;
using Json = nlohmann::json;

namespace {

std::string section(const readout::Comparison& comparison) {
  const std::string page = readout::report::to_html(comparison);
  const std::size_t begin = page.find("<section id=\"formulae\"");
  return page.substr(begin, page.find("</section>", begin) - begin);
}

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a cell marks what a wording changes in the usual one", "[html]") {
  const std::string shown = section(sample_comparison());
  const std::string dropped =
      "not <del><span class=\"vh\"> [dropped] </span>directed against<span "
      "class=\"vh\"> [end] </span></del> ";
  CHECK(has(shown, dropped));
  CHECK(has(shown, "<bdi lang=\"en\">aimed at</bdi> for <bdi lang=\"en\">directed against</bdi>"));
  CHECK(has(shown, "<bdi lang=\"en\">order</bdi> dropped"));
  CHECK(has(shown, "<bdi lang=\"en\">corridor</bdi> moved"));
}

TEST_CASE("forms of the same words, and other words throughout, are told and not marked",
          "[html]") {
  const std::string shown = section(sample_comparison());
  CHECK(has(shown, "задержанных рыбаков</q> <span class=\"quiet\">(inflected)"));
  CHECK(has(shown, "fishermen detained</q> <span class=\"quiet\">(other words)"));
  CHECK_FALSE(has(shown, "captured crews"));
  const readout::Comparison comparison = sample_comparison();
  for (const PhraseVariant& variant : comparison.phrases[2].variants) {
    CHECK(readout::report::variant_runs(variant).empty());
  }
}

TEST_CASE("a gap names the row that has the point, and words that may stand for the formula",
          "[html]") {
  readout::Comparison comparison = sample_comparison();
  const std::string shown = section(comparison);
  CHECK(has(shown, "<span class=\"times\">perhaps</span> <a href=\"#p-"));
  CHECK(has(shown, "has the point</p>"));
  for (readout::Phrase& phrase : comparison.phrases) phrase.gaps.clear();
  comparison.contrasts.clear();
  const std::string without = section(comparison);
  CHECK(has(shown, "read off the alignment; uncertain."));
  CHECK_FALSE(has(without, "erhaps"));
  CHECK_FALSE(has(without, "has the point"));
}

TEST_CASE("what is not found in a side is told with its row, and never as avoidance", "[html]") {
  const std::string shown = section(sample_comparison());
  CHECK(has(shown, "Used in one account, not found in another that has the point"));
  CHECK(has(shown, "; not found in <span"));
  CHECK(has(shown, "across languages, uncertain"));
  CHECK_FALSE(has(shown, "avoid"));
}

TEST_CASE("variants, gaps, renderings and sides are in the JSON", "[json]") {
  const readout::Comparison comparison = sample_comparison();
  const Json json = Json::parse(readout::report::to_json(comparison));
  const Json& phrase = json["phrases"][0];
  CHECK_FALSE(phrase["variants"][0].contains("against"));
  const Json& variant = phrase["variants"][1];
  CHECK(variant["against"] == "not directed against any third country");
  std::string rebuilt;
  for (const Json& edit : variant["edits"]) {
    const std::string words = edit["b"]["text"];
    if (!words.empty()) rebuilt += (rebuilt.empty() ? "" : " ") + words;
  }
  CHECK(rebuilt == variant["text"]);
  REQUIRE(phrase["gaps"].size() == 1);
  CHECK(phrase["gaps"][0]["point"] == json["points"][1]["id"]);
  CHECK(phrase["gaps"][0].contains("possible_variant"));
  CHECK_FALSE(json["phrases"][1]["gaps"][0].contains("possible_variant"));
  CHECK(phrase["renderings"][0]["b"] == 2);
  CHECK(phrase["not_found_in"][0]["sources"][0] == json["sources"][2]["id"]);
  CHECK_FALSE(json["phrases"][1].contains("not_found_in"));
  CHECK_FALSE(json["phrases"][4].contains("gaps"));
  CHECK_FALSE(json["phrases"][4].contains("renderings"));
}
