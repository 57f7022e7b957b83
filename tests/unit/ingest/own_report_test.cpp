// Readout's own output is known again, and nothing else is taken for it.
#include "readout/ingest/own_report.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "readout/ingest/ingest.hpp"

namespace readout::ingest {
namespace {

bool is_own(const std::string& content) {
  std::string file = (std::filesystem::temp_directory_path() / "readout-own-XXXXXX").string();
  const int descriptor = ::mkstemp(file.data());
  REQUIRE(descriptor >= 0);
  std::ofstream(file, std::ios::binary) << content;
  const bool own = is_own_report(file);
  std::filesystem::remove(file);
  return own;
}

}  // namespace

TEST_CASE("what readout wrote is known by what it begins with") {
  CHECK(is_own(std::string(kOwnTextMark) + "Lake Orla\n"));
  CHECK(is_own("{\n  \"schema\": \"readout/comparison/1\","));
  CHECK(is_own(R"([
{"schema":"readout/extraction/1",)"));
  CHECK(is_own(R"({"id":{"schema":"x"},"schema":"readout/extraction/1"})"));
  CHECK(is_own(R"(<!doctype html><html><head><meta name="generator" content="readout">)"));
}

TEST_CASE("who quotes readout did not make it") {
  CHECK_FALSE(is_own("The file says \"schema\":\"readout/comparison/1\" at its head."));
  CHECK_FALSE(is_own(R"({"note":{"schema":"readout/comparison/1"},"text":"x"})"));
  CHECK_FALSE(is_own(R"({"note":"\"schema\":\"readout/1\"","text":["schema","readout/"]})"));
  CHECK_FALSE(is_own(R"({"schema":"other/1"} {"schema":"readout/1"})"));
  CHECK_FALSE(is_own(R"(It writes <meta name="generator" content="readout"> into each page.)"));
  CHECK_FALSE(is_own("Lake Orla\n" + std::string(kOwnTextMark)));
  CHECK_FALSE(is_own(""));
  CHECK_FALSE(is_own("}}]]{\"schema"));
}

}  // namespace readout::ingest
