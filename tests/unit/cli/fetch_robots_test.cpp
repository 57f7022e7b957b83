#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "cli/fetch/robots.hpp"

namespace readout::cli {
namespace {

RobotsRules rules(std::string_view text) {
  return {text, "readout"};
}

bool allows(std::string_view text, std::string_view path) {
  return rules(text).allows(path);
}

}  // namespace

TEST_CASE("no rules allow everything") {
  CHECK(RobotsRules().allows("/"));
  CHECK(allows("", "/news"));
  CHECK(allows("User-agent: *\nDisallow:\n", "/news"));
  CHECK(allows("Disallow: /\n", "/news"));  // no group, no rule
  CHECK(allows("\xFF\xFE\n:\n", "/news"));
}

TEST_CASE("the group of the program's own name counts alone, else that of all") {
  const std::string_view both =
      "User-agent: *\nDisallow: /\n\nUser-agent: Readout/2.1 (research)\nDisallow: /drafts\n";
  CHECK(allows(both, "/news"));
  CHECK_FALSE(allows(both, "/drafts/1"));
  CHECK_FALSE(allows("User-agent: *\nDisallow: /\nUser-agent: readoutbot\nAllow: /\n", "/news"));
  CHECK(allows("User-agent: readoutbot\nDisallow: /\n", "/news"));
  CHECK(allows("User-agent: *\nDisallow: /\nUser-agent: readout\nDisallow:\n", "/news"));
}

TEST_CASE("names in a row share their rules, and groups of one name count together") {
  const std::string_view shared = "User-agent: otherbot\nUser-agent: readout\nDisallow: /a\n";
  CHECK_FALSE(allows(shared, "/a"));
  const std::string_view twice =
      "User-agent: readout\nDisallow: /a\nUser-agent: x\nDisallow: /c\nUser-agent: READOUT\n"
      "Disallow: /b\n";
  CHECK_FALSE(allows(twice, "/a"));
  CHECK_FALSE(allows(twice, "/b"));
  CHECK(allows(twice, "/c"));
  // A site map belongs to nobody and parts nothing.
  CHECK_FALSE(
      allows("User-agent: readout\nSitemap: https://x.example/s.xml\nUser-agent: x\n"
             "Disallow: /a\n",
             "/a"));
}

TEST_CASE("the longest rule wins, of two equal ones the one that allows") {
  const std::string_view text =
      "User-agent: *\nDisallow: /news\nAllow: /news/open\nDisallow: /news/open/draft\n";
  CHECK_FALSE(allows(text, "/news/1"));
  CHECK(allows(text, "/news/open/1"));
  CHECK_FALSE(allows(text, "/news/open/draft1"));
  CHECK(allows("User-agent: *\nDisallow: /same\nAllow: /same\n", "/same"));
  CHECK(allows("User-agent: *\nAllow: /same\nDisallow: /same\n", "/same"));
  CHECK_FALSE(allows("User-agent: *\nAllow: /\nDisallow: /p\n", "/page"));
}

TEST_CASE("stars and the sign of the end") {
  const auto blocks = [](std::string_view pattern, std::string_view path) {
    return !allows("User-agent: *\nDisallow: " + std::string(pattern) + "\n", path);
  };
  CHECK(blocks("/*.pdf$", "/a/b.pdf"));
  CHECK_FALSE(blocks("/*.pdf$", "/a/b.pdf?x"));
  CHECK(blocks("/*.pdf", "/a/b.pdf?x"));
  CHECK(blocks("/a*b*c", "/a1b2c3"));
  CHECK_FALSE(blocks("/a*b*c", "/a1c2b"));
  CHECK(blocks("*/draft", "/x/draft"));
  CHECK(blocks("*", "/x"));
  CHECK(blocks("/x$", "/x"));
  CHECK_FALSE(blocks("/x$", "/xy"));
  CHECK_FALSE(blocks("/x$", "/yx"));
  CHECK(blocks("/a*a$", "/aa"));
  CHECK_FALSE(blocks("/a*a$", "/a"));
  CHECK_FALSE(blocks("$", "/x"));
  CHECK(blocks("/a$b", "/a$bc"));  // in the middle it is a character
  CHECK_FALSE(blocks("/News", "/news"));
}

TEST_CASE("spellings of one path are one") {
  const std::string_view text =
      "User-agent: *\nDisallow: /озеро\nDisallow: /%7Emaren\nDisallow: /a%2fb\n";
  CHECK_FALSE(allows(text, "/%D0%BE%D0%B7%D0%B5%D1%80%D0%BE/1"));
  CHECK_FALSE(allows(text, "/%d0%be%d0%b7%d0%b5%d1%80%d0%be/1"));
  CHECK_FALSE(allows(text, "/~maren"));
  CHECK_FALSE(allows(text, "/a%2Fb"));
  CHECK(allows(text, "/a/b"));  // an escaped slash is no slash
  CHECK(allows("User-agent: *\nDisallow: /%\nDisallow: /%4\n", "/"));
}

TEST_CASE("ends of lines, comments, marks and capitals are read as they come") {
  const std::string_view text =
      "\xEF\xBB\xBFUSER-AGENT :  *  # all\rDISALLOW:\t/a # not this\r\nallow:/a/b\nDisallow /c\n";
  CHECK_FALSE(allows(text, "/a"));
  CHECK(allows(text, "/a/b"));
  CHECK(allows(text, "/c"));
}

TEST_CASE("the file itself may always be read") {
  CHECK(allows("User-agent: *\nDisallow: /\n", "/robots.txt"));
}

TEST_CASE("a delay belongs to its group and ends a row of names") {
  const std::string_view text =
      "User-agent: *\nCrawl-delay: 10\n\nUser-agent: badbot\nDisallow: /\n";
  CHECK(allows(text, "/news"));
  CHECK(rules(text).crawl_delay() == 10.0);
  CHECK(rules("User-agent: readout\nCrawl-delay: 2.5\nCrawl-delay: 1\n").crawl_delay() == 2.5);
  CHECK_FALSE(rules("User-agent: x\nCrawl-delay: 3\n").crawl_delay());
  for (const char* odd : {"soon", "-1", "nan", "inf", "1e300", ""})
    CHECK_FALSE(rules("User-agent: *\nCrawl-delay: " + std::string(odd) + "\n").crawl_delay());
}

TEST_CASE("what stands behind 500 KiB is left aside, and no line is cut in two") {
  std::string text = "User-agent: *\nDisallow: /early\n";
  while (text.size() < kMostRobotsBytes - 20) text += "# filling\n";
  text += "Allow: /early/but/cut/here\nDisallow: /late\n";
  CHECK_FALSE(allows(text, "/early/but"));
  CHECK_FALSE(allows(text, "/early/but/cut/here"));
  CHECK(allows(text, "/late"));
}

TEST_CASE("patterns made to take long do not") {
  std::string text = "User-agent: *\n";
  while (text.size() < kMostRobotsBytes - 400) {
    text += "Disallow: /";
    for (int i = 0; i < 60; ++i) text += "a*";
    text += "b\n";
  }
  const auto start = std::chrono::steady_clock::now();
  CHECK(allows(text, "/" + std::string(8000, 'a')));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

}  // namespace readout::cli
