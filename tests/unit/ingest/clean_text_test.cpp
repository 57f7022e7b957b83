#include "readout/ingest/clean_text.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace readout;
using std::string_literals::operator""s;

namespace {

std::string text_of(const std::string& bytes, const char* name) {
  const auto document = ingest::ingest_bytes(bytes, name);
  REQUIRE(document.ok());
  return document.value().text;
}

}  // namespace

TEST_CASE("line ends become one, control characters go, tabs stay") {
  CHECK(ingest::plain_lines("One\r\ntwo\rthree\x01\x1B four\n\v\f") ==
        "One\ntwo\nthree four\n\n\n");
  CHECK(ingest::plain_lines("a\u2028b\u0085"
                            "c\u0090d\te\x7F") == "a\nb\ncd\te");
  CHECK(ingest::plain_lines("no\u00A0break \u200Bstays") == "no\u00A0break \u200Bstays");
  CHECK(ingest::plain_lines("\xC2") == "\xC2");
}

TEST_CASE("a clean line is one line, NFC, valid, trimmed") {
  CHECK(ingest::clean_line(" cafe\u0301\nof\tVarland\x1B[0m ") == "caf\u00E9 of\tVarland[0m");
  CHECK(ingest::clean_line("a\xFF"
                           "b") == "a\uFFFDb");
  CHECK(ingest::clean_line("\x1B \x01").empty());
}

TEST_CASE("what entities bring is cleaned too") {
  const std::string text = text_of(
      "<html><body><p>The cafe&#x301; of Lake Orla was <i>full&#27;[31m of e</i>&#x301;clairs, "
      "said&#x90; President Ilda Maren&#8232;of Varland on Tuesday.</p><p>&#27;</p></body></html>",
      "a.html");
  CHECK(text ==
        "The caf\u00E9 of Lake Orla was full[31m of \u00E9clairs, said President Ilda Maren of "
        "Varland on Tuesday.");
}

TEST_CASE("a combining mark behind a tag does not eat the tag") {
  const std::string html = text_of(
      "<html><body><p>President <b>\u0338Ilda Maren</b> spoke of the ferry.</p></body></html>",
      "a.html");
  CHECK(html == "President \u0338Ilda Maren spoke of the ferry.");
  const std::string markdown =
      text_of("President <b>\u0338Ilda</b> spoke.\n\n> \u0338We go.\n", "a.md");
  CHECK(markdown.find("Ilda spoke.") != std::string::npos);
  CHECK(markdown.find("<b") == std::string::npos);
}

TEST_CASE("Markdown and plain text become NFC after their marks are read") {
  CHECK(text_of("The caf**e**\u0301 of Lake Orla is open.\n", "a.md") ==
        "The caf\u00E9 of Lake Orla is open.");
  CHECK(text_of("The cafe\u0301 of\x1B Lake Orla is open.\r\n", "a.txt") ==
        "The caf\u00E9 of Lake Orla is open.");
}

TEST_CASE("titles and other metadata are clean, wherever they come from") {
  const auto page = ingest::ingest_bytes(
      "<html><head><title>The cafe&#x301; &#27;of Lake Orla</title>"
      "<meta name=author content='Ann&#7; Lind'>"
      "<link rel=canonical href='https://herald.example/&#27;a'></head>"
      "<body><p>President Ilda Maren of Varland spoke of the ferry.</p></body></html>",
      "a.html");
  REQUIRE(page.ok());
  CHECK(page.value().title == "The caf\u00E9 of Lake Orla");
  CHECK(page.value().author == "Ann Lind");
  CHECK(page.value().url == "https://herald.example/a");
  ingest::SourceHints hints;
  hints.title = "cafe\u0301\x1B";
  hints.outlet = "Orla\nHerald";
  const auto hinted = ingest::ingest_bytes("President Maren spoke of the ferry.", "a.txt", hints);
  REQUIRE(hinted.ok());
  CHECK(hinted.value().title == "caf\u00E9");
  CHECK(hinted.value().outlet == "Orla Herald");
}

TEST_CASE("escapes of a YAML head leave no control characters") {
  const auto document = ingest::ingest_bytes(
      "---\ntitle: \"Talks\\a \\x1Bat\\e Lake\\0 Orla\\u0007\\b\"\n---\n\nThe talks went well.\n",
      "a.md");
  REQUIRE(document.ok());
  CHECK(document.value().title == "Talks at Lake Orla");
}

TEST_CASE("a published hint that is no date is a warning, not a date") {
  ingest::SourceHints hints;
  hints.published = "soon";
  const auto wrong = ingest::ingest_bytes("President Maren spoke of the ferry.", "a.txt", hints);
  REQUIRE(wrong.ok());
  CHECK(wrong.value().published.empty());
  REQUIRE(wrong.value().warnings.size() == 1);
  CHECK(wrong.value().warnings[0].code == "not-a-date");
  CHECK(wrong.value().warnings[0].message.find("\"soon\"") != std::string::npos);
  hints.published = "12 March 2031";
  const auto right = ingest::ingest_bytes("President Maren spoke of the ferry.", "a.txt", hints);
  REQUIRE(right.ok());
  CHECK(right.value().published == "2031-03-12");
  CHECK(right.value().warnings.empty());
  hints.published = "2031-02-30";
  CHECK(ingest::ingest_bytes("President Maren spoke.", "a.txt", hints).value().published.empty());
}
