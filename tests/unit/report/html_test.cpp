// The HTML page: complete, fed, and under its policy.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "readout/report/policy.hpp"
#include "readout/report/report.hpp"
#include "readout/report/sections.hpp"

#include "support/sample_comparison.hpp"

namespace {

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

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t out = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++out;
  return out;
}

TEST_CASE("every tag of every template is fed", "[html]") {
  readout::report::TagUse use;
  const std::string page = readout::report::render_page(sample_comparison(), &use);
  readout::Comparison empty;
  const std::string empty_page = readout::report::render_page(empty, &use);
  CHECK(use.missing == std::set<std::string>{});
  std::set<std::string> unasked;
  for (const std::string& tag : tags_in_templates("[#^]?")) {
    const bool other_page = tag.starts_with("text_diff:");
    if (!other_page && !use.asked.contains(tag)) unasked.insert(tag);
  }
  CHECK(unasked == std::set<std::string>{});
}

TEST_CASE("only markup made by templates, the two assets and the JSON go in unescaped", "[html]") {
  const std::set<std::string> expected{
      "collation:rows", "finding:words", "findings:first",   "findings:rest",   "only:words",
      "page:collation", "page:findings", "page:formulae",    "page:head",       "page:json",
      "page:method",    "page:only",     "page:script",      "page:sources",    "page:strips",
      "page:style",     "row:words",     "sources:articles", "text_diff:style", "text_diff:words"};
  std::set<std::string> raw = tags_in_templates("\\{");
  raw.merge(tags_in_templates("&"));
  CHECK(raw == expected);
}

TEST_CASE("the sections stand in their order", "[html]") {
  const std::string page = readout::report::to_html(sample_comparison());
  std::size_t at = 0;
  for (const char* id :
       {"differs", "words", "collation", "only", "formulae", "sources", "method"}) {
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
