#include "readout/ingest/dateline_place.hpp"

#include <catch2/catch.hpp>

using readout::ingest::place_of_dateline;

TEST_CASE("the place that a dateline names") {
  CHECK(place_of_dateline("ORLA, March 12 (TASS) --") == "Orla");
  CHECK(place_of_dateline("PORT-ORLA, Varland, March 12 —") == "Port-Orla");
  CHECK(place_of_dateline("Lake Orla, 12 March. /TASS/.") == "Lake Orla");
  CHECK(place_of_dateline("СТЕРНХОЛЬМ, 12 марта. /ТАСС/.") == "Стернхольм");
  CHECK(place_of_dateline("新华社奥拉3月12日电") == "奥拉");
  CHECK(place_of_dateline("/TASS/ March 12 —").empty());
  CHECK(place_of_dateline("").empty());
}
