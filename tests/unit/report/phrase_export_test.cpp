// A study of phrasings as JSON, CSV and text.
#include <array>
#include <catch2/catch.hpp>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "readout/report/kwic.hpp"
#include "readout/report/phrase_study.hpp"
#include "readout/report/report.hpp"
#include "readout/report/wrap.hpp"
#include "readout/text/unicode.hpp"

#include "support/hostile_comparison.hpp"
#include "support/sample_study.hpp"
#include "unit/report/violations.hpp"

namespace {

using namespace readout;
using namespace readout::report;
using Json = nlohmann::json;
using readout::tests::attack;
using readout::tests::sample_study;

constexpr std::array kTables{PhraseTable::phrases,    PhraseTable::occurrences,
                             PhraseTable::variants,   PhraseTable::distribution,
                             PhraseTable::timeline,   PhraseTable::keyness,
                             PhraseTable::concordance};

std::vector<std::string> violations(const Json& document) {
  return readout::tests::violations(document, phrases_schema());
}

/// The code points [start, end) of a text.
std::string code_points(const std::string& text, std::size_t start, std::size_t end) {
  std::string out;
  std::size_t at = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++at;
    if (at > start && at <= end) out += c;
  }
  return out;
}

/// Cells of RFC 4180, line by line.
std::vector<std::vector<std::string>> cells_of(const std::string& csv) {
  std::vector<std::vector<std::string>> out{{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char c = csv[i];
    if (c == '"' && quoted && i + 1 < csv.size() && csv[i + 1] == '"') {
      out.back().back() += csv[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      out.back().emplace_back();
    } else if (c == '\r' && !quoted && i + 1 < csv.size() && csv[i + 1] == '\n') {
      ++i;
      out.push_back({""});
    } else {
      out.back().back() += c;
    }
  }
  out.pop_back();
  return out;
}

TEST_CASE("the JSON of a study is valid by its schema, whatever is in it", "[phrase_json]") {
  CHECK(violations(Json::parse(phrase_study_to_json(sample_study(), 2, 3))) ==
        std::vector<std::string>{});
  CHECK(violations(Json::parse(phrase_study_to_json(sample_study(attack()), kOneLine))) ==
        std::vector<std::string>{});
  CHECK(violations(Json::parse(phrase_study_to_json({}))) == std::vector<std::string>{});
  Json broken = Json::parse(phrase_study_to_json(sample_study()));
  broken["phrases"][0]["figures"].erase("count");
  CHECK(violations(broken).size() > 0);
}

TEST_CASE("positions of a study's JSON are code points", "[phrase_json]") {
  const PhraseStudy study = sample_study();
  const Json json = Json::parse(phrase_study_to_json(study));
  std::size_t checked = 0;
  const auto text_of = [&](const Json& source) {
    for (const StudySource& each : study.sources) {
      if (each.document.id == source) return each.document.text;
    }
    return std::string();
  };
  for (const Json& phrase : json["phrases"]) {
    for (const Json& hit : phrase["occurrences"]) {
      CHECK(code_points(text_of(hit["source"]), hit["start"], hit["end"]) == hit["text"]);
      CHECK(hit["statement"].is_null());
      ++checked;
    }
    for (const Json& reading : phrase["readings"]) {
      const std::string variant = phrase["variants"][reading["variant"].get<std::size_t>()]["text"];
      for (const Json& edit : reading["edits"]) {
        CHECK(code_points(variant, edit["b"]["start"], edit["b"]["end"]) == edit["b"]["text"]);
        CHECK(code_points(reading["against"], edit["a"]["start"], edit["a"]["end"]) ==
              edit["a"]["text"]);
      }
    }
  }
  for (const Json& line : json["concordances"][1]["lines"]) {
    CHECK(code_points(text_of(line["source"]), line["start"], line["end"]) == line["text"]);
    ++checked;
  }
  CHECK(checked == 7 + 4 + 2);
}

TEST_CASE("the JSON of a study keeps the shape of phrases, with figures beside", "[phrase_json]") {
  const Json json = Json::parse(phrase_study_to_json(sample_study(), 2, 3));
  CHECK(json["schema"] == "readout/phrases/2");
  CHECK(json["token_stream"] == 3);
  CHECK(Json::parse(phrase_study_to_json(sample_study()))["token_stream"].is_null());
  const Json& phrase = json["phrases"][1];
  CHECK(phrase["origin"] == "discovered");
  CHECK(phrase["sources"] == 4);
  CHECK(phrase["events"] == 2);
  CHECK(phrase["figures"]["association"] == 61.25);
  CHECK(phrase["frames"][0]["fillers"][0] == Json({{"text", "harbour"}, {"count", 2}}));
  CHECK(json["distribution"]["by"] == "outlet");
  CHECK(json["distribution"]["rates"][1]["groups"].size() == 3);
  CHECK(json["keyness"][0]["phrase"] == "not-against-third-countries");
  CHECK(json["keyness"][1]["phrase"].is_null());
  CHECK(json["concordances"][0]["lines"][2]["speaker"] == "Ilda Maren");
  CHECK(json["concordances"][0]["order"] == "left");
}

TEST_CASE("a figure that is no number does not break a printer", "[phrase_json]") {
  PhraseStudy study = sample_study();
  study.phrases[0].figures.dispersion = std::numeric_limits<double>::quiet_NaN();
  study.distribution.rates[0][1].high = std::numeric_limits<double>::infinity();
  study.phrases[0].phrase.occurrences[0].variant = 99;
  study.phrases[0].phrase.occurrences[1].span = {500, 900};
  study.phrases[0].readings[0].variant = 99;
  study.keyness[0].phrase = 99;
  CHECK(violations(Json::parse(phrase_study_to_json(study))) == std::vector<std::string>{});
  CHECK(phrase_study_to_html(study).find("to inf<") == std::string::npos);
  for (const PhraseTable table : kTables) CHECK_FALSE(phrase_study_to_csv(study, table).empty());
  CHECK_FALSE(phrase_study_to_text(study).empty());
}

TEST_CASE("every table of CSV has one length of lines, and a line for each record",
          "[phrase_csv]") {
  const std::vector<std::size_t> records{2, 11, 9, 12, 8, 4, 5};
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    for (const std::string& suffix : {std::string(), attack()}) {
      const std::string csv = phrase_study_to_csv(sample_study(suffix), kTables.at(i));
      INFO(csv);
      const auto lines = cells_of(csv);
      CHECK(lines.size() == 1 + records[i]);
      for (const auto& line : lines) CHECK(line.size() == lines.front().size());
      CHECK(csv.ends_with("\r\n"));
      CHECK(text::is_valid_utf8(csv));
    }
  }
}

TEST_CASE("CSV says what a wording changes, and by whom it is used", "[phrase_csv]") {
  const auto lines = cells_of(phrase_study_to_csv(sample_study(), PhraseTable::variants));
  using Line = std::vector<std::string>;
  CHECK(lines[1] == Line{"not-against-third-countries", "not directed against any third country",
                         "en", "not directed against any third country", "2", "2", "", "", "",
                         "Lake Courier ×2"});
  CHECK(lines[8] == Line{"d-keep-open", "will keep the harbour open to both", "en",
                         "will keep the lake open to both", "1", "1",
                         "will keep the harbour open to both", "harbour", "lake", "Lake Courier"});
}

TEST_CASE("a spreadsheet runs no cell", "[phrase_csv]") {
  for (const char* open : {"=", "+", "-", "@", "\t=", "\r=", "  =", "＝", "＠"}) {
    PhraseStudy study = sample_study();
    study.phrases[0].phrase.canonical = std::string(open) + "1+1";
    const auto lines = cells_of(phrase_study_to_csv(study, PhraseTable::phrases));
    INFO(open);
    CHECK(lines[1][1].starts_with('\''));
  }
  PhraseStudy study = sample_study();
  study.keyness[3].item = "a \"quoted\", cut\nword";
  const auto lines = cells_of(phrase_study_to_csv(study, PhraseTable::keyness));
  CHECK(lines[4][2] == "a \"quoted\", cut word");
  CHECK(lines[4][6] == "-2.4");  // a number is no formula
}

/// The lines behind a heading, up to an empty one.
std::vector<std::string> lines_below(const std::string& text, const std::string& heading) {
  std::vector<std::string> out;
  std::istringstream lines(text.substr(text.find(heading)));
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line) && !line.empty()) out.push_back(line);
  return out;
}

TEST_CASE("hits of a concordance stand below each other in a terminal", "[phrase_text]") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> blocks{
      {"“open to *”", {"open to both", "open to both", "open to both"}},
      {"“第三*”", {"第三国", "第三方"}}};
  for (const std::size_t width : {72U, 80U, 140U}) {
    const std::string text = phrase_study_to_text(sample_study(), {false, width});
    std::set<std::size_t> columns;
    for (const auto& [heading, hits] : blocks) {
      const auto lines = lines_below(text, heading);
      REQUIRE(lines.size() == hits.size());
      for (std::size_t i = 0; i < lines.size(); ++i) {
        INFO(lines[i]);
        REQUIRE(lines[i].find(hits[i]) != std::string::npos);
        columns.insert(display_width(lines[i].substr(0, lines[i].find(hits[i]))));
      }
    }
    CHECK(columns.size() == 1);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      INFO(line);
      CHECK(display_width(line) <= width);
    }
  }
}

TEST_CASE("the terminal gets the tables and no control character of a source", "[phrase_text]") {
  const std::string text = phrase_study_to_text(sample_study());
  for (const char* part :
       {"6 texts, 98 words, 3 events; English, Chinese and Russian; 12 March 2031 to 5 June 2031",
        "     7      7     5 2031-03-12 2031-06-05  not directed against any third country (third",
        "“not aimed at third parties” 1: Lake Courier",
        "slot: will keep the * open to both (1.50 bits): harbour ×2, lake ×1, channel ×1",
        "By outlet: count, rate per 1,000 words, 95 % interval", "10.31–146.12", "−2.4",
        "“bridge *”: 0 lines, by date", "warning: leaflet: no day is known"}) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  }
  CHECK(text.find('\x1B') == std::string::npos);
  CHECK(phrase_study_to_text(sample_study(), {true, 100}).find("\x1B[1m") != std::string::npos);
  const std::string hostile = phrase_study_to_text(sample_study(attack()));
  CHECK(hostile.find('\x1B') == std::string::npos);
  CHECK(hostile.find('\x01') == std::string::npos);
  CHECK(hostile.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(text::is_valid_utf8(hostile));
}

TEST_CASE("a hit has the context of its own line", "[kwic]") {
  const std::string text = "the first line\nthe lake is open\nthe last";
  const auto at = text.find("lake");
  const Kwic whole = kwic(text, {at, at + 4}, 100);
  CHECK(whole.before == "the ");
  CHECK(whole.hit == "lake");
  CHECK(whole.after == " is open");
  const Kwic cut = kwic(text, {at, at + 4}, 2);
  CHECK(cut.before == "…e ");
  CHECK(cut.after == " i…");
  CHECK(kwic(text, {at, 900}, 4).after.empty());
  CHECK(kwic("双方强调，该协定", {6, 9}, 4).before == "…方");
  CHECK(last_columns("双方强调", 5) == "…强调");
  CHECK(last_columns("双方", 5) == "双方");
}

}  // namespace
