#include "cli/suggest.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using readout::cli::suggest;

TEST_CASE("the nearest word is suggested, and the first of equals") {
  const std::vector<std::string> known = {"compare", "extract", "ingest", "diff"};
  CHECK(suggest("compair", known) == "compare");
  CHECK(suggest("ingets", known) == "ingest");
  CHECK(suggest("dif", known) == "diff");
  CHECK(suggest("ouptut", std::vector<std::string>{"outlet", "output"}) == "output");
  CHECK(suggest("xml", std::vector<std::string>{"html", "xlm"}) == "xlm");  // one slip, not two
  CHECK(suggest("cat", std::vector<std::string>{"cap", "car"}) == "cap");
  CHECK(suggest("car", std::vector<std::string>{"cap", "car"}) == "car");
}

TEST_CASE("what is far from all is no slip of the pen") {
  const std::vector<std::string> known = {"compare", "extract"};
  CHECK(suggest("zzzzzzz", known).empty());
  CHECK(suggest("bogus", std::vector<std::string>{"jobs"}).empty());
  CHECK(suggest("exact", known) == "extract");  // two of seven letters
  CHECK(suggest("extort", known).empty());      // three
  CHECK(suggest("", known).empty());
  CHECK(suggest("compare", {}).empty());
  CHECK(suggest("compare" + std::string(100, 'e'), known).empty());
}
