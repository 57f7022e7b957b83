#include "readout/ingest/manifest.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "readout/ingest/json_place.hpp"
#include "readout/text/unicode.hpp"

namespace fs = std::filesystem;
using namespace readout;

namespace {

const fs::path kData = fs::path(READOUT_SOURCE_DIR) / "tests/data/ingest";

Error fault(const std::string& json) {
  const auto manifest = ingest::parse_manifest(json, "event/event.json");
  REQUIRE_FALSE(manifest.ok());
  CHECK(manifest.error().kind == ErrorKind::input);
  CHECK(manifest.error().message.find('\n') == std::string::npos);
  return manifest.error();
}

}  // namespace

TEST_CASE("an event folder with its manifest") {
  const auto result = ingest::read_manifest(kData / "event");
  REQUIRE(result.ok());
  const ingest::Manifest& manifest = result.value();
  CHECK(manifest.event.id == "lake-orla");
  CHECK(manifest.event.date == "2031-03-12");
  CHECK(manifest.event.fictional);
  REQUIRE(manifest.event.participants.size() == 2);
  CHECK(manifest.event.participants[0].aliases == std::vector<std::string>{"Maren"});
  REQUIRE(manifest.sources.size() == 2);
  CHECK(manifest.sources[0].file == kData / "event/herald.txt");
  CHECK(manifest.sources[0].hints.outlet == "Orla Herald");
  CHECK(manifest.sources[1].hints.published == "2031-03-12");
  for (const auto& source : manifest.sources) {
    CHECK(ingest::ingest_file(source.file, source.hints).ok());
  }
}

TEST_CASE("a source may have an address alone: it is not fetched yet") {
  const auto manifest = ingest::parse_manifest(
      R"({"sources": [{"url": "https://x.example/1", "outlet": "X", "type": "csv"}]})", "e.json");
  REQUIRE(manifest.ok());
  REQUIRE(manifest.value().sources.size() == 1);
  CHECK(manifest.value().sources[0].file.empty());
  CHECK(manifest.value().sources[0].hints.url == "https://x.example/1");
  CHECK(manifest.value().sources[0].hints.type == ingest::InputType::csv);
}

TEST_CASE("a folder without a manifest is its readable files, by name") {
  const auto result = ingest::read_manifest(kData / "folder");
  REQUIRE(result.ok());
  REQUIRE(result.value().sources.size() == 2);
  CHECK(result.value().sources[0].file.filename() == "a.md");
  CHECK(result.value().sources[1].file.filename() == "b.txt");
  CHECK(result.value().event.id == "folder");
  CHECK_FALSE(ingest::read_manifest(kData / "absent").ok());
}

TEST_CASE("faults are named with line and column") {
  CHECK(fault("{\n  \"id\": \"x\",\n  oops\n}").place == "event/event.json:3:3");
  CHECK(fault("{\n  \"id\": \"x\",\n  oops\n}").message.find("is no valid JSON") == 0);
  const Error type = fault("{ \"sources\": [ { \"file\": \"a.txt\" },\n  { \"file\": 7 } ] }");
  CHECK(type.place == "event/event.json:2:13");
  CHECK(type.message == "\"file\" must be a text");
  CHECK(fault("{ \"sources\": {} }").message == "\"sources\" must be a list");
  CHECK(fault("{ \"sources\": [] }").message == "the manifest names no \"sources\"");
  CHECK(fault("{ \"sources\": [ { \"outlet\": \"X\" } ] }").message ==
        "a source needs a \"file\" or a \"url\"");
  const Error url = fault("{ \"sources\": [ { \"url\": \"ftp://x.example\" } ] }");
  CHECK(url.message == "a source without a \"file\" has no web address: \"ftp://x.example\"");
  CHECK(fault("{ \"date\": \"soon\", \"sources\": [] }").message ==
        "\"date\" is no date: \"soon\"");
  CHECK(fault("[]").message == "must be an object, { ... }");
  CHECK(fault("").message.find("is no valid JSON") == 0);
}

TEST_CASE("numbers and bytes that JSON cannot hold are errors, not crashes") {
  const Error number = fault("{ \"id\": 1e999, \"sources\": [] }");
  CHECK(number.place == "event/event.json");
  CHECK(number.message == "is no valid JSON: number overflow parsing '1e999'");
  CHECK(text::is_valid_utf8(fault("{ \"id\": \"\xFF\" }").message));
}

TEST_CASE("a manifest names files of its own folder only") {
  const auto file = [](const std::string& name) {
    return "{ \"sources\": [ { \"file\": \"" + name + "\" } ] }";
  };
  CHECK(fault(file("/etc/passwd")).message == "\"file\" is an absolute path: /etc/passwd");
  CHECK(fault(file("/etc/passwd")).place == "event/event.json:1:26");
  for (const char* name : {"../a.txt", "..", "a/../../b.txt", "./../a.txt"}) {
    CHECK(fault(file(name)).message.find("\"file\" leads out of the manifest's folder") == 0);
  }
  CHECK(fault(file("a.txt\\u0000b")).message.find("control characters") != std::string::npos);
  for (const char* name : {"a.txt", "./a.txt", "b/../a.txt"}) {
    const auto manifest = ingest::parse_manifest(file(name), "event/event.json");
    REQUIRE(manifest.ok());
    CHECK(manifest.value().sources[0].file == fs::path("event/a.txt"));
  }
  const auto dots = ingest::parse_manifest(file("b/..a.txt"), "event/event.json");
  REQUIRE(dots.ok());
  CHECK(dots.value().sources[0].file == fs::path("event/b/..a.txt"));
}

TEST_CASE("keys that mean nothing are warned of, with their place") {
  const auto result = ingest::parse_manifest(
      "{ \"titel\": \"Talks\",\n  \"participants\": [ { \"name\": \"Ilda Maren\", \"age\": 5 } ],\n"
      "  \"sources\": [ { \"file\": \"a.txt\", \"outlett\": \"X\" } ] }",
      "event/event.json");
  REQUIRE(result.ok());
  const auto& warnings = result.value().warnings;
  REQUIRE(warnings.size() == 3);
  CHECK(warnings[0].code == "unknown-key");
  CHECK(warnings[0].source == "event/event.json:1:12");
  CHECK(warnings[0].message.find("\"titel\"") == 0);
  CHECK(warnings[1].message.find("\"age\"") == 0);
  CHECK(warnings[2].source == "event/event.json:3:46");
  CHECK(warnings[2].message.find("\"outlett\"") == 0);
  CHECK(ingest::read_manifest(kData / "event").value().warnings.empty());
}

TEST_CASE("a thousand unknown keys are a few warnings") {
  std::string json = "{ \"sources\": [ { \"file\": \"a.txt\" } ]";
  for (int i = 0; i < 1000; ++i) json += ", \"key" + std::to_string(i) + "\": 1";
  const auto result = ingest::parse_manifest(json + "}", "event.json");
  REQUIRE(result.ok());
  REQUIRE(result.value().warnings.size() == 11);
  CHECK(result.value().warnings.back().message.find("990 more") == 0);
}

TEST_CASE("what was written down at the fetching of a page is read") {
  const auto manifest =
      ingest::parse_manifest(R"({"sources": [{"file": "a.html", "url": "https://x.example/1",
      "final_url": "https://herald.example/talks", "accessed": "2031-03-12T09:30:00Z",
      "sha256": "00ff", "content_type": "text/html; charset=koi8-r"}]})",
                             "event/event.json");
  REQUIRE(manifest.ok());
  CHECK(manifest.value().warnings.empty());
  const auto& source = manifest.value().sources.at(0);
  CHECK(source.hints.url == "https://herald.example/talks");
  CHECK(source.accessed == "2031-03-12T09:30:00Z");
  CHECK(source.sha256 == "00ff");
  CHECK(source.hints.charset == "koi8-r");
}

TEST_CASE("deep nesting is refused before it is parsed") {
  const Error deep = fault(std::string(100000, '['));
  CHECK(deep.message == "nests deeper than 64 levels");
}

TEST_CASE("places in JSON, whatever stands in strings") {
  const std::string json = "{\"a\": \"} , [\\\"\",\n \"b\": [1, {\"c\": \"é\", \"d\": true}]}";
  const auto place = ingest::place_of(json, {"b", "1", "d"});
  CHECK(place.line == 2);
  CHECK(place.column == 27);
  CHECK(ingest::place_of(json, {"b", "7"}).line == 2);
  CHECK(ingest::place_of(json, {}).column == 1);
}
