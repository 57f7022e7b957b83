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
