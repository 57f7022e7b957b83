#include "readout/text/known_stems.hpp"

#include <catch2/catch.hpp>

#include "readout/text/analysis.hpp"

using namespace readout::text;  // NOLINT: tests read better without the prefix

TEST_CASE("a table of stems gives what stands in it, and nothing else", "[text][stems]") {
  const KnownStems stems("мира\tмир\nозера\tозеро\nреки\tрека\n");
  CHECK(stems.find("мира") == "мир");
  CHECK(stems.find("реки") == "река");
  CHECK_FALSE(stems.find("мир"));
  CHECK_FALSE(stems.find(""));
  CHECK_FALSE(KnownStems("").find("мира"));
}

TEST_CASE("a table that another dictionary made is not used", "[text][stems]") {
  CHECK(dictionary_of("en").empty());
  use_known_stems("en", "\nlakes\tpond\n");
  CHECK(stem("lakes", "en") == "lake");
  use_known_stems("ru", "ru_RU 1 2\nозера\tпруд\n");
  CHECK(stem("озера", "ru") != "пруд");
}
