#include "readout/ingest/message_header.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "readout/ingest/ingest.hpp"

using namespace readout;
using ingest::message_header_size;

namespace {

std::string behind(const std::string& line) {
  return line.substr(message_header_size(line));
}

}  // namespace

TEST_CASE("headers of messengers") {
  CHECK(behind("[12/03/2031, 19:02] Liv Sund: The talks ended.") == "The talks ended.");
  CHECK(behind("[12/03/2031, 7:02:11 PM] Liv: Look: a ferry.") == "Look: a ferry.");
  CHECK(behind("12.03.2031, 19:02 - Лив Сунд: Переговоры завершены.") == "Переговоры завершены.");
  CHECK(behind("Liv Sund, [12.03.2031 19:02]").empty());
}

TEST_CASE("what is no header of a messenger") {
  for (const char* line :
       {"[Laughter] Maren: Thank you.", "[19:02] The talks ended.", "Maren: Thank you.",
        "At 19:02 - as planned: the end.", "The ferry leaves at 19:02 - no later: it is the last.",
        "Reyk, [smiling]", "[", "", ": "}) {
    CAPTURE(line);
    CHECK(message_header_size(line) == 0);
  }
}

TEST_CASE("the header is left out, the message stays") {
  const auto read = ingest::ingest_bytes(
      "Liv Sund 19:02\n\n[12/03/2031, 19:03] Liv Sund: Premier Tomas Reyk spoke with President "
      "Ilda Maren.\n",
      "a.txt");
  REQUIRE(read.ok());
  CHECK(read.value().text == "Premier Tomas Reyk spoke with President Ilda Maren.");
  REQUIRE(read.value().left_out.size() == 2);
  CHECK(read.value().left_out[0].reason == "message-header");
  CHECK(read.value().left_out[1].reason == "message-header");
}
