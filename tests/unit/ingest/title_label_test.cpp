#include <catch2/catch.hpp>
#include <string>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/turns.hpp"

using namespace readout;

namespace {

Document read(const std::string& bytes, const char* name) {
  ingest::SourceHints hints;
  hints.outlet = "The White House";
  const auto document = ingest::ingest_bytes(bytes, name, hints);
  REQUIRE(document.ok());
  return document.value();
}

const std::string kTitle = "FACT SHEET: Varland and Kestria Open a Ferry on Lake Orla";
const std::string kBody =
    "President Ilda Maren of Varland and Premier Tomas Reyk of Kestria opened the ferry today.";

}  // namespace

TEST_CASE("the label of a title is no speaker") {
  CHECK(ingest::turn_label(kTitle).empty());
  CHECK(ingest::turn_label("Joint Statement: Varland and Kestria").empty());
  CHECK(ingest::turn_label("\u4E8B\u5B9E\u6E05\u5355\uFF1A\u6E21\u8F6E").empty());
  CHECK(ingest::turn_label("PRESIDENT MAREN: We are ready.") == "PRESIDENT MAREN");
  CHECK(ingest::turn_label("马伦：大坝安全!") == "马伦");
  CHECK(ingest::turn_label("马伦：水位上升3.5米").empty());
}

TEST_CASE("a fact sheet is no transcript, whatever stands before its colons") {
  const Document text = read(kTitle + "\n\n" + kBody + "\n", "a.txt");
  CHECK(text.title == kTitle);
  CHECK(text.author.empty());
  CHECK(text.kind == "bulletin");
  const Document page = read("<html><head><title>Lake Orla Ferry</title></head><body><p>" + kTitle +
                                 "</p><p>" + kBody + "</p><p>" + kBody + "</p></body></html>",
                             "a.html");
  CHECK(page.kind != "transcript");
  CHECK(page.text.find(kTitle) != std::string::npos);
  const Document points = read(kTitle + "\n\n" + kBody + "\n\nFerry Line: The two will run it " +
                                   "together.\n\nRescue Service: It works for both shores.\n",
                               "a.txt");
  CHECK(points.kind == "bulletin");
  CHECK(points.text.find("Ferry Line: The two") != std::string::npos);
}

TEST_CASE("a transcript that stands under a fact sheet's title still is one") {
  const Document document =
      read(kTitle +
               "\n\nPRESIDENT MAREN: We are ready.\n\nPREMIER REYK: So are we.\n\n"
               "PRESIDENT MAREN: Then let us begin the work on the ferry.\n",
           "a.txt");
  CHECK(document.kind == "transcript");
}
