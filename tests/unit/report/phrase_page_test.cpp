// The page of a study of phrasings: complete, fed, under its policy, safe, and of a size to send.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "readout/report/phrase_study.hpp"
#include "readout/report/policy.hpp"
#include "readout/report/templates.hpp"
#include "readout/text/unicode.hpp"

#include "support/hostile_comparison.hpp"
#include "support/sample_study.hpp"
#include "unit/report/template_tags.hpp"

namespace {

using namespace readout;
using namespace readout::report;
using readout::tests::attack;
using readout::tests::count;
using readout::tests::sample_study;
using readout::tests::tags_in_templates;
using readout::tests::wide_study;

std::string markup(const std::string& page) {
  return page.substr(page.find("</style>"));
}

/// A study with more of everything than the page shows.
PhraseStudy overfull_study() {
  PhraseStudy study = wide_study(450, 80);
  StudiedPhrase& phrase = study.phrases.front();
  for (std::size_t i = 2; i < 90; ++i) {
    phrase.phrase.variants.push_back({"keep " + std::to_string(i), "en"});
    phrase.phrase.occurrences.push_back({0, std::nullopt, {0, 9}, i});
  }
  phrase.readings.front().edits.push_back({EditOp::move, {0, 3}, {0, 3}, {}});
  phrase.frames.push_back({"keep", "open", std::vector<PhraseFrame::Filler>(20, {"it", 1}), 0.5});
  for (std::size_t i = 0; i < 60; ++i) {
    for (std::size_t k = 0; k < 30; ++k) study.keyness.push_back({i, "keep", {}, 1, 1, 1.0, 1.0});
  }
  for (auto& row : study.distribution.rates) row.assign(row.size(), {});
  for (std::size_t i = 0; i < study.distribution.rates.size(); ++i) {
    auto& row = study.distribution.rates[i];
    row[i % 45] = {3, 1, 0.5, 2};
    if (i >= 20) continue;
    row.assign(row.size(), {3, 1, 0.5, 2});  // all but the first
    row[0] = {};
  }
  for (std::size_t i = 20; i < 40; ++i) {
    study.distribution.rates[i].assign(450, {});
    study.distribution.rates[i][1] = {3, 1, 0.5, 2};
  }
  study.concordances.push_back(
      {"keep *", ConcordanceOrder::date, std::vector<ConcordanceLine>(1200, {0, {4, 9}, ""})});
  return study;
}

TEST_CASE("every tag of the page of phrasings is fed, and no other is", "[phrase_page]") {
  TagUse use;
  const std::string page = phrase_study_to_html(sample_study(), &use);
  const std::string full = phrase_study_to_html(overfull_study(), &use);
  const std::string empty = phrase_study_to_html({}, &use);
  CHECK(use.missing == std::set<std::string>{});
  CHECK(use.asked == tags_in_templates("phrase_"));
  CHECK(empty.find("No formula of the lexicon") != std::string::npos);
  CHECK(empty.find("id=\"distribution\"") == std::string::npos);
  CHECK(full.find("See why") == std::string::npos);
}

TEST_CASE("the sections of the page of phrasings stand in their order", "[phrase_page]") {
  const std::string page = phrase_study_to_html(sample_study());
  std::size_t at = 0;
  for (const char* id :
       {"phrases", "wordings", "distribution", "keyness", "concordances", "method"}) {
    INFO(id);
    const std::size_t found = page.find("<section id=\"" + std::string(id) + "\"", at);
    REQUIRE(found != std::string::npos);
    at = found;
  }
  CHECK(page.find("6 texts with 98 words of 3 events: 1 formula of the lexicon and 1 phrasing that "
                  "it does not know.") != std::string::npos);
  CHECK(page.find("fictional sample") != std::string::npos);
  CHECK(page.find("1 input left out or cut") != std::string::npos);
}

TEST_CASE("wordings are diffed against the first of their language", "[phrase_page]") {
  const std::string page = markup(phrase_study_to_html(sample_study()));
  CHECK(count(page, "<del><span class=\"vh\" lang=\"en\"> [dropped] </span>harbour") == 2);
  CHECK(count(page, "<ins><span class=\"vh\" lang=\"en\"> [inserted] </span>lake") == 1);
  CHECK(count(page,
              "<td class=\"words\" lang=\"ru\" dir=\"auto\">не направлено против третьих "
              "стран</td><td>base</td><td>1</td>") == 1);
  CHECK(count(page, "<td class=\"words\" lang=\"zh\" dir=\"auto\">") == 2);
  CHECK(count(page, "is not a threat to third states") == 0);
  CHECK(count(page, "slot of 1.50 bits:") == 1);
  CHECK(count(page, "Lake Courier ×2") == 1);
}

TEST_CASE("a plot says what it shows, and its figures stand in a table", "[phrase_page]") {
  const std::string page = markup(phrase_study_to_html(sample_study()));
  CHECK(count(page,
              "role=\"img\" aria-label=\"Use by month: 7 in 3 of 4 months, most in March "
              "2031 (4)\"") == 2);
  CHECK(count(page, "d=\"M2 22V2.0M10 22V17.0M14 22V12.0\"") == 2);
  // No text is of April: the line below has a gap.
  CHECK(count(page, "d=\"M0 23h4M8 23h8\"") == 4);
  CHECK(count(page,
              "<tr><th scope=\"row\">June 2031</th><td>2</td><td>40</td><td>50.00</td></tr>") == 1);
  CHECK(count(page, "<td>60</td><td>50.00</td><td class=\"day\">10.31 to 146.12</td>") == 1);
}

TEST_CASE("what one group alone uses, or alone does not, is said", "[phrase_page]") {
  PhraseStudy study = sample_study();
  std::string page = markup(phrase_study_to_html(study));
  CHECK(count(page, "<span class=\"quiet\">alone uses</span>") == 0);
  CHECK(count(page, "<span class=\"quiet\">alone does not use</span>") == 1);
  for (const std::size_t group : {0U, 1U}) study.distribution.rates[1][group] = {};
  page = markup(phrase_study_to_html(study));
  CHECK(count(page, "<span class=\"quiet\">alone uses</span>") == 1);
  study.distribution.rates[1][2].count = 1;  // once is no habit
  page = markup(phrase_study_to_html(study));
  CHECK(count(page, "<span class=\"quiet\">alone uses</span>") == 0);
}

TEST_CASE("the page of phrasings keeps to its policy, and its links have targets",
          "[phrase_page]") {
  for (const std::string& suffix : {std::string(), attack()}) {
    const std::string page = phrase_study_to_html(sample_study(suffix));
    CHECK_FALSE(std::regex_search(page, std::regex("<[a-z][^>\"]*\\s(style|on[a-z]+|src)=")));
    CHECK(count(page, "<style>") == 1);
    CHECK(count(page, "<script") == 0);
    CHECK(page.find("unsafe") == std::string::npos);
    CHECK(page.find("@import") == std::string::npos);
    const std::regex link("href=\"#([^\"]*)\"");
    for (std::sregex_iterator found(page.begin(), page.end(), link), end; found != end; ++found) {
      INFO((*found)[1].str());
      CHECK(count(page, " id=\"" + (*found)[1].str() + "\"") == 1);
    }
  }
  CHECK(content_security_policy(kPhrasesAssets).find("script-src 'none'") != std::string::npos);
}

TEST_CASE("phrases of one id have anchors of their own", "[phrase_page]") {
  PhraseStudy study = sample_study();
  study.phrases[1].phrase.id = study.phrases[0].phrase.id;
  const std::string page = phrase_study_to_html(study);
  CHECK(count(page, " id=\"f-not-against-third-countries\"") == 1);
  CHECK(count(page, " id=\"f-not-against-third-countries-2\"") == 1);
}

TEST_CASE("no attack leaves a study of phrasings", "[phrase_page]") {
  const std::string page = phrase_study_to_html(sample_study(attack()));
  const std::string shown = markup(page);
  CHECK(count(page, "<!--") == 0);
  CHECK(count(shown, "<img") == 0);
  CHECK(count(shown, "</textarea") == 0);
  CHECK_FALSE(std::regex_search(shown, std::regex("<[a-zA-Z][^<>\"]*\\son[a-z]+=")));
  CHECK(count(shown, "[RLO]") > 60);
  CHECK(readout::text::is_valid_utf8(page));
}

TEST_CASE("a study of archives makes a page that can be sent, and it says what it leaves out",
          "[phrase_page]") {
  const std::string page = phrase_study_to_html(wide_study(1500, 350));
  CHECK(page.size() < 4'500'000);
  CHECK(count(page, "<article class=\"phrase\"") == 350);
  CHECK(count(page, "And 4,493 more: see the JSON.") == 350);  // of 4,500 occurrences
  CHECK(count(page, "And 1,100 more: see the JSON.") == 1);    // texts
  CHECK(count(page, "And 1,495 more: see the JSON.") == 350);  // texts of a phrase
}

TEST_CASE("the same study gives the same page", "[phrase_page]") {
  CHECK(phrase_study_to_html(sample_study()) == phrase_study_to_html(sample_study()));
}

}  // namespace
