#include "readout/text/slug.hpp"

#include <catch2/catch.hpp>

using readout::text::slug;

TEST_CASE("a slug has the letters and digits of a name, one hyphen between") {
  CHECK(slug("President Ilda Maren") == "president-ilda-maren");
  CHECK(slug("  Lake Orla, 12 March 2031: ") == "lake-orla-12-march-2031");
  CHECK(slug("A - - B") == "a-b");
}

TEST_CASE("a slug is folded and keeps every script") {
  CHECK(slug("Ильда МАРЕН") == "ильда-марен");
  CHECK(slug("马伦·伊尔达") == "马伦-伊尔达");
  CHECK(slug("Ｏｒｌａ") == "orla");
}

TEST_CASE("a slug of marks alone is empty") {
  CHECK(slug("").empty());
  CHECK(slug("-- … «»").empty());
}

TEST_CASE("words of a name may be joined by another character") {
  CHECK(slug("The Kestrian–Varland Dialogue!", ' ') == "the kestrian varland dialogue");
}
