#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/lines.hpp"

namespace fs = std::filesystem;
using namespace readout;

namespace {

std::string repeat(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

std::string of_kind(const Document& document, BlockKind kind) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (block.kind == kind) out += std::string(block.span.in(document.text)) + "|";
  }
  return out;
}

bool left_out(const Document& document, const std::string& text, const std::string& reason) {
  for (const LeftOut& block : document.left_out) {
    if (block.reason == reason && block.text.find(text) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a page gives its text, its kinds, its metadata and what was left out") {
  const auto result =
      ingest::ingest_file(fs::path(READOUT_SOURCE_DIR) / "tests/data/ingest/herald.html");
  REQUIRE(result.ok());
  const Document& document = result.value();
  CHECK(document.title == "Varland and Kestria agree on a ferry");
  CHECK(document.outlet == "Orla Herald");
  CHECK(document.author == "Ann Lind");
  CHECK(document.published == "2031-03-12T14:05:00+01:00");
  CHECK(document.url == "https://herald.example/ferry");
  CHECK(document.language == "en");
  CHECK(of_kind(document, BlockKind::title) == "Varland and Kestria agree on a ferry|");
  CHECK(of_kind(document, BlockKind::heading) == "What comes next|");
  CHECK(of_kind(document, BlockKind::list_item) ==
        "a ferry line before the summer;|a joint rescue service.|");
  CHECK(of_kind(document, BlockKind::block_quote) == "The lake belongs to both of us.|");
  CHECK(of_kind(document, BlockKind::pull_quote) == "We build a bridge where there was none.|");
  CHECK(document.text.find("Maren said the ferry of Lake Orla would open") != std::string::npos);
  CHECK(document.text.find("tooltip words") == std::string::npos);
  CHECK(left_out(document, "tooltip words", "hidden"));
  CHECK(left_out(document, "Politics", "navigation"));
  CHECK(left_out(document, "shake hands", "caption"));
  CHECK(left_out(document, "Kestria opens its ports", "related-headline"));
  CHECK(left_out(document, "First comment", "comments"));
  CHECK(document.text.find("var x") == std::string::npos);
}

TEST_CASE("a Chinese page without named containers is measured by characters") {
  const std::string paragraph =
      "<p>瓦兰总统伊尔达·马伦周三表示，双方同意在夏季之前开通渡轮航线，费用由双方平均分担。</p>";
  const auto result = ingest::ingest_bytes(
      "<html lang=zh><title>瓦兰与凯斯特里亚就渡轮达成一致</title><body><div><a href=1>首页</a> <a "
      "href=2>新闻</a></div><div><div>" +
          repeat(paragraph, 4) +
          "</div></div><div><a href=3>关于我们</a><a href=4>联系方式</a></div>",
      "a.html");
  REQUIRE(result.ok());
  CHECK(result.value().language == "zh");
  CHECK(result.value().blocks.size() == 5);
  CHECK(result.value().title == "瓦兰与凯斯特里亚就渡轮达成一致");
}

TEST_CASE("bombs end early with their reason") {
  const auto refused = [](const std::string& html) {
    const auto result = ingest::ingest_bytes(html, "bomb.html");
    REQUIRE_FALSE(result.ok());
    return result.error().message;
  };
  CHECK(refused(repeat("<div>", 100000)) == "nests elements deeper than 512");
  CHECK(refused(repeat("<i><div>", 100000)) == "nests elements deeper than 512");
  CHECK(refused(repeat("<table><td>", 100000)) == "nests elements deeper than 512");
  CHECK(refused(std::string((std::size_t{33} << 20U), 'x')) == "is a page of more than 32 MiB");
  CHECK(refused(repeat("<div></x>", 100000)) == "nests elements deeper than 512");
  CHECK(refused(repeat("<li><dd>", 100000)) == "nests elements deeper than 512");
  CHECK(refused("<x =\">" + repeat("<div>", 100000)) == "nests elements deeper than 512");
  CHECK(refused(repeat("<a><b><div></a></div>", 100000)) == "nests elements deeper than 512");
  CHECK(refused(repeat("<span>", 500) + repeat("</x>", 4000000)) ==
        "takes too long to parse as HTML");
  for (const std::string root : {"<body", "<html"}) {
    std::string roots;
    for (int i = 0; i < 100000; ++i) roots += root + " x" + std::to_string(i) + "><br>";
    CHECK(refused(roots) == "takes too long to parse as HTML");
  }
  std::string attributes = "<p ";
  for (int i = 0; i < 200000; ++i) attributes += "x" + std::to_string(i) + "=1 ";
  CHECK(refused(attributes + ">text") == "takes too long to parse as HTML");
}

TEST_CASE("odd pages that nest no deeper are read") {
  for (const char* piece : {"<p><a><b></b>", "<li><a>x", "<p>x", "<b>x</b>", "<img a=1 b=2><hr>"}) {
    INFO(piece);
    CHECK(ingest::ingest_bytes("<p>Maren met Reyk at Lake Orla." + repeat(piece, 50000), "odd.html")
              .ok());
  }
}

TEST_CASE("the names of roots in scripts, styles and comments, or repeated roots, are no bomb") {
  const std::string names = repeat("\"<body>\" \"<html>\" ", 200);
  const auto result = ingest::ingest_bytes(
      "<html><head><script>var x = [" + names + "];</script><style>/* " + names +
          " */</style></head><body class=a><!-- " + names +
          " --><p>President Ilda Maren spoke of the ferry.</p>" + repeat("<body id=b>", 200) +
          "<script>" + names + "</script></body></html>",
      "a.html");
  REQUIRE(result.ok());
  CHECK(result.value().text == "President Ilda Maren spoke of the ferry.");
}

TEST_CASE("hidden text is text only where it is most of the page") {
  const std::string hidden = "Premier Tomas Reyk would sell the lake, says what nobody sees.";
  const auto read = [&](std::size_t shown) {
    const auto page = ingest::ingest_bytes(
        "<html><body><article><h1>Ferry</h1>" +
            repeat("<p>President Ilda Maren spoke of the ferry on Lake Orla.</p>", shown) +
            "<div hidden><p>" + hidden + "</p></div></article></body></html>",
        "a.html");
    REQUIRE(page.ok());
    return page.value();
  };
  // Over a third of the text is hidden, then over half.
  const Document part = read(2);
  CHECK(part.text.find(hidden) == std::string::npos);
  CHECK(left_out(part, hidden, "hidden"));
  CHECK(read(1).text.find(hidden) != std::string::npos);
}

TEST_CASE("a page of short lines only keeps them") {
  const auto result = ingest::ingest_bytes("<p>Lake Orla<p>12 boats<p>No wind", "a.html");
  REQUIRE(result.ok());
  CHECK(result.value().blocks.size() == 3);
}

TEST_CASE("twenty-four real pages equal their texts but for white space", "[real]") {
  const fs::path folder = fs::path(READOUT_SHARED_DIR) / "corpora/kremlin-en";
  if (!fs::exists(folder)) {
    WARN("SKIPPED: no " << folder);
    return;
  }
  std::size_t equal = 0;
  std::size_t pages = 0;
  for (const auto& text : fs::directory_iterator(folder / "text")) {
    const std::string stem = text.path().stem().string();
    const fs::path page = folder / "html" / (stem.substr(stem.find('_') + 1) + ".html");
    if (!fs::exists(page)) continue;
    const auto from_text = ingest::ingest_file(text.path());
    const auto from_page = ingest::ingest_file(page);
    REQUIRE(from_text.ok());
    REQUIRE(from_page.ok());
    CHECK(from_page.value().title == from_text.value().title);
    CHECK(from_page.value().outlet == from_text.value().outlet);
    CHECK(from_page.value().published.substr(0, 10) == from_text.value().published.substr(0, 10));
    ++pages;
    if (ingest::one_line(from_page.value().text) == ingest::one_line(from_text.value().text))
      ++equal;
  }
  CHECK(pages == 24);
  CHECK(equal == 24);
}

TEST_CASE("a page may be large with pictures") {
  const std::string picture =
      "<img src=\"data:image/jpeg;base64," + repeat("A", 12U << 20U) + "\">";
  const std::string page = "<html><body><p>President Ilda Maren spoke of the ferry.</p>" + picture;
  const auto large = ingest::ingest_bytes(page, "a.html");
  REQUIRE(large.ok());
  CHECK(large.value().text == "President Ilda Maren spoke of the ferry.");
}

TEST_CASE("who signs a block quotation is part of it; other footers and captions are not text") {
  const std::string before =
      "<html><body><article><h1>Ferry</h1><p>The two met at the lake and spoke of it.</p>";
  const std::string after =
      "<footer>All rights reserved, and more of that kind.</footer></article></body></html>";
  const auto quotes_of = [&](const std::string& markup) {
    const auto page = ingest::ingest_bytes(before + markup + after, "a.html");
    REQUIRE(page.ok());
    CHECK(left_out(page.value(), "All rights reserved", "page-footer"));
    return of_kind(page.value(), BlockKind::block_quote);
  };
  CHECK(quotes_of("<blockquote><p>It is open.</p><footer>— Ilda Maren</footer></blockquote>") ==
        "It is open.|— Ilda Maren|");
  CHECK(quotes_of("<blockquote>It is open. <cite>Ilda Maren</cite></blockquote>") ==
        "It is open.|Ilda Maren|");
  for (const std::string signature :
       {"<footer>— <cite>Ilda Maren</cite></footer>", "<p>&mdash; <cite>Ilda Maren</cite></p>",
        "— <cite>Ilda Maren</cite>", "<br>— <cite>Ilda Maren</cite>"}) {
    CHECK(quotes_of("<blockquote>It is open." + signature + "</blockquote>") ==
          "It is open.|— Ilda Maren|");
  }
  CHECK(quotes_of("<blockquote><p>It is open.</p><footer>— <cite>Ilda Maren</cite>, President"
                  "</footer></blockquote>") == "It is open.|— Ilda Maren, President|");
  CHECK(quotes_of("<blockquote><p>It is open.</p>— <cite></cite></blockquote>") == "It is open.|");
  CHECK(quotes_of("<blockquote>In <cite>The Lake</cite> it is open.</blockquote>") ==
        "In The Lake it is open.|");
  CHECK(quotes_of("<figure><blockquote>It is open.</blockquote><figcaption>Ilda "
                  "Maren</figcaption></figure>") == "It is open.|Ilda Maren|");
}
