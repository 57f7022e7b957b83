// A headline without the names of site and section around it, by what else the page says.
#include "readout/ingest/page_title.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "readout/ingest/html_references.hpp"
#include "readout/ingest/ingest.hpp"

using namespace readout;
using ingest::headline_of;
using ingest::TitleEvidence;

namespace {

const std::string kFerry = "Ferry opens on Lake Orla";

std::string with_headings(const std::string& title, std::vector<std::string> headings) {
  return headline_of(title, {std::move(headings), {}, {}, {}, ""});
}

std::string at_site(const std::string& title, const std::string& site,
                    const std::string& url = "") {
  TitleEvidence evidence;
  if (!site.empty()) evidence.sites = {site};
  evidence.url = url;
  return headline_of(title, evidence);
}

std::string title_of(const std::string& head, const std::string& body) {
  const auto page = ingest::ingest_bytes(
      "<html><head>" + head + "</head><body>" + body +
          "<p>President Ilda Maren spoke of the ferry on the lake, and thanked its crews.</p>",
      "page.html");
  REQUIRE(page.ok());
  return page.value().title;
}

}  // namespace

TEST_CASE("a heading tells which part of a title is the headline") {
  for (const char* title :
       {"Ferry opens on Lake Orla | Orla Herald", "Ferry opens on Lake Orla | World | Orla Herald",
        "Orla Herald - Ferry opens on Lake Orla", "World \u2014 Ferry opens on Lake Orla",
        "Ferry opens on Lake Orla : Herald", "News » Ferry opens on Lake Orla \u2022 Herald"}) {
    INFO(title);
    CHECK(with_headings(title, {"Menu", kFerry}) == kFerry);
  }
  CHECK(with_headings("马伦会见雷克-国际-奥拉网", {"马伦会见雷克"}) == "马伦会见雷克");
  CHECK(with_headings("Talks - a ferry for Orla - Herald", {"Talks - a ferry for Orla"}) ==
        "Talks - a ferry for Orla");
}

TEST_CASE("a title that is a heading whole, or a heading that is none of it, cuts nothing") {
  CHECK(with_headings("Varland - Tarvia: a ferry", {"Varland - Tarvia: a ferry", "Varland"}) ==
        "Varland - Tarvia: a ferry");
  CHECK(with_headings(kFerry + " | Orla Herald", {"Sheep counted"}) == kFerry + " | Orla Herald");
  CHECK(with_headings("World News | Ferry opens on the lake", {"World News"}) ==
        "World News | Ferry opens on the lake");  // a section's heading is shorter
  CHECK(with_headings("A lake-side ferry", {"A lake"}) == "A lake-side ferry");
}

TEST_CASE("the name of the site is cut, and the sections behind it") {
  CHECK(at_site(kFerry + " - Orla Herald - World", "Orla Herald") == kFerry);
  CHECK(at_site("ORLA HERALD | " + kFerry, "Orla Herald") == kFerry);
  CHECK(at_site(kFerry + " | Orla Herald | News of the lake", "Orla Herald | News of the lake") ==
        kFerry);
  CHECK(at_site(kFerry + " - Herald.example", "", "https://www.herald.example/ferry") == kFerry);
  CHECK(at_site(kFerry + " - Herald", "", "https://news.herald.example/ferry") == kFerry);
  CHECK(at_site(kFerry + " - Herald", "Norland Post") == kFerry + " - Herald");
  CHECK(at_site("Orla Herald", "Orla Herald") == "Orla Herald");
}

TEST_CASE("a known outlet is cut where it is the page's own") {
  CHECK(at_site("马伦会见雷克_新华网", "") == "马伦会见雷克");
  CHECK(at_site("马伦会见雷克--国际--人民网", "人民网") == "马伦会见雷克--国际");
  CHECK(headline_of("马伦会见雷克--国际--人民网", {{}, {}, {"国际"}, {"人民网"}, ""}) ==
        "马伦会见雷克");
  CHECK(at_site("Talks are off - Kremlin", "Orla Herald") == "Talks are off - Kremlin");
}

TEST_CASE("a heading that links to the front page is the site's name") {
  const std::string logo = "<a href=\"/\"><h1>Orla Herald</h1></a>";
  CHECK(title_of("<title>Ferry opens - Orla Herald</title>", logo) == "Ferry opens");
  CHECK(title_of("<title>Ferry opens - Orla Herald</title>",
                 "<h1><a href=\"https://herald.example\">Orla Herald</a></h1>") == "Ferry opens");
  CHECK(title_of("<title>Ferry opens - Orla Herald</title>",
                 "<h1><a href=\"/ferry\">Ferry opens today</a></h1>") == "Ferry opens today");
}

TEST_CASE("title and heading of a page") {
  const std::string title = "<title>Ferry opens on Lake Orla | World | Herald</title>";
  CHECK(title_of(title, "<h1>Ferry opens on Lake Orla</h1><h1>Menu</h1>") == kFerry);
  CHECK(title_of(title + "<meta property=og:title content=\"Ferry opens on Lake Orla | Herald\">"
                         "<meta property=og:site_name content=Herald>",
                 "") == kFerry);
  CHECK(title_of(title + "<meta property=article:section content=World>"
                         "<meta property=og:site_name content=Herald>",
                 "") == kFerry);
}

TEST_CASE("character references are undone once") {
  using ingest::without_references;
  CHECK(without_references("&#8216;Ferry&#x2019; &amp; lake") == "\u2018Ferry\u2019 & lake");
  CHECK(without_references("&amp;#8216;") == "&#8216;");
  CHECK(without_references("a < b <i>&gt;</i> &amp; c") == "a < b <i>></i> & c");
  CHECK(without_references("salt & pepper; &unknown; R&D") == "salt & pepper; &unknown; R&D");
  CHECK(title_of(R"(<script type="application/ld+json">{"@type": "NewsArticle",)"
                 R"("headline": "&#8216;Ferry&#8217; opens &amp; sails"}</script>)",
                 "") == "\u2018Ferry\u2019 opens & sails");
}

TEST_CASE("a section's heading that repeats the headline's words is not the headline") {
  CHECK(title_of("<title>Ferry opens on Lake Orla</title>",
                 "<h1>Menu</h1><div><h1>Ferry opens on Lake Orla</h1></div>"
                 "<article><h2>The ferry opens on Lake Orla today</h2>") == kFerry);
}
