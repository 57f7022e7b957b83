// What of a page is its article: each kind of furniture, and what must not be taken for one.
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "readout/ingest/html_classes.hpp"
#include "readout/ingest/html_titles.hpp"
#include "readout/ingest/ingest.hpp"

#include "unit/ingest/pages.hpp"

namespace fs = std::filesystem;
using namespace readout;

namespace {

using ingest::keeps;
using ingest::read;
using ingest::reason_of;

const std::string kFirst =
    "<p>President Ilda Maren of Varland said on board that the ferry would carry people and goods "
    "alike, in summer and in winter, whatever the weather on the lake.</p>";
const std::string kSecond =
    "<p>Premier Tomas Reyk of Kestria thanked the crews, and said that the fares would stay as "
    "they are for five years, which nobody on the shore had expected.</p>";

std::string reason_of_class(std::string_view name) {
  return std::string(ingest::meaning_of_name(name, ingest::NameKind::class_name).reason);
}

}  // namespace

TEST_CASE("an article among its furniture") {
  const auto page =
      ingest::ingest_file(fs::path(READOUT_SOURCE_DIR) / "tests/data/ingest/furniture.html");
  REQUIRE(page.ok());
  const Document& document = page.value();
  // The headline as readers see it, not as it was cut for sharing.
  CHECK(document.title == "The ferry opens on Lake Orla after nine years of talks");
  CHECK(document.author == "Ann Lind, Per Holm");
  CHECK(document.published == "2031-05-02T08:00:00Z");
  CHECK(document.outlet == "Orla Gazette");
  CHECK(keeps(document, "nine years after their first talks"));  // the lead above the containers
  CHECK(keeps(document, "Both sides will meet again"));          // the second of one make
  CHECK(keeps(document, "Sharing the costs"));  // an id made of a heading's words says nothing
  CHECK(reason_of(document, "at its pier") == "caption");
  CHECK(reason_of(document, "in your letter box") == "subscribe");
  CHECK(reason_of(document, "Norland wants a ferry") == "related-headline");
  CHECK(reason_of(document, "Also on our pages") == "related-headline");
  CHECK(reason_of(document, "I have waited") == "comments");
  CHECK_FALSE(keeps(document, "A new pier for Reykholm"));
  CHECK(document.blocks.size() == 8);
}

TEST_CASE("further articles of the site below the one are none of it") {
  const std::string teaser =
      "<div class=card><h3><a href=\"/c\">A new pier</a></h3><p>The town of Reykholm gets a new "
      "pier, which is to be ready before the next winter comes to the lake.</p></div>";
  const Document below = read("<body><h1>Ferry</h1>" + kFirst + kSecond + teaser + teaser);
  CHECK(reason_of(below, "The town of Reykholm") == "related-headline");
  CHECK(keeps(below, "Premier Tomas Reyk"));
  // Headings that lead elsewhere, or nowhere, are an article's own.
  std::string own = teaser;
  own.replace(own.find("/c"), 2, "https://elsewhere.example/c");
  CHECK(keeps(read("<body><h1>Ferry</h1>" + kFirst + own + own), "The town of Reykholm"));
}

TEST_CASE("comments that outweigh the article are comments") {
  std::string page = "<body><h1>Ferry</h1><div class=entry-content>" + kFirst + "</div><ol>";
  for (int i = 0; i < 10; ++i) page += "<li id=comment-" + std::to_string(i) + ">" + kSecond;
  const Document document = read(page + "</ol>");
  CHECK(keeps(document, "President Ilda Maren"));
  CHECK(reason_of(document, "Premier Tomas Reyk") == "comments");
}

TEST_CASE("a class name that holds a quarter of the text was misread") {
  const std::string wrapped = "<div class=promo>" + kSecond + "</div>";
  CHECK(keeps(read("<body><h1>Ferry</h1><article>" + kFirst + wrapped + "</article>"), "Reyk"));
  const std::string small = "<div class=promo><p>Buy our ferry tickets today.</p></div>";
  const Document page = read("<body><h1>Ferry</h1><article>" + kFirst + small + kSecond);
  CHECK(reason_of(page, "ferry tickets") == "advertisement");
}

TEST_CASE("a heading above nothing but links goes with them") {
  const std::string list =
      "<h2>More on the lake</h2><ul><li><a href=/a>A pier</a><li><a href=/b>A port</a></ul>";
  const Document page = read("<article><h1>Ferry</h1>" + kFirst + kSecond + list + "</article>");
  CHECK(reason_of(page, "More on the lake") == "related-headline");
  const Document followed =
      read("<article><h1>Ferry</h1>" + kFirst + list + kSecond + "</article>");
  CHECK(keeps(followed, "Premier Tomas Reyk"));
}

TEST_CASE("a picture's line is a caption; a quotation beside a picture is none") {
  const auto boxed = [](const std::string& line) {
    return read("<article><h1>Ferry</h1>" + kFirst + kSecond + "<div><img src=x>" + line +
                "</div></article>");
  };
  CHECK(reason_of(boxed("<span>The pier on Friday</span>"), "The pier") == "caption");
  CHECK(keeps(boxed("<blockquote>The lake is ours.</blockquote>"), "The lake is ours."));
  CHECK(keeps(boxed("<p>She spoke of the pier.</p>"), "She spoke of the pier."));
}

TEST_CASE("what a page calls its summary is not its text") {
  const Document page = read(
      "<body><h1>Ferry</h1><div class=p-summary>The ferry has opened, says "
      "our summary.</div><div itemprop=articleBody>" +
      kFirst + kSecond + "</div>");
  CHECK(reason_of(page, "says our summary") == "summary");
}

TEST_CASE("a form that wraps the page is no form") {
  const Document page = read("<body><form id=main><h1>Ferry</h1>" + kFirst + kSecond + "</form>");
  CHECK(page.blocks.size() == 3);
}

TEST_CASE("class names are read by their parts") {
  CHECK(reason_of_class("newsCaption") == "caption");
  CHECK(reason_of_class("article__share--wide") == "share");
  CHECK(reason_of_class("Caption_caption__3f8Gh") == "caption");
  CHECK(reason_of_class("content-recirculation__headline") == "related-headline");
  CHECK(reason_of_class("js-newsletter-box") == "subscribe");
  CHECK(reason_of_class("zone-cta-letter") == "subscribe");
  CHECK(reason_of_class("comment-949890") == "comments");
  CHECK(reason_of_class("has-sidebar").empty());
  CHECK(reason_of_class("elementor-widget").empty());
  CHECK(reason_of_class("widget") == "aside");
  CHECK(reason_of_class("category-comments-of-the-day").empty());
  CHECK(reason_of_class("--").empty());
  CHECK(reason_of_class(std::string(200, 'x') + "-share").empty());
  const auto id = ingest::meaning_of_name("sharing-the-costs-of-winter", ingest::NameKind::id);
  CHECK(id.reason.empty());
  CHECK(ingest::meaning_of_name("c-article-body", ingest::NameKind::class_name).content);
}

TEST_CASE("a class that hides on some screens only hides nothing") {
  const std::string shown = "<div class=\"hidden md:block\"><p>Shown on wide screens.</p></div>";
  CHECK(keeps(read("<article>" + kFirst + shown + kSecond), "Shown on wide screens."));
  const std::string hidden = "<div class=hidden><p>Shown to nobody.</p></div>";
  CHECK(reason_of(read("<article>" + kFirst + hidden + kSecond), "nobody") == "hidden");
  for (const std::string names : {"d-none d-md-flex", "hidden  lg:inline-block"}) {
    const std::string box = "<div class='" + names + "'><p>Shown on wide screens.</p></div>";
    CHECK(keeps(read("<article>" + kFirst + box + kSecond), "Shown on wide screens."));
  }
  for (const std::string names : {"d-none d-print-block", "hidden print:block"}) {
    const std::string box = "<div class='" + names + "'><p>Shown on paper alone.</p></div>";
    CHECK(reason_of(read("<article>" + kFirst + box + kSecond), "on paper") == "hidden");
  }
}

TEST_CASE("links side by side within a sentence are shown elsewhere") {
  const std::string name = "<a href=/reyk>Tomas Reyk</a>";
  const std::string row =
      "<a href=/1>Reyk opens a school in the north of Tarvia</a> "
      "<a href=/2>Reyk names a new envoy to the lake towns</a> ";
  const auto with = [&](const std::string& box) {
    return read("<article><h1>The ferry</h1>" + kFirst + "<p>Premier " + name + box +
                " of Tarvia thanked the crews of both ferries for their patience.</p>" + kSecond);
  };
  const Document page = with("<span><span>" + row + "<a href=/reyk>More</a></span></span>");
  CHECK(keeps(page, "Premier Tomas Reyk of Tarvia"));
  CHECK(reason_of(page, "a new envoy") == "related-headline");
  // Two names, or words between the links: the sentence reads on.
  CHECK(keeps(with("<span>" + row + "</span>"), "a new envoy"));
  CHECK(keeps(with("<span>" + row + "and <a href=/reyk>More</a></span>"), "a new envoy"));
}

TEST_CASE("short lines below the last sentence are a footer, but for paragraphs that go on") {
  const auto with = [&](const std::string& end) {
    return read("<article><h1>The ferry</h1>" + kFirst + kSecond + kFirst + end);
  };
  CHECK(keeps(with("<p>June 3, the pier of Reykholm, Varland</p>"), "the pier of Reykholm"));
  CHECK(keeps(with("<p>渡轮六月三日在奥拉湖上首航</p>"), "首航"));
  for (const std::string end :
       {"<div>In this article: ferries and lakes</div>", "<h4>Further news of the lake</h4>",
        "<p>ann.lind@gazette.example</p>", "<p>More on ferries and lakes:</p>", "<p>(al)</p>",
        "<p>See <a href=/1>the ferry that never came home</a></p>",
        "<p class=mark>In this article: ferries and lakes</p>"}) {
    CAPTURE(end);
    CHECK(with(end).text == with("").text);
  }
}

TEST_CASE("titles that are alike") {
  CHECK(ingest::alike_titles("Ferry opens on Lake Orla", "The ferry on Lake Orla opens | Gazette"));
  CHECK(ingest::alike_titles("渡轮在奥拉湖开通", "渡轮在奥拉湖开通 - 奥拉报"));
  CHECK_FALSE(ingest::alike_titles("Weather", "The ferry on Lake Orla opens"));
  CHECK_FALSE(ingest::alike_titles("", "The ferry"));
}

TEST_CASE("how deep a page may nest is the caller's to say") {
  std::string page;
  for (int i = 0; i < 100; ++i) page += "<div>";
  page += kFirst;
  ingest::IngestOptions options;
  options.max_html_depth = 50;
  const auto refused = ingest::ingest_bytes(page, "a.html", {}, options);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().message == "nests elements deeper than 50");
  options.max_html_depth = 200;
  CHECK(ingest::ingest_bytes(page, "a.html", {}, options).ok());
}

TEST_CASE("sentences with links in them are text; a line that is a link is not") {
  const auto result = ingest::ingest_bytes(
      "<html><body><article><h1>Talks at Lake Orla</h1>"
      "<p>President Ilda Maren met Premier Tomas Reyk at Lake Orla on Wednesday, and both "
      "spoke.</p>"
      "<p>It also <a href=/x>co-ordinates plans</a> and <a href=/y>carries out joint "
      "rescues</a>.</p>"
      "<p><a href=/z>Ferry to sail again in spring</a></p>"
      "<p class=paywall aria-hidden=true>Reyk had refused the offer and recalled his envoy.</p>"
      "<p>Maren stressed that the ferry must sail by May, and that its boats would be "
      "inspected.</p>"
      "</article></body></html>",
      "a.html");
  REQUIRE(result.ok());
  const std::string& text = result.value().text;
  CHECK(text.find("It also co-ordinates plans and carries out joint rescues.") !=
        std::string::npos);
  CHECK(text.find("recalled his envoy") != std::string::npos);
  CHECK(text.find("sail again in spring") == std::string::npos);
}

TEST_CASE("a linked sentence behind a label leads away; one behind a speaker is text") {
  const auto page = [](const std::string& line) {
    return read("<html><body><article><h1>Talks at Lake Orla</h1>" + kFirst + "<p>" + line +
                "</p>" + kSecond + "</article></body></html>");
  };
  for (const std::string label : {"Related: ", "Read more: ", "Read also ", "<b>See also:</b> ",
                                  "Читайте также: ", "相关阅读："}) {
    CAPTURE(label);
    CHECK_FALSE(keeps(
        page(label + "<a href=/a>Norland counts its sheep before winter sets in.</a>"), "sheep"));
  }
  CHECK_FALSE(keeps(page("Related: <a href=/a><i>Norland</i> counts its sheep.</a>"), "sheep"));
  for (const std::string lead : {"Maren said: ", "Related matters: "}) {
    CHECK(keeps(page(lead + "<a href=/a>The ferry will be ready before the winter sets in.</a>"),
                "ferry will be ready"));
  }
  CHECK(keeps(page("Related: Norland counts <a href=/a>its sheep before the winter sets in.</a>"),
              "sheep"));
}

TEST_CASE("the address that a browser notes in a saved page is its address") {
  const auto result = ingest::ingest_bytes(
      "<!DOCTYPE html>\n<!-- saved from url=(0035)https://herald.example/orla/talks -->\n"
      "<html><body><p>President Ilda Maren met Premier Tomas Reyk at Lake Orla.</p></body></html>",
      "saved.html");
  REQUIRE(result.ok());
  CHECK(result.value().url == "https://herald.example/orla/talks");
}

TEST_CASE("a named text goes on behind its larger part") {
  const std::string most = "<div>" + kFirst + kSecond + kFirst + kSecond + kFirst + "</div>";
  const auto text = [&](const std::string& behind) {
    return read("<body><h1>Ferry</h1><div class=article-body>" + most + behind + "</div>");
  };
  const std::string third =
      "<p>The harbour master of Reykholm added that the pier would be lit "
      "at night from the autumn on.</p>";
  CHECK(keeps(text("<div>" + third + "</div>"), "harbour master"));
  const Document headed = text("<h2>Joint statement</h2><div>" + third +
                               "<ul><li>a pier;<li>a lamp." + "</ul></div><p>Tags: lake</p>");
  CHECK(keeps(headed, "Joint statement"));
  CHECK(keeps(headed, "harbour master"));
  CHECK(keeps(headed, "a pier;"));
  CHECK_FALSE(keeps(headed, "Tags: lake"));
  // What is made otherwise is another thing.
  CHECK(reason_of(text("<div class=module>" + third + "</div>"), "harbour master") ==
        "outside-main");
}

TEST_CASE("class names that begin, or end, like those of furniture") {
  CHECK(reason_of_class("cmp-text").empty());
  CHECK(reason_of_class("cmp-quote").empty());
  CHECK(reason_of_class("cmp") == "cookie-note");
  CHECK(reason_of_class("political-dialog").empty());
  CHECK(reason_of_class("dialog") == "hidden");
  const auto with = [](const std::string& box) {
    return read("<article><h1>Ferry</h1>" + kFirst + kSecond + kFirst + kSecond +
                "<div class=disclosure>" + box + "</div></article>");
  };
  const std::string paragraph =
      "<p>The harbour master of Reykholm added that the pier would be lit "
      "at night from the autumn on.</p>";
  CHECK(keeps(with("<h3>The pier</h3>" + paragraph), "harbour master"));
  CHECK(reason_of(with(paragraph), "harbour master") == "advertisement");
  const std::string headline =
      "<h3>The harbour master of Reykholm said that the pier would be lit at "
      "night from the autumn on.</h3>";
  CHECK(reason_of(with(headline), "harbour master") == "advertisement");
}

TEST_CASE("a heading or an item of a list may be there to press") {
  const Document page = read(
      "<body><h1><a href=\"#\">Ferry on the lake</a></h1><article>" + kFirst +
      "<h2><a href=\"javascript:void(0)\">Trade and customs</a></h2>" + kSecond +
      "<ul><li><a href=\"#\">Ilda Maren</a>, Varland<li><a href=\"#\">Larger letters</a></ul>" +
      kFirst);
  CHECK(keeps(page, "Trade and customs"));
  CHECK(keeps(page, "Ilda Maren, Varland"));
  CHECK_FALSE(keeps(page, "Larger letters"));
  for (const LeftOut& block : page.left_out) CHECK(block.text != "Ferry on the lake");
  CHECK_FALSE(
      keeps(read("<article>" + kFirst + "<h4><a href=\"#\">Share</a></h4>" + kSecond), "Share"));
}

TEST_CASE("a label is of a form where it labels a field") {
  const auto with = [](const std::string& line) {
    return read("<article><h1>Ferry</h1>" + kFirst + kSecond + "<p>" + line + "</p>" + kFirst);
  };
  CHECK(keeps(with("<label>Question:</label> Will the ferry carry goods?"), "Question: Will"));
  for (const std::string field :
       {"<label for=x>Your name</label>", "<label>Your name <input></label>",
        "<label>Your name</label> <input>"}) {
    INFO(field);
    CHECK(reason_of(with(field), "Your name") == "form");
  }
}

TEST_CASE("a title that only says what kind of text it is tells no text from another") {
  const std::string most = "<div>" + kFirst + kSecond + kFirst + kSecond + "</div>";
  const auto page = [&](const std::string& title) {
    return read("<title>" + title + "</title><body>" + most + "<div><p>The " + title +
                " says that Sudmark counts its sheep before the winter.</p><p>In the " + title +
                " nothing else was said that anybody would like to repeat.</p></div>");
  };
  CHECK(keeps(page("Press conference readout"), "President Ilda Maren"));
  CHECK(keeps(page("Sheep farmers convention"), "Sudmark counts"));
}
