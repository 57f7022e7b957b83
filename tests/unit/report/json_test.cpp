// The JSON contract: design.md 4.4, and the schema shipped beside it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "readout/report/report.hpp"

#include "support/sample_comparison.hpp"
#include "support/wide_comparison.hpp"
#include "unit/report/violations.hpp"

namespace {

using Json = nlohmann::json;
using readout::tests::sample_comparison;

std::vector<std::string> violations(
    const Json& document, std::string_view schema_text = readout::report::comparison_schema()) {
  return readout::tests::violations(document, schema_text);
}

Json sample_json() {
  return Json::parse(readout::report::to_json(sample_comparison()));
}

/// The code points [start, end) of a text.
std::string code_points(const std::string& text, std::size_t start, std::size_t end) {
  std::string out;
  std::size_t at = 0;
  for (const char c : text) {
    const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (begins) ++at;
    if (at > start && at <= end) out += c;
  }
  return out;
}

TEST_CASE("the sample's JSON is valid against the shipped schema", "[json]") {
  CHECK(violations(sample_json()) == std::vector<std::string>{});
}

TEST_CASE("the schema of corrections takes each kind and refuses what the reader refuses") {
  const auto faults = [](const Json& list) {
    return violations(list, readout::report::corrections_schema());
  };
  const Json all =
      Json::parse(std::ifstream(READOUT_SOURCE_DIR "/tests/fuzz/seeds/corrections/all.json"));
  REQUIRE(all.size() == 5);
  CHECK(faults(all) == std::vector<std::string>{});
  CHECK(faults(Json::array()).empty());
  CHECK_FALSE(faults(Json::object()).empty());
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const auto& [key, value] : all[i].items()) {
      if (key == "note") continue;
      Json less = all;
      less[i].erase(key);
      INFO(key);
      CHECK_FALSE(faults(less).empty());
    }
    Json more = all;
    more[i]["unheard_of"] = 1;
    CHECK_FALSE(faults(more).empty());
  }
}

TEST_CASE("the shipped formulae are valid against the schema of a lexicon, and a fault is not") {
  const auto read = [](const char* name) {
    std::ifstream file(std::string(READOUT_LEXICON) + "/" + name);
    return Json::parse(file);
  };
  const std::string_view schema = readout::report::lexicon_schema();
  const Json shipped = read("formulae.json");
  CHECK(violations(shipped, schema) == std::vector<std::string>{});
  CHECK(violations(Json{{"formulae", Json::array()}, {"stop_phrases", {{"en", {"rain"}}}}}, schema)
            .empty());
  for (const char* key : {"id", "canonical", "patterns"}) {
    Json less{{"formulae", {shipped["formulae"][0]}}};
    less["formulae"][0].erase(key);
    INFO(key);
    CHECK_FALSE(violations(less, schema).empty());
  }
  Json more{{"formulae", {shipped["formulae"][0]}}};
  more["formulae"][0]["pattern"] = "lake";
  CHECK_FALSE(violations(more, schema).empty());
}

TEST_CASE("the JSON of a diff is valid against its schema, and its places can be checked") {
  std::ifstream golden(READOUT_SOURCE_DIR "/tests/golden/diff/edits.json");
  std::string printed(std::istreambuf_iterator<char>(golden), {});
  printed.resize(printed.find("\n}\n") + 2);  // then what went to standard error
  const Json diff = Json::parse(printed);
  const std::string_view schema = readout::report::diff_schema();
  CHECK(violations(diff, schema) == std::vector<std::string>{});
  for (const Json& edit : diff["edits"]) {
    for (const std::string side : {"a", "b"}) {
      const Json& place = edit[side];
      CHECK(code_points(diff[side]["text"], place["start"], place["end"]) == place["text"]);
    }
  }
  for (const std::string gone : {"/a/text", "/edits/0/op", "/edits/0/a/start", "/words/kept"}) {
    Json less = diff;
    const Json::json_pointer at(gone);
    less.at(at.parent_pointer()).erase(at.back());
    INFO(gone);
    CHECK_FALSE(violations(less, schema).empty());
  }
  Json more = diff;
  more["edits"][0]["unheard_of"] = 1;
  CHECK_FALSE(violations(more, schema).empty());
}

/// What the program prints for the sample event: the golden test holds the file to that.
Json printed_json() {
  return Json::parse(std::ifstream(READOUT_SOURCE_DIR "/reports/lake-orla-2031.json"));
}

std::size_t first_with_pairs(const Json& json) {
  std::size_t point = 0;
  while (json["points"].at(point)["pairs"].empty()) ++point;
  return point;
}

TEST_CASE("what the program prints is valid against the shipped schema", "[json]") {
  CHECK(violations(printed_json()) == std::vector<std::string>{});
}

TEST_CASE("what the program prints is invalid once a value is of the wrong type", "[json]") {
  for (const std::string place :
       {"/schema", "/event/title", "/sources/0/text", "/sources/0/words", "/statements/0/kind",
        "/statements/0/start", "/points/0/pairs/0/relation", "/points/0/pairs/0/score",
        "/phrases/0/origin", "/summary/points", "/method/version"}) {
    INFO(place);
    Json wrong = printed_json();
    std::swap(wrong["points"][0], wrong["points"][first_with_pairs(wrong)]);
    wrong.at(Json::json_pointer(place)) = Json::array({true});
    CHECK_FALSE(violations(wrong).empty());
  }
}

TEST_CASE("an empty comparison is valid too", "[json]") {
  CHECK(violations(Json::parse(readout::report::to_json({}))) == std::vector<std::string>{});
}

TEST_CASE("the JSON has a line a member and figures of four decimals", "[json]") {
  const std::string json = readout::report::to_json(readout::tests::wide_comparison(10, 200));
  const Json parsed = Json::parse(json);
  CHECK(violations(parsed) == std::vector<std::string>{});
  CHECK(json.size() < parsed.dump().size() * 11 / 10);
  std::size_t members = 0;
  for (const auto& value : parsed) members += 1 + (value.is_array() ? value.size() : 0);
  const auto lines = static_cast<std::size_t>(std::count(json.begin(), json.end(), '\n'));
  CHECK(lines <= members + 2 * parsed.size());
  CHECK(lines >= members);
  readout::Comparison comparison = sample_comparison();
  comparison.points[0].pairs[0].score = 2.0 / 3;
  CHECK(readout::report::to_json(comparison).find("\"score\":0.6667,") != std::string::npos);
}

TEST_CASE("the schema refuses unknown and missing keys on every level", "[json]") {
  const std::vector<std::string> places{"",
                                        "/event",
                                        "/event/participants/0",
                                        "/sources/0",
                                        "/sources/0/blocks/0",
                                        "/sources/0/left_out/0",
                                        "/sources/0/narration/0",
                                        "/statements/0",
                                        "/statements/0/speaker",
                                        "/statements/0/cue",
                                        "/points/0",
                                        "/points/0/members/0",
                                        "/points/0/nearest/0",
                                        "/points/0/pairs/0",
                                        "/points/0/pairs/0/parts",
                                        "/points/0/pairs/0/edits/0",
                                        "/points/0/pairs/0/edits/0/a",
                                        "/points/0/nearest/0/parts",
                                        "/topics/0",
                                        "/order",
                                        "/order/pairs/0",
                                        "/phrases/0",
                                        "/phrases/0/variants/0",
                                        "/phrases/0/occurrences/0",
                                        "/findings/0",
                                        "/findings/0/pair",
                                        "/summary",
                                        "/summary/sources/0",
                                        "/summary/sources/0/speakers/0",
                                        "/warnings/0",
                                        "/method"};
  for (const std::string& place : places) {
    INFO(place);
    Json more = sample_json();
    more.at(Json::json_pointer(place))["unheard_of"] = 1;
    CHECK_FALSE(violations(more).empty());
    Json less = sample_json();
    Json& object = less.at(Json::json_pointer(place));
    object.erase(object.begin().key());
    CHECK_FALSE(violations(less).empty());
  }
}

TEST_CASE("positions are code points into the source's text", "[json]") {
  const Json json = sample_json();
  std::map<std::string, std::string> texts;
  for (const Json& source : json["sources"]) texts[source["id"]] = source["text"];
  for (const Json& statement : json["statements"]) {
    const std::string& text = texts.at(statement["source"]);
    CHECK(code_points(text, statement["start"], statement["end"]) == statement["text"]);
    if (statement["cue"].is_null()) continue;
    const Json& cue = statement["cue"];
    CHECK(code_points(text, cue["start"], cue["end"]) == cue["text"]);
  }
  for (const Json& phrase : json["phrases"]) {
    for (const Json& hit : phrase["occurrences"]) {
      CHECK(code_points(texts.at(hit["source"]), hit["start"], hit["end"]) == hit["text"]);
    }
  }
}

TEST_CASE("an edit says what was left out, and which letters are kept, only where there are some",
          "[json]") {
  readout::Comparison comparison = sample_comparison();
  for (const readout::Point& point : comparison.points) {
    for (const readout::Pair& pair : point.pairs) {
      for (const readout::Edit& edit : pair.edits) CHECK(edit.letters.empty());
    }
  }
  CHECK(readout::report::to_json(comparison).find("\"letters\"") == std::string::npos);
  const auto point = std::ranges::find_if(
      comparison.points, [](const readout::Point& each) { return !each.pairs.empty(); });
  REQUIRE(point != comparison.points.end());
  readout::Edit& edit = point->pairs.front().edits.front();
  edit.adjunct = readout::Adjunct::condition;
  edit.letters = {{readout::EditOp::insert, {edit.a.begin, edit.a.begin}, edit.b}};
  const Json json = Json::parse(readout::report::to_json(comparison));
  CHECK(violations(json) == std::vector<std::string>{});
  const auto row = static_cast<std::size_t>(point - comparison.points.begin());
  const Json& shown = json["points"][row]["pairs"][0]["edits"][0];
  CHECK(shown["adjunct"] == "condition");
  REQUIRE(shown["letters"].size() == 1);
  CHECK(shown["letters"][0]["op"] == "insert");
  CHECK(shown["letters"][0]["b"]["start"] == shown["b"]["start"]);
}

TEST_CASE("keys stand in the contract's order, one line or many", "[json]") {
  const std::string pretty = readout::report::to_json(sample_comparison());
  const std::string line = readout::report::to_json(sample_comparison(), readout::report::kOneLine);
  CHECK(pretty.rfind("{\n  \"schema\": \"readout/comparison/1\",\n  \"event\":", 0) == 0);
  CHECK(line.find('\n') == std::string::npos);
  CHECK(Json::parse(pretty) == Json::parse(line));
  CHECK(pretty.find("\"sources\"") < pretty.find("\"statements\""));
  CHECK(pretty.find("\"statements\"") < pretty.find("\"points\""));
}

TEST_CASE("bytes that are no UTF-8 never throw", "[json]") {
  readout::Comparison comparison = sample_comparison();
  comparison.sources[0].document.text[5] = static_cast<char>(0xFF);
  comparison.event.title = "\xC3(";
  const Json json = Json::parse(readout::report::to_json(comparison));
  CHECK(json["event"]["title"] == "\xEF\xBF\xBD(");
}

TEST_CASE("spans beyond the text are cut, not read", "[json]") {
  readout::Comparison comparison = sample_comparison();
  comparison.statements[0].span = {1U << 30U, 1U << 31U};
  const Json json = Json::parse(readout::report::to_json(comparison));
  CHECK(json["statements"][0]["text"] == "");
}

TEST_CASE("summaries count what the points say", "[json]") {
  const Json summary = sample_json()["summary"];
  CHECK(summary["points"] == 11);
  CHECK(summary["points_shared"] == 7);
  CHECK(summary["points_in_all"] == 1);
  CHECK(summary["points_only_here"] == 4);
  CHECK(summary["sources"][1]["only_here"] == 1);
}

TEST_CASE("extract and ingest print one object each", "[json]") {
  const readout::Comparison comparison = sample_comparison();
  readout::Extraction extraction;
  extraction.statements.assign(comparison.statements.begin(), comparison.statements.begin() + 2);
  extraction.statements[0].id.clear();
  extraction.warnings.push_back({"", "odd", "something odd", false});
  const auto& document = comparison.sources[0].document;
  const Json extracted = Json::parse(readout::report::extraction_to_json(document, extraction));
  CHECK(extracted["schema"] == "readout/extraction/1");
  CHECK(extracted["document"]["id"] == "presidency");
  CHECK(extracted["statements"].size() == 2);
  CHECK(extracted["statements"][0]["id"] == "0");
  CHECK(extracted["statements"][0]["source"] == "presidency");
  CHECK(extracted["warnings"][0]["code"] == "odd");
  const Json ingested = Json::parse(readout::report::document_to_json(document, -1));
  CHECK(ingested["schema"] == "readout/document/1");
  CHECK(ingested["left_out"][0]["reason"] == "navigation");
}

}  // namespace
