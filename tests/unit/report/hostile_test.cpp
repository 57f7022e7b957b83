// Hostile strings in every field: nothing gets out unescaped, nothing throws.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "readout/report/escape.hpp"
#include "readout/report/report.hpp"
#include "readout/text/unicode.hpp"

#include "support/hostile_comparison.hpp"
#include "unit/report/template_tags.hpp"

namespace {

using readout::report::escape_html;
using readout::tests::count;
using readout::tests::hostile_comparison;

/// The page without its style, script and data: what is left is markup and text.
std::string markup(const std::string& page) {
  const std::size_t style = page.find("</style>");
  const std::size_t data = page.find("<script type=\"application/json\"");
  return page.substr(style, data - style);
}

TEST_CASE("no attack leaves a string of the model", "[hostile]") {
  const std::string page = readout::report::to_html(hostile_comparison());
  const std::string shown = markup(page);
  CHECK(count(page, "<script") == 2);
  CHECK(count(page, "</script") == 2);
  CHECK(count(page, "<!--") == 0);
  CHECK(count(shown, "<img") == 0);
  CHECK(count(shown, "</textarea") == 0);
  CHECK(count(shown, "javascript:") == 0);
  CHECK_FALSE(std::regex_search(shown, std::regex("<[a-zA-Z][^<>\"]*\\son[a-z]+=")));
  CHECK(count(shown, "{{title}}") > 50);
  CHECK(readout::text::is_valid_utf8(page));
}

TEST_CASE("bidirectional controls are shown, not obeyed", "[hostile]") {
  const std::string page = readout::report::to_html(hostile_comparison());
  for (const char* control : {"\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA9", "\x01", "\x1B"}) {
    CHECK(count(page, control) == 0);
  }
  CHECK(count(page, "[RLO]") > 50);
}

TEST_CASE("the embedded JSON holds each text once and no `<`", "[hostile]") {
  const readout::Comparison comparison = hostile_comparison();
  const std::string page = readout::report::to_html(comparison);
  const std::string open = "<script type=\"application/json\" id=\"comparison\">";
  const std::size_t begin = page.find(open) + open.size();
  const std::string data = page.substr(begin, page.find("</script>", begin) - begin);
  CHECK(data.find('<') == std::string::npos);
  const auto json = nlohmann::json::parse(data);
  REQUIRE(json["sources"].size() == comparison.sources.size());
  for (std::size_t i = 0; i < comparison.sources.size(); ++i) {
    const auto whole = nlohmann::json::parse(readout::report::to_json(comparison))["sources"][i];
    CHECK(json["sources"][i]["text"] == whole["text"]);
  }
  CHECK_FALSE(json["points"].empty());
  for (const auto& statement : json["statements"]) CHECK_FALSE(statement.contains("text"));
}

TEST_CASE("a word of a megabyte goes through every printer", "[hostile]") {
  const readout::Comparison comparison = hostile_comparison(1U << 20U);
  CHECK(readout::report::to_html(comparison).size() > (4U << 20U));
  CHECK(nlohmann::json::accept(readout::report::to_json(comparison)));
  CHECK_FALSE(readout::report::to_summary(comparison).empty());
}

TEST_CASE("the terminal gets no control character of a source", "[hostile]") {
  const std::string plain = readout::report::to_summary(hostile_comparison());
  CHECK(plain.find('\x1B') == std::string::npos);
  CHECK(plain.find('\x01') == std::string::npos);
  CHECK(plain.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(readout::text::is_valid_utf8(plain));
}

TEST_CASE("escaping covers what opens and closes markup", "[hostile]") {
  CHECK(escape_html("a<b>&\"'`") == "a&lt;b&gt;&amp;&quot;&#39;&#96;");
  CHECK(escape_html("\xE2\x80\xAE") == "[RLO]");
  CHECK(escape_html(std::string_view("\0", 1)) == "\xE2\x90\x80");
  CHECK(escape_html("\xC3(") == "\xEF\xBF\xBD(");
  CHECK(escape_html("中文\n") == "中文\n");
}

TEST_CASE("only http and https are linked", "[hostile]") {
  using readout::report::linkable;
  CHECK(linkable("https://example.org/") == "https://example.org/");
  CHECK(linkable("HTTP://example.org/") == "HTTP://example.org/");
  for (const char* url : {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "",
                          " https://example.org", "//example.org", "vbscript:x"}) {
    CHECK(linkable(url).empty());
  }
}

TEST_CASE("language tags are tags or nothing", "[hostile]") {
  using readout::report::language_tag;
  for (const char* tag : {"en", "zh-Hant", "zh-Hans-CN", "sr-Latn"})
    CHECK(language_tag(tag) == tag);
  for (const char* tag : {"", "und", "e", "english", "en-", "-en", "en_US", "en onload=x", "e1"}) {
    CHECK(language_tag(tag).empty());
  }
}

TEST_CASE("anchors hold nothing that a fragment cannot", "[hostile]") {
  CHECK(readout::report::anchor("p-", "a b\"<ж") == "p-a_b____");
}

}  // namespace
