// Lines that hand on to somebody's words are text.
#include "readout/ingest/introduction.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "readout/ingest/ingest.hpp"

using namespace readout;

TEST_CASE("what introduces words ends in a colon behind a word of saying") {
  CHECK(ingest::introduces_words("The Orla Herald reported:"));
  CHECK(ingest::introduces_words("«Вестник Орлы» пишет:"));
  CHECK(ingest::introduces_words("据奥拉日报报道："));
  CHECK_FALSE(ingest::introduces_words("The Orla Herald:"));
  CHECK_FALSE(ingest::introduces_words("The Orla Herald reported"));
  CHECK_FALSE(ingest::introduces_words("Reports:"));
  CHECK_FALSE(ingest::introduces_words("Further articles on the ferry:"));
}

TEST_CASE("a linked line that introduces another paper's words stays above them") {
  const auto read = [](const std::string& line) {
    const auto page = ingest::ingest_bytes(
        "<html><body><h1>Ferry on the lake</h1><p>President Ilda Maren spoke of the ferry on the "
        "lake, and thanked its crews for their long work.</p><p>" +
            line +
            "</p><p>“The Premier of Tarvia has not seen the draft of the agreement, and will not "
            "sign what he has not seen before the summer.”</p>",
        "page.html");
    REQUIRE(page.ok());
    return page.value().text;
  };
  CHECK(read("<a href=/1>Orla Herald</a> reported:").find("reported:") != std::string::npos);
  CHECK(read("<a href=/1>Ferry timetables:</a>").find("timetables") == std::string::npos);
}
