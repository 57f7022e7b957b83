// Pages whose text scripts hold or make: what JSON-LD states is read, the rest is said.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "readout/ingest/ingest.hpp"

using namespace readout;

namespace {

const std::string kLine =
    "President Ilda Maren of Varland said on board that the ferry would carry people and goods "
    "alike, in summer and in winter, whatever the weather on the lake.";

Document read(const std::string& html) {
  const auto page = ingest::ingest_bytes(html, "page.html");
  REQUIRE(page.ok());
  return page.value();
}

const Warning* warning(const Document& document, const std::string& code) {
  const auto found = std::ranges::find(document.warnings, code, &Warning::code);
  return found == document.warnings.end() ? nullptr : &*found;
}

std::string json_ld(const std::string& json) {
  return "<script type=\"application/ld+json\">" + json + "</script>";
}

std::string stating(const std::string& key) {
  return json_ld(R"({"@type": "NewsArticle", "headline": "The ferry opens", ")" + key + R"(": ")" +
                 kLine + R"(\n\nShe thanked the crews of both &quot;shores&quot; for it. )" +
                 kLine + "\"}");
}

}  // namespace

TEST_CASE("where the markup holds next to nothing, JSON-LD states the text") {
  for (const std::string key : {"articleBody", "text"}) {
    const Document page = read("<html><head><title>The ferry opens</title>" + stating(key) +
                               "</head><body><div id=app></div><p>Menu</p></body></html>");
    INFO(key);
    REQUIRE(page.blocks.size() == 3);  // with the title
    CHECK(page.text.find(kLine + "\nShe thanked the crews of both \"shores\" for it.") !=
          std::string::npos);
    CHECK(page.title == "The ferry opens");
    REQUIRE(warning(page, "text-from-metadata") != nullptr);
    CHECK_FALSE(warning(page, "text-from-metadata")->input_lost);
    CHECK(warning(page, "made-by-scripts") == nullptr);
  }
  // A page with a text of its own keeps it.
  const std::string text = "<p>" + kLine + " It opens in May.</p>";
  const Document own = read(stating("articleBody") + "<h1>The ferry opens</h1>" + text + text);
  CHECK(own.text.find("It opens in May") != std::string::npos);
  CHECK(warning(own, "text-from-metadata") == nullptr);
}

TEST_CASE("the article that a page is about is an article of the page") {
  const std::string article =
      R"({"@type": "NewsArticle", "headline": "Ferry", "datePublished": "2031-05-02"})";
  for (const std::string key : {"mainEntity", "mainEntityOfPage"}) {
    const std::string web_page =
        json_ld(R"({"@type": "WebPage", ")" + key + "\": " + article + "}");
    CHECK(read(web_page + "<h1>Ferry</h1><p>" + kLine).published == "2031-05-02");
  }
  // What an article itself holds is not the page's.
  const std::string nested = json_ld(R"({"@type": "NewsArticle", "mainEntity": )" + article + "}");
  CHECK(read(nested + "<h1>Ferry</h1><p>" + kLine).published.empty());
}

TEST_CASE("a frame that scripts fill is no account") {
  const std::string script = "<script src=app.js></script>";
  const std::string note = "You need to enable JavaScript to run this app.";
  const auto empty = ingest::ingest_bytes(
      "<body><noscript>" + note + "</noscript><div id=root></div>" + script, "page.html");
  REQUIRE_FALSE(empty.ok());
  CHECK(empty.error().message == "holds no text: scripts make it");
  CHECK(empty.error().remedy == "save the page from a browser");

  for (const std::string& frame :
       {"<p>" + note + "</p>", "<noscript>" + note + "</noscript><p>Orla Gazette</p>",
        std::string("<div id=root></div><p>Orla Gazette</p>")}) {
    INFO(frame);
    const Document page = read("<body>" + frame + script);
    REQUIRE(warning(page, "made-by-scripts") != nullptr);
    CHECK(warning(page, "made-by-scripts")->input_lost);
  }
  // A short account with scripts beside it is one; so is a page that speaks of them at length.
  CHECK(read("<div id=root></div><p>" + kLine + "</p>" + script).warnings.empty());
  const std::string long_text = "<p>" + kLine + " JavaScript was not spoken of.</p>";
  CHECK(read(long_text + long_text + long_text + long_text + script).warnings.empty());
}

TEST_CASE("a <noscript> that holds the page is read") {
  const std::string text = "<p>" + kLine + "</p><p>" + kLine + "</p><p>" + kLine + "</p>";
  // Its end tag stands within an element that it opened: the whole page is below it.
  const Document page = read("<body><noscript><div id=note></noscript><h1>Ferry</h1>" + text);
  CHECK(page.text.find(kLine) != std::string::npos);
  const Document note =
      read("<body><noscript><i>" + kLine + "</i></noscript><h1>Ferry</h1>" + text);
  CHECK(note.blocks.size() == 4);
}

TEST_CASE("the text of another article is not the page's") {
  const std::string lead =
      "<p>The ferry on Lake Orla opens in May, its captain said on Friday.</p>";
  const auto page = [&](const std::string& name) {
    return read("<title>The captain speaks</title>" +
                json_ld(R"({"@type": "NewsArticle", )" + name + R"("articleBody": ")" + kLine +
                        kLine + "\"}") +
                "<body><h1>The captain speaks</h1>" + lead);
  };
  for (const std::string name : {R"("headline": "Maren is on board", )", ""}) {
    INFO(name);
    CHECK(page(name).text.find("its captain said") != std::string::npos);
    CHECK(page(name).text.find(kLine) == std::string::npos);
  }
  CHECK(page(R"("headline": "The captain speaks", )").text.find(kLine) != std::string::npos);
}

TEST_CASE("furniture in a stated text is kept with its reason") {
  const Document page =
      read(json_ld(R"({"@type": "NewsArticle", "headline": "Ferry", "articleBody": "<p>)" + kLine +
                   "</p><aside>Norland counts its sheep.</aside><p>" + kLine + "</p>\"}") +
           "<title>Ferry</title><p>x");
  CHECK(page.text.find("sheep") == std::string::npos);
  const auto aside = std::ranges::find(page.left_out, "aside", &LeftOut::reason);
  REQUIRE(aside != page.left_out.end());
  CHECK(aside->text == "Norland counts its sheep.");
}

TEST_CASE("JSON-LD too large or too deep to be read is not lost without a word") {
  const std::string large = stating("articleBody") + "";
  std::string body = large;
  body.insert(body.find("President"), std::string((std::size_t{1} << 20U), ' '));
  std::string deep = R"({"@type": "NewsArticle", "x": )";
  for (int i = 0; i < 40; ++i) deep += "[";
  for (int i = 0; i < 40; ++i) deep += "]";
  for (const std::string& script : {body, json_ld(deep + "}")}) {
    const Document page = read("<title>The ferry opens</title>" + script + "<p>x");
    REQUIRE(warning(page, "json-ld-unread") != nullptr);
    CHECK(warning(page, "json-ld-unread")->input_lost);
  }
  CHECK(warning(read("<title>The ferry opens</title>" + large), "json-ld-unread") == nullptr);
}

TEST_CASE("a note on scripts beside a short account is a note") {
  const std::string rest =
      "<footer><noscript>Please enable JavaScript to comment.</noscript></footer>"
      "<script>1</script>";
  CHECK(warning(read("<article><p>" + kLine + "</p></article>" + rest), "made-by-scripts") ==
        nullptr);
  // A note of a whole sentence is no account.
  CHECK(
      warning(read("<p>JavaScript is switched off in this browser, and nothing can be shown of the "
                   "page before it is switched on.</p>" +
                   rest),
              "made-by-scripts") != nullptr);
}

TEST_CASE("a long notice for browsers without scripts is none of a short account") {
  std::string notice;
  for (int i = 0; i < 20; ++i)
    notice += "<p>The publisher answers for nothing that is said here.</p>";
  for (const std::string tag : {"<article>", "<div class=article-body>"}) {
    INFO(tag);
    const Document page = read("<body><h1>Ferry</h1>" + tag + "<p>" + kLine +
                               "</p></article></div>" + "<noscript>" + notice + "</noscript>");
    CHECK(page.text.find(kLine) != std::string::npos);
    CHECK(page.text.find("publisher answers") == std::string::npos);
  }
  const std::string plain = "<p>" + kLine + "</p><p>" + kLine + "</p>";
  CHECK(read("<body><h1>Ferry</h1>" + plain + "<noscript>" + notice + "</noscript>")
            .text.find("publisher answers") == std::string::npos);
}
