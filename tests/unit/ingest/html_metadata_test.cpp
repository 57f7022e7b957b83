// What the head of a page says of it, in the order of belief, and what lies in it does not harm.
#include <catch2/catch.hpp>
#include <string>

#include "readout/ingest/ingest.hpp"

using namespace readout;

namespace {

Document read(const std::string& head, const std::string& body = "") {
  const auto page = ingest::ingest_bytes(
      "<html><head>" + head + "</head><body>" + body +
          "<p>President Ilda Maren spoke of the ferry on the lake, and thanked its crews.</p>",
      "page.html");
  REQUIRE(page.ok());
  return page.value();
}

std::string json_ld(const std::string& json) {
  return "<script type=\"application/ld+json\">" + json + "</script>";
}

std::string meta(const std::string& name, const std::string& content) {
  return "<meta name=\"" + name + "\" property=\"" + name + "\" content=\"" + content + "\">";
}

}  // namespace

TEST_CASE("each place that a date may stand in") {
  const std::string date = "2031-03-12T14:05:00+01:00";
  for (const std::string& head :
       {json_ld(R"({"@type": "NewsArticle", "datePublished": ")" + date + "\"}"),
        json_ld(R"([{"@graph": [{"@type": "ReportageNewsArticle", "datePublished": ")" + date +
                "\"}]}]"),
        meta("article:published_time", date), meta("DC.date.issued", date), meta("pubdate", date),
        "<meta itemprop=datePublished content=\"" + date + "\">"}) {
    INFO(head);
    CHECK(read(head).published == date);
  }
  CHECK(read("", "<time datetime=\"" + date + "\">today</time>").published == date);
  CHECK(read("", "<h1>Ferry</h1><p>12 March 2031</p>").published == "2031-03-12");
}

TEST_CASE("JSON-LD is believed before OpenGraph, that before Dublin Core, that before elements") {
  const std::string dublin = meta("DC.date", "2031-03-03");
  const std::string graph = meta("article:published_time", "2031-03-02");
  const std::string linked = json_ld(R"({"@type": "NewsArticle", "datePublished": "2031-03-01"})");
  const std::string time = "<time datetime=2031-03-04>then</time>";
  CHECK(read(dublin + graph + linked, time).published == "2031-03-01");
  CHECK(read(dublin + graph, time).published == "2031-03-02");
  CHECK(read(dublin, time).published == "2031-03-03");
  CHECK(read("", time).published == "2031-03-04");
}

TEST_CASE("authors, outlet and address in JSON-LD") {
  const Document page =
      read(json_ld(R"({"@type": ["Thing", "NewsArticle"], "headline": "Ferry",)"
                   R"("author": [{"@type": "Person", "name": "Ann Lind"}, "Per Holm"],)"
                   R"("publisher": {"name": "Orla Herald"},)"
                   R"("mainEntityOfPage": {"@id": "https://herald.example/ferry"}})"));
  CHECK(page.author == "Ann Lind, Per Holm");
  CHECK(page.outlet == "Orla Herald");
  CHECK(page.url == "https://herald.example/ferry");
  CHECK(page.title == "Ferry");
}

TEST_CASE("an article in JSON-LD may bear its address as its name, too; a mere name is none") {
  const auto article = [](const std::string& addresses) {
    return read(json_ld(R"({"@type": "NewsArticle", "headline": "Ferry", )" + addresses + "}"));
  };
  const std::string address = R"("https://www.reuters.com/world/1")";
  for (const std::string& fields :
       {"\"@id\": " + address + ", \"url\": " + address,
        "\"@id\": " + address + ", \"mainEntityOfPage\": " + address,
        R"("@id": "#a", "url": "/world/1", "mainEntityOfPage": {"@id": )" + address + "}"}) {
    INFO(fields);
    CHECK(article(fields).url == "https://www.reuters.com/world/1");
    CHECK(article(fields).outlet == "Reuters");
  }
  CHECK(article("\"@id\": " + address).url.empty());
  CHECK(article(R"("mainEntityOfPage": {"@id": "#page"})").url.empty());
}

TEST_CASE("the canonical link, the language and Dublin Core") {
  const Document page =
      read("<link rel=canonical href=\"https://herald.example/a\">" + meta("DC.title", "Ferry") +
           meta("DC.creator", "Ann Lind") + meta("DC.publisher", "Orla Herald"));
  CHECK(page.url == "https://herald.example/a");
  CHECK(page.title == "Ferry");
  CHECK(page.author == "Ann Lind");
  CHECK(page.outlet == "Orla Herald");
}

TEST_CASE("JSON-LD that is broken, hostile or of something else says nothing") {
  for (const std::string& json :
       {std::string("{"), std::string("null"), std::string("[[[[]]]]"), std::string(100000, '['),
        std::string(R"({"@type": 7, "headline": {"a": []}})"),
        std::string(
            R"({"@type": "NewsArticle", "headline": 7, "datePublished": [{}], "author": null})"),
        std::string(
            R"({"@type": "NewsArticle", "datePublished": "never", "publisher": {"name": {}}})"),
        std::string(R"({"@type": "Organization", "headline": "No article"})")}) {
    const Document page = read(json_ld(json) + "<title>Ferry</title>");
    INFO(json.substr(0, 80));
    CHECK(page.title == "Ferry");
    CHECK(page.published.empty());
  }
}

TEST_CASE("of several articles in JSON-LD the page is one: by address, by title, else the first") {
  const std::string main = R"({"@type": "NewsArticle", "headline": "Ferry crosses Lake Orla",)"
                           R"("url": "https://herald.example/ferry/", "author": "Ann Lind"})";
  const std::string related = R"({"@type": "NewsArticle", "headline": "Norland counts its sheep",)"
                              R"("@id": "https://herald.example/sheep#a", "author": "Per Holm",)"
                              R"("datePublished": "2030-01-01"})";
  const auto author = [](const std::string& json, const std::string& head) {
    const Document page = read(json_ld(json) + head);
    CHECK(page.published == (page.author == "Per Holm" ? "2030-01-01" : ""));
    return page.author;
  };
  const std::string both = "[" + main + "," + related + "]";
  const std::string turned = R"({"@graph": [)" + related + "," + main + "]}";
  CHECK(author(both, "") == "Ann Lind");
  CHECK(author(turned, "") == "Per Holm");
  const std::string canonical = "<link rel=canonical href=\"http://www.herald.example/ferry\">";
  CHECK(author(turned, canonical) == "Ann Lind");
  CHECK(author(turned, meta("og:url", "https://herald.example/ferry")) == "Ann Lind");
  CHECK(
      author(turned, meta("og:url", "https://web.archive.org/2031/https://herald.example/ferry")) ==
      "Ann Lind");
  CHECK(author(turned, meta("og:title", "Ferry crosses Lake Orla - Herald")) == "Ann Lind");
  CHECK(author(both, "<link rel=canonical href=\"https://herald.example/sheep\">") == "Per Holm");
  CHECK(author(related, json_ld(main) + canonical) == "Ann Lind");
}

TEST_CASE("an article in JSON-LD at another address, under another title, is not the page") {
  const std::string sheep = R"({"@type": "NewsArticle", "headline": "Norland counts its sheep",)"
                            R"("url": "https://herald.example/sheep", "author": "Per Holm",)"
                            R"("datePublished": "2030-01-01"})";
  const std::string post = R"({"@type": "SocialMediaPosting", "headline": "All aboard",)"
                           R"("url": "https://herald.example/ferry", "author": "Ann Lind"})";
  const std::string address = "<link rel=canonical href=\"https://herald.example/ferry\">";
  const std::string title = "<title>Ferry crosses Lake Orla</title>";
  const Document other = read(json_ld(sheep) + address + title);
  CHECK(other.title == "Ferry crosses Lake Orla");
  CHECK(other.author.empty());
  CHECK(other.published.empty());
  CHECK(other.url == "https://herald.example/ferry");
  CHECK(read(json_ld("[" + sheep + "," + post + "]") + address + title).author == "Ann Lind");
  // The page may be known by another address, or write another title for sharing.
  CHECK(read(json_ld(sheep) + address + "<title>Norland counts sheep</title>").author ==
        "Per Holm");
  CHECK(read(json_ld(sheep) + title).author.empty());
  CHECK(read(json_ld(sheep) + title + "<link rel=canonical href=\"https://herald.example/sheep/\">")
            .author == "Per Holm");
}

TEST_CASE("two descriptions of one article in JSON-LD fill each other's gaps") {
  const Document page =
      read(json_ld(R"({"@type": "NewsArticle", "headline": "Ferry", "author": "Ann Lind"})") +
           json_ld(R"({"@type": "Article", "headline": "Sheep", "publisher": "Norland Post"})") +
           json_ld(R"({"@type": "Article", "headline": "ferry", "publisher": "Orla Herald"})"));
  CHECK(page.author == "Ann Lind");
  CHECK(page.outlet == "Orla Herald");
}

TEST_CASE("only articles by their exact type count in JSON-LD; posts where there is no article") {
  const auto title = [](const std::string& type) {
    return read(json_ld(R"({"@type": ")" + type + R"(", "headline": "Ferry"})")).title;
  };
  for (const char* type : {"Article", "https://schema.org/NewsArticle", "schema:Report",
                           "BlogPosting", "SocialMediaPosting"}) {
    INFO(type);
    CHECK(title(type) == "Ferry");
  }
  for (const char* type : {"JobPosting", "WebPage", "ReportedDoseSchedule"}) {
    INFO(type);
    CHECK(title(type) != "Ferry");
  }
  CHECK(read(json_ld(R"([{"@type": "SocialMediaPosting", "headline": "Me too"},)"
                     R"({"@type": "NewsArticle", "headline": "Ferry"}])"))
            .title == "Ferry");
}

namespace {

const std::string kStory =
    "<p>President Ilda Maren of Norland met the ferry crews at Lake Orla and thanked them all.</p>"
    "<p>The crews said that the ferry would cross the lake again before the end of the week.</p>";

Document story(const std::string& body) {
  const auto page = ingest::ingest_bytes(
      "<html><head><title>Ferry crosses Lake Orla</title></head><body>" + body + "</body></html>",
      "page.html");
  REQUIRE(page.ok());
  return page.value();
}

const std::string kHeadline = "<h1>Ferry crosses Lake Orla</h1>";
const std::string kTime = "<time datetime=2031-03-12>then</time>";
const std::string kOther = "<time datetime=2001-01-01>now</time>";
const std::string kAuthor = "<meta itemprop=author content=\"Ann Lind\">";
const std::string kReader = "<meta itemprop=author content=\"A. Reader\">";

}  // namespace

TEST_CASE("a date is the article's where it stands in it or in its title's box") {
  for (const std::string& body :
       {"<article>" + kTime + kHeadline + kStory + "</article>",
        "<article><header>" + kHeadline + "<p>" + kTime + "</p></header>" + kStory + "</article>",
        kHeadline + "<div>" + kTime + "</div><div>" + kStory + "</div>",
        "<div class=title-block><div>" + kTime + "</div>" + kHeadline + "</div><div>" + kStory +
            "</div>",
        "<div>" + kOther + "</div>" + kHeadline + kTime + "<div>" + kStory + "</div>",
        "<div class=clock>" + kOther + "</div><article>" + kHeadline + kTime + kStory +
            "</article>",
        "<article>" + kHeadline + "<time itemprop=dateModified datetime=2001-01-01>now</time>" +
            kTime + kStory + "</article>",
        "<article>" + kHeadline + kStory + kTime + "</article>",
        "<article itemscope itemtype=\"https://schema.org/NewsArticle\">" + kHeadline + kStory +
            "<footer><meta itemprop=datePublished content=2031-03-12></footer></article>",
        "<div itemscope itemtype=\"https://schema.org/Article\"><article>" + kHeadline + kStory +
            "</article><meta itemprop=datePublished content=2031-03-12></div>",
        kHeadline + "<time itemprop=published>12 March 2031</time><div>" + kStory + "</div>",
        "<div itemscope itemtype=\"https://schema.org/NewsArticle\"><meta itemprop=datePublished "
        "content=2031-03-12>" +
            kHeadline + kStory + "</div>"}) {
    INFO(body);
    CHECK(story(body).published == "2031-03-12");
  }
}

TEST_CASE("a date that is only shown is the article's beside its headline") {
  const std::string text = "<div class=body>" + kStory + "</div>";
  for (const std::string& body :
       {"<div><div>" + kHeadline + "<div>March 12 2031, 9:54 a.m.</div></div></div>" + text,
        "<div><div>March 12, 2031</div>" + kHeadline + "</div>" + text,
        kHeadline + "<p>By Ann Lind | 12 March 2031</p>" + text,
        "<header>" + kHeadline + "<span>12 March 2031</span></header>" + text,
        "<header class=top><div><b>World</b><span>12 March 2031</span></div>" + kHeadline +
            "</header><main>" + text + "</main>",
        "<div class=header>" + kHeadline +
            "<ul><li>By Ann Lind</li><li>Published 12 March "
            "2031</li></ul></div>" +
            text,
        kHeadline + "<div class=date>By Ann Lind and Per Holm, reporters, 12 March 2031</div>" +
            text,
        "<article>" + kHeadline + "<p class=date>12 March 2031</p>" + kStory + "</article>",
        kHeadline + "<p>Updated: March 14, 2031. Published: March 12, 2031</p>" + text,
        kHeadline + "<p>Published March 12, 2031. Updated March 14, 2031</p>" + text}) {
    INFO(body);
    CHECK(story(body).published == "2031-03-12");
  }
}

TEST_CASE("no date of a change, a teaser or a sentence is shown as the article's") {
  const std::string text = "<div class=body>" + kStory + "</div>";
  const std::string other = "<p>1 January 2001</p>";
  for (const std::string& body :
       {kHeadline + "<p>Updated: March 14, 2031</p>" + text,
        kHeadline + "<p>5 hours ago</p>" + text, kHeadline + "<p>04/05/2031</p>" + text,
        "<div>" + other + "</div>" + kHeadline + text,
        kHeadline + "<div><h3>Sheep counted</h3>" + other + "</div>" + text,
        kHeadline + text + "<h3>Sheep counted</h3>" + other,
        kHeadline + "<article><div>" + other + "</div></article>" + text,
        "<div class=topbar>Monday, 1 January 2001</div>" + kHeadline + text,
        "<header><nav>" + other + "</nav>" + kHeadline + "</header>" + text,
        kHeadline + "<aside>" + other + "</aside>" + text}) {
    INFO(body);
    CHECK(story(body).published.empty());
  }
}

TEST_CASE("an article's scope without text counts where it states the page's title") {
  const auto scope = [](const std::string& headline) {
    return "<article itemscope itemtype=\"https://schema.org/NewsArticle\"><meta "
           "itemprop=datePublished content=2031-03-12><meta itemprop=headline content=\"" +
           headline + "\"></article>";
  };
  CHECK(
      story(scope("Ferry crosses Lake Orla") + "<div>" + kHeadline + kStory + "</div>").published ==
      "2031-03-12");
  CHECK(story("<div>" + kHeadline + kStory + "</div>" + scope("Norland counts its sheep"))
            .published.empty());
}

TEST_CASE("no clock, teaser, comment or date within a sentence dates the article") {
  const std::string teaser = "<article><h3>Sheep counted</h3>" + kOther + "</article>";
  for (const std::string& body :
       {"<header>" + kOther + "</header>" + kHeadline + kStory,
        "<div><div>" + kOther + "</div></div><article>" + kHeadline + kStory + "</article>",
        "<div>" + teaser + teaser + "</div><article>" + kHeadline + kStory + "</article>",
        "<main>" + teaser + teaser + "<article>" + kHeadline + kStory + "</article></main>",
        "<article>" + kHeadline + kStory + "</article><div class=comments><p>" + kOther +
            "Well said.</p></div>",
        "<article>" + kHeadline + kStory + "<article itemscope itemtype=\"Comment\"><p>" + kOther +
            "</p></article></article>",
        "<article>" + kHeadline + kStory + "<p>The last ferry crossed the lake of Orla on " +
            kOther + ", before the storm broke its only mast.</p></article>",
        "<div itemscope itemtype=\"https://schema.org/NewsArticle\"><meta itemprop=datePublished "
        "content=2001-01-01></div><article>" +
            kHeadline + kStory + "</article>"}) {
    INFO(body);
    CHECK(story(body).published.empty());
  }
}

TEST_CASE("a date of what the text tells of, or of a change, is not the article's") {
  const std::string named = "<meta itemprop=datePublished content=2031-03-12>";
  for (const std::string& body :
       {"<article>" + kTime + kHeadline + kStory + "<ul><li>Next round: " + kOther +
            "</li></ul></article>",
        "<article>" + kTime + kHeadline + kStory + "<p>Next round: " + kOther + "</p></article>",
        "<article>" + kHeadline + kStory + kOther + kStory + named + "</article>",
        "<article>" + kHeadline + "<p>Updated " + kOther + "</p><p>Published " + kTime + "</p>" +
            kStory + "</article>",
        "<article>" + kHeadline + "<p>Updated " + kOther + ", first published " + kTime + "</p>" +
            kStory + "</article>",
        "<article>" + kHeadline + "<p class=\"date--updated\">" + kOther + "</p>" + kTime + kStory +
            "</article>",
        "<article>" + kHeadline + "<p class=\"updated published\">" + kTime + "</p>" + kStory +
            kOther + "</article>",
        "<article>" + kHeadline + kStory + "<p>Posted by Ann Lind of the Orla Herald on " + kTime +
            "</p></article>",
        kHeadline + "<p>Updated 1 January 2001. Published 12 March 2031</p>" + kStory}) {
    INFO(body);
    CHECK(story(body).published == "2031-03-12");
  }
  for (const std::string& body :
       {"<article>" + kHeadline + kStory + "<blockquote><p>What a day!</p>Ilda Maren " + kOther +
            "</blockquote>" + kStory + "</article>",
        "<article>" + kHeadline + kStory + "<ul><li>" + kOther + "</li></ul></article>",
        "<article>" + kHeadline + kStory + "<p>" + kOther + "</p>" + kStory + "</article>",
        "<article>" + kHeadline + kStory + "<p>The next round is on " + kOther + ".</p></article>",
        "<article>" + kHeadline + "<p>Last updated: " + kOther + "</p>" + kStory + "</article>",
        "<article>" + kHeadline + "<p>Обновлено " + kOther + "</p>" + kStory + "</article>",
        "<article>" + kHeadline + "<p>更新时间：" + kOther + "</p>" + kStory + "</article>",
        "<article>" + kHeadline +
            "<p><time class=updated datetime=2001-01-01>1 January 2001</time></p>" + kStory +
            "</article>",
        "<article>" + kHeadline + "<div class=\"modified-date\">1 January 2001</div>" + kStory +
            "</article>",
        kHeadline + "<p>Updated 1 January 2001</p>" + kStory}) {
    INFO(body);
    CHECK(story(body).published.empty());
  }
}

TEST_CASE("microdata names the author in the article's scope, not in a comment's or a teaser's") {
  const std::string scope = "<div itemscope itemtype=\"https://schema.org/NewsArticle\">";
  const std::string comment = "<div itemscope itemtype=\"https://schema.org/Comment\">" + kReader +
                              "<p>Well said.</p></div>";
  CHECK(story(scope + kAuthor + kHeadline + kStory + "</div>").author == "Ann Lind");
  CHECK(story(comment + scope + kAuthor + kHeadline + kStory + "</div>").author == "Ann Lind");
  CHECK(story(scope + kHeadline + kStory + comment + kAuthor + "</div>").author == "Ann Lind");
  CHECK(story(scope + kReader + "</div>" + scope + kHeadline + kStory + "</div>").author.empty());
  CHECK(story("<article>" + kHeadline + kStory + "</article>" + comment).author.empty());
  CHECK(story("<article>" + kHeadline + kStory + "</article><div class=comments>" + kReader +
              "</div>")
            .author.empty());
}

TEST_CASE("the heading above a deck is the title, however much the deck is like the page's") {
  const Document page = read(meta("og:title", "Captain Anna Holm becomes sixth to leave the ferry"),
                             "<h1>Captain becomes sixth to leave ‘unsafe ferry’ on the lake</h1>"
                             "<h2>Captain Anna Holm became the sixth to leave the ferry</h2>");
  CHECK(page.title == "Captain becomes sixth to leave ‘unsafe ferry’ on the lake");
}

TEST_CASE("heading and <title> agree against a title for sharing") {
  const std::string title =
      "<title>What comes next for the ferry on Lake Orla? | Orla Herald</title>";
  const std::string site = meta("og:site_name", "Orla Herald");
  const std::string shared = meta("og:title", "Shippers say tolls could ruin the summer");
  const std::string heading = "<h1>What comes next for the ferry on Lake Orla?</h1>";
  CHECK(read(title + site + shared, heading).title ==
        "What comes next for the ferry on Lake Orla?");
  CHECK(read(title + site + shared, "").title == "Shippers say tolls could ruin the summer");
  CHECK(read("<title>News | Orla Herald</title>" + site + shared, "<h1>News</h1>").title ==
        "Shippers say tolls could ruin the summer");
}

TEST_CASE("an article that neither title nor address makes the page's is another") {
  const std::string other = json_ld(
      R"({"@type": "NewsArticle", "headline": "Sudmark counts its sheep", "url": "https://sun.example/1",)"
      R"("publisher": {"name": "The Sun"}, "datePublished": "2019-01-02"})");
  const std::string title = "<title>The ferry opens on Lake Orla</title>";
  const Document page = read(title + other, "<h1>The ferry opens on Lake Orla</h1>");
  CHECK(page.title == "The ferry opens on Lake Orla");
  CHECK(page.published.empty());
  CHECK(page.outlet != "The Sun");
  // The address decides; so does one of several <h1>, and a title that names the site only is none.
  const std::string address = "<link rel=canonical href=\"https://sun.example/1\">";
  CHECK(read(title + address + other).published == "2019-01-02");
  CHECK(read(title + other, "<h1>The Sun</h1><h1>Sudmark counts its sheep</h1>").published ==
        "2019-01-02");
  CHECK(read("<title>The Sun</title>" + other).published == "2019-01-02");
}
