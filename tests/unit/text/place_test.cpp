#include "readout/text/place.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

using readout::text::place_at;

namespace {

std::string shown(std::string_view text, std::size_t byte) {
  const auto place = place_at(text, byte);
  return std::to_string(place.line) + ":" + std::to_string(place.column);
}

}  // namespace

TEST_CASE("lines and columns count from 1, columns in code points") {
  CHECK(shown("", 0) == "1:1");
  CHECK(shown("Orla", 3) == "1:4");
  CHECK(shown("Orla\nlake", 4) == "1:5");  // the line break ends its line
  CHECK(shown("Orla\nlake", 5) == "2:1");
  CHECK(shown("Орла\nозеро", 13) == "2:3");
}

TEST_CASE("what is beyond the end is the end") {
  CHECK(shown("Orla\n", 400) == "2:1");
}
