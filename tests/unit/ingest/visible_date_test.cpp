// Dates that stand beside a headline, in plain elements and in pasted lines.
#include <catch2/catch.hpp>
#include <string>

#include "readout/ingest/dates.hpp"
#include "readout/ingest/ingest.hpp"

using namespace readout;

namespace {

const std::string kLead =
    "President Ilda Maren of Varland met Premier Tomas Reyk of Tarvia at Lake Orla on Wednesday, "
    "and both sides agreed to open a ferry line.";
const std::string kSecond =
    "The Premier said afterwards that the draft would be studied in Tarvia within two weeks, and "
    "thanked his host for the talks.";

Document read(const std::string& bytes, const std::string& name) {
  const auto document = ingest::ingest_bytes(bytes, name);
  REQUIRE(document.ok());
  return document.value();
}

std::string of_page(const std::string& head) {
  return read("<html><head><title>Maren and Reyk agree on the ferry</title></head><body>" + head +
                  "<div class=text><p>" + kLead + "</p><p>" + kSecond + "</p></div>",
              "page.html")
      .published.substr(0, 10);
}

const std::string kMenu = "Skip to content\nSubscribe\nLog in\nHome\nWorld\nPolitics\nBusiness\n";
const std::string kTitle = "Maren and Reyk agree on the ferry\n";

std::string of_paste(const std::string& head) {
  return read(kMenu + head + "\n" + kLead + "\n\n" + kSecond + "\n\nRelated articles\nMost read\n",
              "pasted.txt")
      .published;
}

}  // namespace

TEST_CASE("a date below a headline that is no heading") {
  const std::string title = "<div class=h-title>Maren and Reyk agree on the ferry</div>";
  CHECK(of_page("<div>" + title +
                "<div class=h-info><span>2031-03-12 07:57:40</span></div></div>") == "2031-03-12");
  CHECK(of_page("<div>" + title + "</div><div class=related><a href=/1>Storm</a> 2031-03-12</div>")
            .empty());
}

TEST_CASE("a mere date below a headline, whatever its class means elsewhere") {
  const std::string title = "<h1>Maren and Reyk agree on the ferry</h1>";
  CHECK(of_page(title + "<div class='nav'>2031-03-12 09:25:09</div>") == "2031-03-12");
  CHECK(of_page(title + "<nav>2031-03-12 09:25:09</nav>").empty());
  CHECK(of_page(title + "<div class=nav>Storm on the lake of 2031-03-12, and what came of it</div>")
            .empty());
}

TEST_CASE("a year and the clock of the element beside it, copied without a space") {
  CHECK(ingest::to_iso_date("March 12, 203111:42 AM GMT+2") == "2031-03-12");
  CHECK(ingest::to_iso_date("March 12, 20319:42 AM") == "2031-03-12");
  CHECK(ingest::to_iso_date("March 12, 203142").empty());
  CHECK(ingest::to_iso_date("2031 03/12 11:52:11") == "2031-03-12");
  CHECK(ingest::to_iso_date("2031 03/12").empty());
}

TEST_CASE("pasted lines above and below the headline") {
  CHECK(of_paste("March 12, 2031\n" + kTitle) == "2031-03-12");
  CHECK(of_paste("12 МАР 2031, 09:14\n" + kTitle) == "2031-03-12");
  CHECK(of_paste(kTitle + "2031年03月12日18:32 | 来源：奥拉网\n") == "2031-03-12");
  CHECK(of_paste(kTitle + "By Anna Holm\nMarch 12, 203111:42 AM GMT+2Updated 7 hours ago\n") ==
        "2031-03-12");
  CHECK(of_paste(kTitle + "Anna Holm · Orla Herald · Posted: Mar 12, 2031 4:00 AM EDT | Last "
                          "Updated: March 14\n") == "2031-03-12");
}

TEST_CASE("the date of a page's own head is not the article's") {
  CHECK(of_paste("Thursday, March 20, 2031\nWeather\nVideo\nSport\n" + kTitle).empty());
  CHECK(of_paste("March 20, 2031\n" + kTitle + "By Anna Holm\nMarch 12, 2031\n") == "2031-03-12");
  CHECK(of_paste("Updated: March 20, 2031\n" + kTitle).empty());
}
