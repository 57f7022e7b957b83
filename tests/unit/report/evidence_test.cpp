// Absence with evidence, headings, the order of topics, and what an editor changed, as printed.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "readout/report/labels.hpp"
#include "readout/report/report.hpp"

#include "support/sample_comparison.hpp"

namespace {

using readout::Comparison;
using readout::NearestMiss;
using readout::Point;
using readout::Rejection;
using readout::tests::sample_comparison;

/// The first point that a source lacks and that another source comes near to.
Point& missed(Comparison& comparison) {
  for (Point& point : comparison.points) {
    if (!point.nearest.empty() && point.pairs.size() > 1) return point;
  }
  FAIL("the sample has no near miss");
  return comparison.points.front();
}

bool has(const std::string& page, const std::string& words) {
  return page.find(words) != std::string::npos;
}

TEST_CASE("a gap shows the nearest miss with the reason and the parts", "[html]") {
  Comparison comparison = sample_comparison();
  NearestMiss& miss = missed(comparison).nearest.front();
  miss.score = 0.42;
  miss.parts.lexical = 0.37;
  const auto page_for = [&](Rejection reason) {
    miss.reason = reason;
    return readout::report::to_html(comparison);
  };
  const std::string below = page_for(Rejection::below_threshold);
  CHECK(has(below, "</span>below .50</summary>"));
  CHECK(has(below, "<dd data-part=\"lexical\">.37</dd>"));
  CHECK(has(page_for(Rejection::another_speaker), "</span>another speaker</summary>"));
  CHECK(has(page_for(Rejection::denies), "</span>denied on one side</summary>"));
  CHECK(has(page_for(Rejection::set_apart), "</span>set apart by hand</summary>"));
  miss.elsewhere = comparison.points.size() - 1;
  CHECK(has(page_for(Rejection::nearer_elsewhere),
            "</span>goes better with row " + std::to_string(comparison.points.size()) + ", " +
                comparison.points.back().label + "</summary>"));
}

TEST_CASE("what comes as near as the members of a row do is not called absent", "[html]") {
  Comparison comparison = sample_comparison();
  comparison.method.join_threshold = 0.5;
  for (Point& point : comparison.points) {
    for (NearestMiss& miss : point.nearest) {
      miss.score = 0.9;
      miss.reason = Rejection::another_speaker;
    }
  }
  CHECK(has(readout::report::to_html(comparison), "not in this row, but close to it"));
  for (Point& point : comparison.points) {
    for (NearestMiss& miss : point.nearest) miss.reason = Rejection::set_apart;
  }
  CHECK_FALSE(has(readout::report::to_html(comparison), "not in this row, but close to it"));
}

TEST_CASE("a gap without a near miss says so", "[html]") {
  Comparison comparison = sample_comparison();
  for (Point& point : comparison.points) {
    for (NearestMiss& miss : point.nearest) {
      miss.statement.reset();
      miss.reason = Rejection::nothing_in_common;
    }
  }
  const std::string page = readout::report::to_html(comparison);
  CHECK_FALSE(has(page, "<p class=\"miss\">"));
  CHECK(has(page, "nothing there comes near"));
}

TEST_CASE("what narration tells stands in the gap, and is no absence", "[html][json]") {
  Comparison comparison = sample_comparison();
  Point& point = missed(comparison);
  const std::size_t source = point.missing_from.front();
  comparison.sources[source].document.text.replace(0, 5, "A <b>");
  point.narrated = {{source, {0, 9}, 0.61, point.members.front().statement}};
  const std::string page = readout::report::to_html(comparison);
  CHECK(has(page, "no statement in this source, but told in its own voice"));
  CHECK(has(page, "A &lt;b&gt;"));
  CHECK_FALSE(has(page, ">A <b>"));
  const auto json = nlohmann::json::parse(readout::report::to_json(comparison));
  const auto printed = std::ranges::find_if(
      json["points"], [&](const auto& each) { return each["id"] == point.id; });
  REQUIRE(printed != json["points"].end());
  const auto& told = (*printed)["narrated"].front();
  CHECK(told["source"] == comparison.sources[source].document.id);
  CHECK(told["start"] == 0);
  CHECK(told["end"] == 9);
  CHECK(told["score"] == 0.61);
  CHECK(told["beside"] == (*printed)["members"][0]["statement"]);
}

TEST_CASE("the JSON of a miss has its reason, and no statement where there is none", "[json]") {
  Comparison comparison = sample_comparison();
  Point& point = missed(comparison);
  point.nearest.front().reason = Rejection::below_threshold;
  point.nearest.front().beside = point.members.front().statement;
  NearestMiss none;
  none.reason = Rejection::nothing_in_common;
  point.nearest.push_back(none);
  const auto json = nlohmann::json::parse(readout::report::to_json(comparison));
  for (const auto& printed : json["points"]) {
    if (printed["id"] != point.id) continue;
    const auto& first = printed["nearest"].front();
    CHECK(first["reason"] == "below-threshold");
    CHECK(first["threshold"] == comparison.method.join_threshold);
    CHECK(first["beside"] == printed["members"][0]["statement"]);
    CHECK(first["parts"].contains("lexical"));
    CHECK(printed["nearest"].back()["statement"].is_null());
    CHECK(printed["nearest"].back()["reason"] == "nothing-in-common");
  }
}

TEST_CASE("a point has the number in the JSON that it has on the page", "[html][json]") {
  const Comparison comparison = sample_comparison();
  const std::string page = readout::report::to_html(comparison);
  const auto json = nlohmann::json::parse(readout::report::to_json(comparison));
  for (const auto& point : json["points"]) {
    const std::size_t row = page.find("data-point=\"" + point["id"].get<std::string>() + "\"");
    REQUIRE(row != std::string::npos);
    const std::string label = "aria-label=\"Link to row ";
    const std::size_t link = page.find(label, row) + label.size();
    CHECK(page.substr(link, page.find('"', link) - link) ==
          std::to_string(point["row"].get<std::size_t>()));
  }
}

TEST_CASE("rows of one topic stand under its heading", "[html]") {
  Comparison comparison = sample_comparison();
  comparison.topics = {{"the <harbour>", {1, 2}}};
  const std::string page = readout::report::to_html(comparison);
  const std::size_t heading = page.find("&lt;harbour&gt;</th></tr>");
  REQUIRE(heading != std::string::npos);
  CHECK(has(page, "<th scope=\"rowgroup\" colspan=\"6\">"));
  const auto row = [&](std::size_t point) {
    return page.find("data-point=\"" + comparison.points[point].id + "\"");
  };
  CHECK(row(0) < heading);
  CHECK(heading < row(1));
  const std::size_t end = page.find("</tbody>", heading);
  CHECK(row(2) < end);
  CHECK(end < row(3));
  comparison.topics.clear();
  CHECK_FALSE(has(readout::report::to_html(comparison), "class=\"topic\""));
}

TEST_CASE("the order of topics is one quiet line, where enough is shared", "[html][summary]") {
  Comparison comparison = sample_comparison();
  comparison.order = {{{0, 1, 5, 2, 0.83}}, 2, 0.83};
  const std::string line = "told in nearly the same order: tau .83, 2 links cross";
  CHECK(has(readout::report::to_html(comparison), line));
  CHECK(has(readout::report::to_summary(comparison), line));
  comparison.order.pairs.front().points = 2;
  CHECK_FALSE(has(readout::report::to_html(comparison), "tau .83"));
  using readout::report::order_label;
  CHECK(has(order_label({{{0, 1, 4, 6, -1.0}}, 6, -1.0}), "opposite orders: tau −1.00"));
  CHECK(order_label({{{0, 1, 4, 0, {}}}, 0, {}}).empty());
}

TEST_CASE("what an editor changed is shown as such", "[html][summary]") {
  Comparison comparison = sample_comparison();
  CHECK_FALSE(has(readout::report::to_html(comparison), "class=\"by-hand\""));
  Point& point = missed(comparison);
  point.by_hand = true;
  point.pairs.front().relation_by_hand = true;
  comparison.speakers_by_hand = {point.members.front().statement};
  comparison.method.corrections = 3;
  comparison.method.corrections_applied = 2;
  const std::string page = readout::report::to_html(comparison);
  CHECK(has(page, "<span class=\"by-hand\">corrected by hand</span>"));
  CHECK(has(page, "<span class=\"by-hand\">set by hand</span>"));
  CHECK(has(page, "<span class=\"by-hand\">by hand</span>"));
  CHECK(has(page, "3 corrections, 1 of them not applied"));
  CHECK(has(readout::report::to_summary(comparison),
            "corrected by hand: 3 corrections, 1 of them not applied"));
  const auto json = nlohmann::json::parse(readout::report::to_json(comparison));
  CHECK(json["method"]["corrections_applied"] == 2);
}

TEST_CASE("what became of a quotation is a chip of its row and a member of its pair",
          "[html][json]") {
  Comparison comparison = sample_comparison();
  readout::Pair& pair = comparison.points.at(0).pairs.at(0);
  const std::string none = readout::report::to_html(comparison);
  CHECK_FALSE(has(none, ">words changed inside the quotation</span>"));
  pair.quotation = {{readout::QuotationIssue::words_changed,
                     comparison.statements[pair.a].content.front(),
                     comparison.statements[pair.b].content.front()}};
  pair.attribution = {{readout::AttributionIssue::joint, "Ilda Maren", "<b>the sides</b>"},
                      {readout::AttributionIssue::kind, "quoted", "reported"}};
  const std::string page = readout::report::to_html(comparison);
  CHECK(has(page, ">words changed inside the quotation</span>"));
  CHECK(has(page, ">of one here, of several there</span>"));
  CHECK(has(page, "<option value=\"words-changed\">words changed inside the quotation</option>"));
  const auto json = nlohmann::json::parse(readout::report::to_json(comparison));
  const auto& found = json["points"][0]["pairs"][0];
  CHECK(found["quotation"][0]["issue"] == "words-changed");
  CHECK(found["attribution"][0]["b"] == "<b>the sides</b>");
  CHECK_FALSE(json["points"][1]["pairs"][0].contains("quotation"));
  CHECK_FALSE(found["quotation"][0].contains("translated"));
  pair.quotation.front().translated = true;
  const std::string translated = readout::report::to_html(comparison);
  CHECK(has(translated, ">other words, perhaps another translation</span>"));
  CHECK_FALSE(has(translated, ">words changed inside the quotation</span>"));
  const auto marked = nlohmann::json::parse(readout::report::to_json(comparison));
  CHECK(marked["points"][0]["pairs"][0]["quotation"][0]["translated"] == true);
  pair.quotation.front().issue = readout::QuotationIssue::words_moved;
  const std::string moved = readout::report::to_html(comparison);
  CHECK(has(moved, ">words moved inside the quotation</span>"));
  CHECK_FALSE(has(moved, ">other words, perhaps another translation</span>"));
}

TEST_CASE("reporting words stand in the row, the weaker first, where they differ", "[html]") {
  Comparison comparison = sample_comparison();
  Point& point = comparison.points.at(0);
  const std::size_t first = point.members.at(0).statement;
  const std::size_t second = point.members.at(1).statement;
  for (const std::size_t i : {first, second}) {
    comparison.statements[i].cue = readout::Cue{"say", {}, {0, 3}};
  }
  comparison.statements[second].cue->span = {4, 8};
  point.ladder = {{second, "say", {}, 1}, {first, "warn", readout::CueStrength::warning, 4}};
  const std::string page = readout::report::to_html(comparison);
  const auto word = [&](std::size_t i) {
    const auto& statement = comparison.statements[i];
    return std::string(statement.cue->span.in(comparison.sources[statement.source].document.text));
  };
  const std::size_t at = page.find("class=\"ladder\"");
  REQUIRE(at != std::string::npos);
  const std::string line = page.substr(at, page.find("</p>", at) - at);
  CHECK(line.find(word(second)) < line.find(word(first)));
  CHECK(has(line, ", stronger: "));
  point.ladder.pop_back();
  CHECK_FALSE(has(readout::report::to_html(comparison), "class=\"ladder\""));
}

TEST_CASE("a finding opens to the parts of its weight", "[html][json]") {
  Comparison comparison = sample_comparison();
  comparison.findings.front().parts = {{"kind", 5}, {"speaker", 0.7}};
  const std::string page = readout::report::to_html(comparison);
  CHECK(has(page, "<dt>rank of the speaker</dt><dd data-weight=\"speaker\">.70</dd>"));
  const auto json = nlohmann::json::parse(readout::report::to_json(comparison));
  CHECK(json["findings"][0]["parts"][0]["part"] == "kind");
  CHECK(json["findings"][0]["parts"][0]["weight"] == 5);
}

TEST_CASE("words by speaker and account are a table with shares of the account", "[html][json]") {
  Comparison comparison = sample_comparison();
  comparison.points.at(0).space = {{0, 30}, {1, 3}};
  comparison.sources[0].summary.words = 300;
  const std::string page = readout::report::to_html(comparison);
  CHECK(has(page, "<td data-source=\"0\">30 <span class=\"quiet\">· 10 %</span></td>"));
  const auto json = nlohmann::json::parse(readout::report::to_json(comparison));
  CHECK(json["points"][0]["space"][0]["share"] == 0.1);
}

}  // namespace
