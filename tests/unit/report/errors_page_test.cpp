// The page of an evaluation's mistakes: complete, fed, under its policy, and safe.
#include "readout/report/errors_page.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "readout/report/policy.hpp"
#include "readout/report/templates.hpp"
#include "readout/text/unicode.hpp"

#include "support/hostile_comparison.hpp"
#include "support/sample_errors.hpp"
#include "unit/report/template_tags.hpp"

namespace {

using namespace readout::report;
using readout::tests::attack;
using readout::tests::count;
using readout::tests::sample_errors;
using readout::tests::tags_in_templates;

/// The page behind its style and before its script.
std::string markup(const std::string& page) {
  const std::size_t style = page.find("</style>");
  return page.substr(style, page.rfind("<script>") - style);
}

TEST_CASE("every tag of the page of mistakes is fed, and no other is", "[errors]") {
  TagUse use;
  const std::string page = errors_to_html(sample_errors(), &use);
  CHECK(use.missing == std::set<std::string>{});
  CHECK(use.asked == tags_in_templates("errors_"));
}

TEST_CASE("each mistake is there once, with both sides and what is wrong", "[errors]") {
  const std::string page = errors_to_html(sample_errors());
  CHECK(count(page, "<article class=\"item") == 7);
  CHECK(count(page, "<article class=\"item speaker kind span cue repeated\"") == 1);
  CHECK(count(page, "<div class=\"side gold\">") == 3 + 4);
  CHECK(count(page, "<div class=\"side found\">") == 4 + 2);
  CHECK(count(page, ">Found again</span>") == 1);
  CHECK(count(page, "<mark> the lake was open.</mark>") == 1 + 2);
  CHECK(count(page, "<p class=\"words\" lang=\"zh\" dir=\"auto\">") == 2);
  CHECK(count(page, "No mistake here.") == 1);
  CHECK(page.find("h9: not in the text") != std::string::npos);
  CHECK(page.find("<th scope=\"row\">All</th><td>6</td><td>7</td><td>1</td>") != std::string::npos);
}

TEST_CASE("a join says where its sides stand and what is known of them", "[errors]") {
  const std::string page = markup(errors_to_html(sample_errors()));
  CHECK(count(page, "<article class=\"item wrong-join\"") == 1);
  CHECK(count(page, "<article class=\"item missed-join\"") == 2);
  CHECK(count(page, "data-language=\"en ru\"") == 2);
  CHECK(count(page, "<p class=\"verdict\">Joined, score .45.</p>") == 1);
  CHECK(count(page, "<p class=\"verdict\">Nearest miss, score .21.</p>") == 1);
  CHECK(count(page, "<p class=\"verdict\">Not compared: a side was not found.</p>") == 1);
  CHECK(count(page, "found, alone in its point") == 1);
  CHECK(count(page, "found, in a point with others") == 2);
  CHECK(count(page, "<dd data-part=\"lexical\">.25</dd>") == 1);
  CHECK(count(page, "<dl class=\"parts\">") == 1);
  CHECK(count(page, "The bridge is closed.") == 2);
}

TEST_CASE("the reliability of scores is drawn, a dot for each bin with something in it",
          "[errors]") {
  ErrorPage page = sample_errors();
  const std::string shown = markup(errors_to_html(page));
  CHECK(count(shown, "<figure class=\"reliability\">") == 1);
  CHECK(count(shown, "<circle") == 2);
  CHECK(count(shown, "points=\"28.0,204.0 214.0,20.0\"") == 1);
  CHECK(count(shown, "<title>12 pairs, mean score .04, right .08</title>") == 1);
  CHECK(count(shown, "15 pairs, Brier score .08") == 1);
  page.reliability.clear();
  CHECK(count(markup(errors_to_html(page)), "<svg") == 0);
}

TEST_CASE("a context, a cue or a manner that is not there leaves nothing behind", "[errors]") {
  ErrorPage page = sample_errors();
  ErrorItem& item = page.events[1].sources[0].items[0];
  item.gold->cue = "";
  item.found.clear();
  page.events.erase(page.events.begin());
  const std::string shown = markup(errors_to_html(page));
  CHECK(count(shown, "class=\"context\"") == 0);
  CHECK(count(shown, "class=\"cue-word\"") == 0);
  CHECK(count(shown, "by </span>") == 0);
  CHECK(count(shown, "In the same words") == 0);
}

TEST_CASE("the page of mistakes keeps to its policy, and its links have targets", "[errors]") {
  const std::string page = errors_to_html(sample_errors());
  CHECK_FALSE(std::regex_search(page, std::regex("<[a-z][^>]*\\s(style|on[a-z]+|src)=")));
  CHECK(count(page, "<style>") == 1);
  CHECK(count(page, "<script>") == 1);
  CHECK(page.find("unsafe") == std::string::npos);
  const std::string policy = content_security_policy(kErrorsAssets);
  CHECK(policy != content_security_policy());
  CHECK(std::regex_match(policy,
                         std::regex("default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; "
                                    "script-src 'sha256-[A-Za-z0-9+/]{43}='; .*")));
  const std::regex link("href=\"#([^\"]*)\"");
  for (std::sregex_iterator found(page.begin(), page.end(), link), end; found != end; ++found) {
    INFO((*found)[1].str());
    CHECK(count(page, " id=\"" + (*found)[1].str() + "\"") == 1);
  }
}

TEST_CASE("no attack leaves a mistake", "[errors]") {
  const std::string page = errors_to_html(sample_errors(attack()));
  const std::string shown = markup(page);
  CHECK(count(page, "<script") == 1);
  CHECK(count(page, "<!--") == 0);
  CHECK(count(shown, "<img") == 0);
  CHECK_FALSE(std::regex_search(shown, std::regex("<[a-zA-Z][^<>\"]*\\son[a-z]+=")));
  CHECK(count(shown, "[RLO]") > 20);
  CHECK(readout::text::is_valid_utf8(page));
}

}  // namespace
