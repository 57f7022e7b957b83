#include "readout/ingest/manifest.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "readout/ingest/json_place.hpp"

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
  CHECK(fault("{ \"sources\": [ { \"outlet\": \"X\" } ] }").message == "a source needs a \"file\"");
  const Error url = fault("{ \"sources\": [ { \"url\": \"https://x.example\" } ] }");
  CHECK(url.remedy.find("download it first") == 0);
  CHECK(fault("{ \"date\": \"soon\", \"sources\": [] }").message ==
        "\"date\" is no date: \"soon\"");
  CHECK(fault("[]").message == "must be an object, { ... }");
  CHECK(fault("").message.find("is no valid JSON") == 0);
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
