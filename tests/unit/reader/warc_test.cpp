// Web archives: records, what of them is a page, and damage.
#include "reader/warc.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "reader/warc_record.hpp"
#include "unit/reader/asked.hpp"
#include "unit/reader/packed.hpp"

using namespace readout;
using ingest::InputType;

namespace {

constexpr auto kAddress = "https://kna.example/orla";

std::string record(const std::string& type, const std::string& block, const std::string& more = "",
                   std::string length = "") {
  if (length.empty()) length = std::to_string(block.size());
  return "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + kAddress +
         "\r\nWARC-Date: 2031-03-13T07:05:00Z\r\n" + more + "Content-Length: " + length +
         "\r\n\r\n" + block + "\r\n\r\n";
}

std::string http(const std::string& body, const std::string& type = "text/html",
                 const std::string& status = "200 OK") {
  return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n\r\n" + body;
}

ingest::Parts read(const std::string& archive) {
  return test::ask(reader::read_warc, archive);
}

}  // namespace

TEST_CASE("a response becomes a page with its address and time") {
  const auto parts = read(record("response", http("<p>Hello.", "text/html; charset=\"KOI8-R\"")));
  REQUIRE(parts.parts.size() == 1);
  const ingest::Part& page = parts.parts.front();
  CHECK(page.name == kAddress);
  CHECK(page.type == InputType::html);
  CHECK(page.charset == "KOI8-R");
  CHECK(page.bytes == "<p>Hello.");
  CHECK(page.metadata.url == kAddress);
  CHECK(page.metadata.accessed == "2031-03-13T07:05:00Z");
  CHECK(page.metadata.published.empty());
  CHECK(parts.lost.empty());
}

TEST_CASE("only what was received whole and is a text is read") {
  for (const std::string& other :
       {record("response", http("x", "text/html", "404 Not Found")),
        record("response", http("", "text/html", "302 Found")),
        record("response", http("x", "image/png")),
        record("response", http("{}", "application/json")),
        record("response", http("<script>var a;</script>")), record("response", "no HTTP"),
        record("request", "GET / HTTP/1.1\r\n\r\n"), record("revisit", http("<p>x")),
        record("metadata", "a: b"), record("warcinfo", "a: b")}) {
    const auto parts = read(other);
    INFO(other);
    CHECK(parts.parts.empty());
    REQUIRE(parts.lost.size() == 1);
    CHECK(parts.lost[0].message.find("without pages") != std::string::npos);
  }
}

TEST_CASE("resources and conversions stand without HTTP") {
  const auto page = read(record("resource", "<p>Hello.", "Content-Type: text/html\r\n"));
  CHECK(page.parts.at(0).type == InputType::html);
  const auto text = read(record("conversion", "Hello.", "Content-Type: text/plain\r\n"));
  CHECK(text.parts.at(0).type == InputType::text);
  const auto pdf = read(record("resource", "%PDF-1.4", "Content-Type: application/pdf\r\n"));
  CHECK(pdf.parts.at(0).type == InputType::detect);
}

TEST_CASE("what a crawler keeps for itself is no page") {
  for (const char* uri :
       {"metadata://gnu.org/software/wget/log", "urn:pageinfo:https://kna.example/",
        "https://kna.example/robots.txt", "https://kna.example/robots.txt?x", ""}) {
    std::string log = record("resource", "Hello.", "Content-Type: text/plain\r\n");
    log.replace(log.find(kAddress), std::string(kAddress).size(), uri);
    INFO(uri);
    CHECK(read(log).parts.empty());
  }
}

TEST_CASE("a page is known where the server names no type") {
  const std::string bare = "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n";
  CHECK(read(record("response", bare + "<!DOCTYPE html><p>x")).parts.at(0).type == InputType::html);
  CHECK(read(record("response", bare + "\x89PNG")).parts.empty());
}

TEST_CASE("what was found twice is read once, what has changed twice") {
  const std::string one = record("response", http("<p>One."));
  CHECK(read(one + one).parts.size() == 1);
  CHECK(read(one + record("response", http("<p>Two."))).parts.size() == 2);
}

TEST_CASE("a wrong length costs its record at most") {
  const std::string good = record("response", http("<p>Good."));
  for (const std::string length : {"5", "100000", "-1", "99999999999999999999999", "x", " "}) {
    const std::string wrong = record("response", http("<p>Wrong."), "", length);
    const auto parts = read(good + wrong + record("response", http("<p>Next.")));
    INFO(length);
    REQUIRE(parts.parts.size() == 3);
    CHECK(parts.parts[2].bytes == "<p>Next.");
    REQUIRE(parts.lost.size() == 1);
    CHECK(parts.lost[0].message ==
          "(record at byte " + std::to_string(good.size()) + ") states a wrong length");
  }
}

TEST_CASE("a last record that breaks off is read as far as it goes") {
  const std::string whole = record("response", http("<p>A long page that goes on."));
  const auto parts = read(whole.substr(0, whole.size() - 10));
  REQUIRE(parts.lost.size() == 1);
  CHECK(parts.lost[0].message == "(record at byte 0) breaks off");
  CHECK(parts.parts.at(0).bytes == "<p>A long page that go");
  CHECK(read("WARC/1.0\r\nWARC-Type: resp").parts.empty());
}

TEST_CASE("records are found behind what is none") {
  reader::WarcRecords records(
      "\r\n\r\nrubbish\nWARC/0.17\nContent-Length: 2\n\nabWARC/1.0\nContent-Length: 1\n\nc");
  const auto first = records.next();
  REQUIRE(first);
  CHECK(first->block == "ab");
  const auto second = records.next();
  REQUIRE_FALSE(second);  // it does not begin a line
  CHECK(read("").lost.size() == 1);
  CHECK(read("no archive").lost.at(0).message == "is no web archive (WARC)");
}

TEST_CASE("archives of nothing but lies cost one look a byte") {
  std::string lies;
  for (int i = 0; i < 100'000; ++i) lies += "WARC/1.0\nContent-Length: 9999\n\n";
  lies += std::string(1 << 20, ' ') + "x";
  reader::WarcRecords records(lies);
  std::size_t count = 0;
  while (records.next()) ++count;
  CHECK(count > 0);
}

TEST_CASE("bombs share one limit") {
  const std::string bomb = record(
      "response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" +
                      test::gzip(std::string(3 << 20, 'a')));
  ingest::wire::Limits limits;
  limits.bytes = 4 << 20;
  limits.ratio = 1 << 20;
  const auto parts =
      test::ask(reader::read_warc, bomb + record("response", http("<p>x")) + bomb, limits);
  REQUIRE(parts.parts.size() == 2);
  REQUIRE(parts.lost.size() == 1);
  CHECK(parts.lost[0].message.find("unpacks to more than is allowed") != std::string::npos);
}
