#include "readout/lexicon/descriptions.hpp"

#include <catch2/catch.hpp>

#include "readout/lexicon/lexicon.hpp"

using readout::lexicon::Descriptions;
using readout::lexicon::shipped;

namespace {

using Keys = Descriptions::Keys;

}  // namespace

TEST_CASE("a description has the same keys in three languages") {
  Descriptions descriptions(shipped());
  const Keys press{"local", "press"};
  CHECK(descriptions.of("local media", "en") == press);
  CHECK(descriptions.of("местная пресса", "ru") == press);
  CHECK(descriptions.of("当地媒体", "zh") == press);
}

TEST_CASE("a country's name counts as its demonym does") {
  Descriptions descriptions(shipped());
  const Keys carmakers = descriptions.of("French manufacturers", "en");
  CHECK(carmakers.size() == 2);
  CHECK(descriptions.of("производители во Франции", "ru") == carmakers);
  CHECK(descriptions.of("法国制造商", "zh") == carmakers);
}

TEST_CASE("one key says what somebody is, not who") {
  Descriptions descriptions(shipped());
  CHECK(descriptions.of("некоторые аналитики", "ru") == descriptions.of("some analysts", "en"));
  CHECK(descriptions.of("some analysts", "en").size() == 1);
  CHECK(descriptions.identifying("some analysts", "en").empty());
  CHECK(descriptions.identifying("local media", "en").size() == 2);
}

TEST_CASE("a word without a key leaves nothing") {
  Descriptions descriptions(shipped());
  CHECK(descriptions.of("local zither players", "en").empty());
  CHECK(descriptions.of("", "en").empty());
}
