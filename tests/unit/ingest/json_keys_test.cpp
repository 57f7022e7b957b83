// The keys of an object that may be cut off anywhere.
#include "readout/ingest/json_keys.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace readout::ingest {
namespace {

std::vector<std::string> names(std::string_view json) {
  std::vector<std::string> out;
  for (const JsonKey& key : top_keys(json)) out.emplace_back(key.name);
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("keys of the object itself are found") {
  CHECK(names(R"({"a": {"b": 1}, "c": ["d", {"e": 2}], "f" : "g"} {"h": 1})") ==
        Names{"a", "c", "f"});
  CHECK(names(R"({"a": "text with \": and { ", "b": 1)") == Names{"a", "b"});
  CHECK(top_keys(R"({"a" : 5})").front().behind == " 5}");
}

TEST_CASE("a text that is cut off or is no JSON does no harm") {
  CHECK(names("").empty());
  CHECK(names("}").empty());
  CHECK(names("{\"").empty());
  CHECK(names("{\"a").empty());
  CHECK(names("{\"a\\").empty());
  CHECK(names("]{\"a\": 1}").empty());
  CHECK(names("{\"a\":") == Names{"a"});
}

}  // namespace readout::ingest
