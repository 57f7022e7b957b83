// The HTML page: complete, fed, and under its policy.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "readout/report/policy.hpp"
#include "readout/report/report.hpp"
#include "readout/report/sections.hpp"

#include "support/comparison_builder.hpp"
#include "support/sample_comparison.hpp"
#include "unit/report/template_tags.hpp"

namespace {

using readout::tests::count;
using readout::tests::sample_comparison;

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

std::set<std::string> tags_in_templates(const std::string& kinds) {
  std::set<std::string> out;
  const auto folder = std::filesystem::path(READOUT_SOURCE_DIR) / "src/readout/report/templates";
  const std::regex tag("\\{\\{" + kinds + "\\s*([^{}\\s/&]+)\\s*\\}\\}");
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string text = read(entry.path());
    for (std::sregex_iterator found(text.begin(), text.end(), tag), end; found != end; ++found) {
      out.insert(entry.path().stem().string() + ":" + (*found)[1].str());
    }
  }
  return out;
}

TEST_CASE("every tag of every template is fed", "[html]") {
  readout::report::TagUse use;
  const std::string page = readout::report::render_page(sample_comparison(), &use);
  readout::Comparison empty;
  const std::string empty_page = readout::report::render_page(empty, &use);
  // Accounts of one outlet, and more wordings than a cell shows.
  readout::Comparison alike = sample_comparison();
  alike.sources[1].document.outlet = alike.sources[0].document.outlet;
  alike.sources[1].document.language = alike.sources[0].document.language;
  for (std::size_t i = 0; i < 9; ++i) {
    alike.phrases[0].variants.push_back({"wording " + std::to_string(i), "en"});
    alike.phrases[0].occurrences.push_back(
        {0, std::nullopt, {i, i + 1}, alike.phrases[0].variants.size() - 1});
  }
  for (readout::Statement& statement : alike.statements) {
    if (!statement.speaker) continue;
    statement.speaker->on_behalf_of = readout::ActorRef{"orla", "Orla"};
    statement.speaker->carrier = readout::ActorRef{"courier", "the Courier"};
  }
  for (readout::Point& point : alike.points) {
    for (std::size_t i = 0; i < point.members.size(); ++i) {
      const std::size_t statement = point.members[i].statement;
      alike.statements[statement].cue = readout::Cue{"say", {}, {i, i + 4}};
      point.ladder.push_back({statement, "say", {}, static_cast<double>(i)});
      point.space.push_back({alike.statements[statement].source, i});
    }
  }
  alike.findings.front().parts = {{"kind", 5}, {"speaker", 1}, {"sources", 0.2}, {"share", 0.1}};
  alike.findings.push_back({"name-headline", "A headline differs.", {}, {}, {0}});
  alike.topics = {{"the harbour", {0, 1}}};
  alike.order = {{{0, 1, 5, 2, 0.83}}, 2, 0.83};
  REQUIRE_FALSE(alike.editions.empty());
  alike.editions.front().in_two_rows = {0};
  alike.editions.front().facts = {{1, readout::AnchorKind::number, {0, 3}, {0, 4}},
                                  {1, readout::AnchorKind::date, {}, {0, 4}}};
  alike.method.corrections = 1;
  alike.method.base = 0;
  for (readout::Point& point : alike.points) {
    for (const std::size_t source : point.missing_from) {
      point.narrated.push_back({source, {0, 1}, 0.5, point.members.front().statement});
    }
  }
  const auto merged = std::ranges::find_if(
      alike.points, [](const readout::Point& point) { return !point.merged.empty(); });
  REQUIRE(merged != alike.points.end());
  const std::size_t one = merged->merged.front().statements.front();
  for (std::size_t i = 0; i < alike.statements.size(); ++i) {
    const std::vector<std::size_t>& within = merged->merged.front().statements;
    if (alike.statements[i].source != alike.statements[one].source) continue;
    if (std::ranges::find(within, i) != within.end()) continue;
    merged->members.push_back({i, {}});  // of the same language, in a view of its own
    merged->merged.push_back({{i}, {{{{{{i, alike.statements[i].span}}}}}}});
    break;
  }
  merged->not_merged = {one};
  const auto unread = std::ranges::find_if(alike.points, [](const readout::Point& point) {
    return point.merged.empty() && !point.pairs.empty();
  });
  REQUIRE(unread != alike.points.end());
  unread->not_merged = {unread->members.front().statement};
  const std::string alike_page = readout::report::render_page(alike, &use);
  CHECK(alike_page.find("more wordings than can be read at once: ") != std::string::npos);
  CHECK(alike_page.find("there is more of them than can be read at once: ") != std::string::npos);
  CHECK(alike_page.find("Told against <span class=\"findings-base\"") != std::string::npos);
  CHECK(alike_page.find("; merged apart from these: ") != std::string::npos);
  CHECK(alike_page.find("as told by the Courier") != std::string::npos);
  CHECK(use.missing == std::set<std::string>{});
  std::set<std::string> unasked;
  for (const std::string& tag : tags_in_templates("[#^]?")) {
    const bool other_page =
        tag.starts_with("text_diff") || tag.starts_with("errors_") || tag.starts_with("phrase_");
    if (!other_page && !use.asked.contains(tag)) unasked.insert(tag);
  }
  CHECK(unasked == std::set<std::string>{});
}

TEST_CASE("only markup made by templates, assets and the JSON go in unescaped", "[html]") {
  const std::set<std::string> expected{"errors_event:markup",
                                       "errors_page:markup",
                                       "errors_page:script",
                                       "errors_page:style",
                                       "collation:rows",
                                       "finding:words",
                                       "findings:first",
                                       "findings:rest",
                                       "only:words",
                                       "page:collation",
                                       "page:circumstances",
                                       "page:editions",
                                       "page:headlines",
                                       "headlines:words",
                                       "page:findings",
                                       "page:formulae",
                                       "page:head",
                                       "page:json",
                                       "page:method",
                                       "page:only",
                                       "page:script",
                                       "page:sources",
                                       "page:strips",
                                       "page:style",
                                       "row:wordings",
                                       "row:words",
                                       "rows:rows",
                                       "sources:articles",
                                       "strips:space",
                                       "formulae:wording",
                                       "formulae:contrasts",
                                       "contrasts:words",
                                       "text_diff:style",
                                       "text_diff:words",
                                       "text_diff:words_a",
                                       "text_diff:words_b",
                                       "phrase_page:style",
                                       "phrase_page:head",
                                       "phrase_page:table",
                                       "phrase_page:entries",
                                       "phrase_page:groups",
                                       "phrase_page:keyness",
                                       "phrase_page:concordances",
                                       "phrase_page:method",
                                       "phrase_table:plot",
                                       "phrase_entries:markup",
                                       "phrase_entry:plot",
                                       "phrase_groups:plot"};
  std::set<std::string> raw = tags_in_templates("\\{");
  raw.merge(tags_in_templates("&"));
  CHECK(raw == expected);
}

TEST_CASE("the sections stand in their order", "[html]") {
  const std::string page = readout::report::to_html(sample_comparison());
  std::size_t at = 0;
  for (const char* id : {"differs", "framing", "words", "collation", "only", "headlines",
                         "editions", "formulae", "sources", "method"}) {
    const std::size_t found = page.find("<section id=\"" + std::string(id) + "\"", at);
    INFO(id);
    REQUIRE(found != std::string::npos);
    at = found;
  }
}

TEST_CASE("the same comparison gives the same bytes", "[html]") {
  CHECK(readout::report::to_html(sample_comparison()) ==
        readout::report::to_html(sample_comparison()));
}

TEST_CASE("the page asks for nothing and has neither inline styles nor handlers", "[html]") {
  const std::string page = readout::report::to_html(sample_comparison());
  CHECK_FALSE(std::regex_search(page, std::regex("<[a-z][^>]*\\s(style|on[a-z]+|src)=")));
  CHECK(page.find("<link") == std::string::npos);
  CHECK(page.find("@import") == std::string::npos);
  CHECK(page.find("unsafe") == std::string::npos);
  CHECK(count(page, "<style>") == 1);
  CHECK(count(page, "<script>") == 1);
}

TEST_CASE("every link within the page has its target", "[html]") {
  const std::string page = readout::report::to_html(sample_comparison());
  const std::regex link("href=\"#([^\"]*)\"");
  for (std::sregex_iterator found(page.begin(), page.end(), link), end; found != end; ++found) {
    const std::string id = (*found)[1].str();
    INFO(id);
    CHECK(count(page, " id=\"" + id + "\"") == 1);
  }
}

TEST_CASE("words are diffed against the base with words for what colour shows", "[html]") {
  const std::string page = readout::report::to_html(sample_comparison());
  CHECK(page.find("<del><span class=\"vh\"> [dropped] </span>will<span class=\"vh\"> [end] "
                  "</span></del> <ins><span class=\"vh\"> [added] </span>may") !=
        std::string::npos);
  CHECK(page.find("not found in this source") != std::string::npos);
  CHECK(page.find("<p class=\"words\" lang=\"zh\" dir=\"auto\">") != std::string::npos);
}

TEST_CASE("rows are numbered without a gap, those of the table first", "[html]") {
  readout::Comparison comparison = sample_comparison();
  std::ranges::reverse(comparison.points);
  for (readout::Finding& finding : comparison.findings) {
    finding.point = comparison.points.size() - 1 - *finding.point;
  }
  const std::string page = readout::report::to_html(comparison);
  std::size_t expected = 0;
  const std::regex link("aria-label=\"Link to row ([0-9]+)\"");
  for (std::sregex_iterator found(page.begin(), page.end(), link), end; found != end; ++found) {
    CHECK((*found)[1].str() == std::to_string(++expected));
  }
  CHECK(expected == comparison.points.size());
}

std::string chips_of_change(const std::vector<readout::Change>& changes, std::string_view words) {
  readout::tests::ComparisonBuilder build({});
  build.speaker("maren", "Ilda Maren");
  readout::Document document;
  document.outlet = "Readout";
  document.language = "en";
  const std::string kept = "The bridges over the lake will be open";
  const auto a = build.source(document, {"Title", kept + std::string(words) + "."});
  document.outlet = "Agency";
  const auto b = build.source(document, {"Title", kept + "."});
  const auto said_a =
      build.say(a, {readout::StatementKind::indirect, kept + std::string(words), {}, "maren", ""});
  const auto said_b = build.say(b, {readout::StatementKind::indirect, kept, {}, "maren", ""});
  const auto point = build.point("Bridges", {said_a, said_b});
  const auto pair = build.pair(point, said_a, said_b, readout::Relation::condensed, 0.8);
  build.change(point, pair, words.substr(1), changes);
  const std::string page = readout::report::to_html(build.finish());
  const std::size_t chips = page.find("<span class=\"chips\">");
  return page.substr(chips, page.find("</th>", chips) - chips);
}

TEST_CASE("a negation is announced where it changes a clause that is kept", "[html]") {
  const auto announced = [](std::string_view words) {
    return chips_of_change({readout::Change::negation}, words).find(">negation<") !=
           std::string::npos;
  };
  CHECK(announced(" never"));
  CHECK_FALSE(announced(" although nobody had ever thought that they would not be"));
}

TEST_CASE("a state among the participants is named once", "[html]") {
  readout::Comparison comparison = sample_comparison();
  comparison.event.participants = {{"Varland", "government", "Varland", {}},
                                   {"Tomas Reyk", "Premier", "Kestria", {}}};
  const std::string page = readout::report::to_html(comparison);
  CHECK(page.find("<span>Varland, Premier Tomas Reyk (Kestria)</span>") != std::string::npos);
}

TEST_CASE("an unknown speaker, or a name in another script, is no other speaker", "[html]") {
  const auto marks = [](const std::optional<readout::Speaker>& other) {
    readout::Comparison comparison = sample_comparison();
    const readout::Pair& pair = comparison.points[0].pairs[0];
    comparison.statements[pair.b].speaker = other;
    return count(readout::report::to_html(comparison), "class=\"other-speaker\"");
  };
  const auto named = [](const std::string& name) {
    readout::Speaker speaker;
    speaker.id = "x";
    speaker.name = name;
    speaker.how = readout::SpeakerHow::explicit_name;
    return speaker;
  };
  const std::size_t usual = marks(std::nullopt);
  CHECK(marks(named("Ильда Марен")) == usual);
  CHECK(marks(named("Tomas Reyk")) > usual);
  readout::Speaker together = named("Tomas Reyk + Ilda Maren");
  together.members = {"tomas-reyk", "ilda-maren"};
  CHECK(marks(together) == usual);
}

TEST_CASE("the search for a counterpart in another language is said to be partial", "[html]") {
  readout::Comparison comparison = sample_comparison();
  const std::string note = "in another language, where counterparts are found only in part.";
  CHECK(readout::report::to_html(comparison).find("2 of the others are " + note) !=
        std::string::npos);
  for (readout::Source& source : comparison.sources) source.document.language = "en";
  CHECK(readout::report::to_html(comparison).find(note) == std::string::npos);
}

TEST_CASE("accounts of one outlet and language are told apart by their titles", "[html]") {
  const auto heads = [](const std::string& outlet) {
    readout::Comparison comparison = sample_comparison();
    comparison.sources[1].document.outlet = outlet;
    comparison.sources[1].document.language = comparison.sources[0].document.language;
    const std::string page = readout::report::to_html(comparison);
    return count(page, "class=\"about headline\"");
  };
  CHECK(heads("Somebody else") == 0);
  CHECK(heads(sample_comparison().sources[0].document.outlet) == 2);
}

TEST_CASE("what has next to nothing in common is no near miss", "[html]") {
  readout::Comparison comparison = sample_comparison();
  for (readout::Point& point : comparison.points) {
    for (readout::NearestMiss& miss : point.nearest) miss.score = 0.09;
  }
  CHECK(readout::report::to_html(comparison).find("<p class=\"miss\">") == std::string::npos);
  CHECK(readout::report::to_html(sample_comparison()).find("<p class=\"miss\">") !=
        std::string::npos);
}

TEST_CASE("a source without statements has none without a counterpart", "[html]") {
  readout::Comparison comparison = sample_comparison();
  readout::Source silent;
  silent.document.id = "silent";
  silent.document.outlet = "Silent";
  comparison.sources.push_back(silent);
  CHECK(count(readout::report::to_html(comparison), "No statement was found in this account.") ==
        1);
}

TEST_CASE("a cell of the matrix shows six wordings and leads to the others", "[html]") {
  readout::Comparison comparison = sample_comparison();
  const std::string text = comparison.sources[0].document.text;
  readout::Phrase& phrase = comparison.phrases[0];
  for (std::size_t i = 0; i < 9; ++i) {
    phrase.variants.push_back({"wording " + std::to_string(i), "en"});
    phrase.occurrences.push_back({0, std::nullopt, {i, i + 1}, phrase.variants.size() - 1});
  }
  const std::string page = readout::report::to_html(comparison);
  const std::regex more("<a href=\"#(c-[^\"]+)\">and [0-9]+ more</a>");
  std::smatch found;
  REQUIRE(std::regex_search(page, found, more));
  CHECK(count(page, " id=\"" + found[1].str() + "\"") == 1);
}

TEST_CASE("a digest becomes base64", "[html]") {
  CHECK(readout::report::base64_of_hex("") == "");
  CHECK(readout::report::base64_of_hex("66") == "Zg==");
  CHECK(readout::report::base64_of_hex("666f") == "Zm8=");
  CHECK(readout::report::base64_of_hex("666f6f") == "Zm9v");
  CHECK(readout::report::base64_of_hex("fffefd00") == "//79AA==");
  CHECK(std::regex_search(readout::report::content_security_policy(),
                          std::regex("script-src 'sha256-[A-Za-z0-9+/]{43}='")));
}

}  // namespace
