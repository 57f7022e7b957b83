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

TEST_CASE("known stems count only for a language with an installed dictionary", "[text][stems]") {
  add_known_stems("en", "lakes\tpond\n");
  CHECK(stem("lakes", "en") == "lake");
  if (!has_dictionary("ru")) return;
  add_known_stems("ru", "озёрищами\tозеро\n");
  CHECK(stem("озёрищами", "ru") == "озеро");
}
