#include "readout/report/json_writer.hpp"

#include <catch2/catch.hpp>

#include "readout/report/report.hpp"

using namespace readout::report;  // NOLINT: tests read better without the prefix

namespace {

std::string written(const Json& json, int indent) {
  JsonWriter out({indent});
  out.value(json);
  return out.take();
}

}  // namespace

TEST_CASE("what is written as it comes is what a tree of values would give", "[report][json]") {
  const Json json = {{"empty", Json::array()},
                     {"none", Json::object()},
                     {"quote\"d", "a \"b\" \\ c\n\t\x01\x7F ё 湖 12345678\""},
                     {"broken", "lake \xC3\x28 orla"},
                     {"numbers", {0, 1, 18446744073709551615U, -3, .25, 1.0, 0.0, 12.5, 1e-7}},
                     {"nested", {{{"a", {1, {{"b", nullptr}}}}, {"c", true}}}}};
  for (const int indent : {kOneLine, 1, 2}) CHECK(written(json, indent) == dump(json, indent));
}

TEST_CASE("shares are written as they are by the tree", "[report][json]") {
  for (int i = 0; i <= 10000; ++i) {
    JsonWriter out({kOneLine});
    out.number(rounded(i / 1e4));
    if (const std::string text = out.take(); text != dump(Json(rounded(i / 1e4)), kOneLine)) {
      FAIL(text);
    }
  }
}
