// Dates of publication, of changes and of events, by the words beside them.
#include "readout/ingest/date_labels.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/line_rules.hpp"

using namespace readout;
using namespace readout::ingest;

namespace {

const std::string kTitle = "Varland and Tarvia agree on a ferry";
const std::string kFirst =
    "President Ilda Maren of Varland said that both sides had agreed to open a ferry line across "
    "Lake Orla.";
const std::string kSecond =
    "Maren stressed that the agreement was directed against nobody and served both peoples alike "
    "for years.";

Document read(const std::string& bytes, const char* name) {
  auto document = ingest_bytes(bytes, name);
  REQUIRE(document.ok());
  return document.value();
}

Document page(const std::string& under_headline, const std::string& under_first = "") {
  return read("<html lang=en><title>" + kTitle + "</title><article><h1>" + kTitle + "</h1>" +
                  under_headline + "<p>" + kFirst + "</p>" + under_first + "<p>" + kSecond +
                  "</p></article></html>",
              "page.html");
}

}  // namespace

TEST_CASE("a sentence that ends in an abbreviation is no line of date") {
  for (const char* line : {"Визит состоится 3 мая 2031 г.", "Talks end on 3 May 2031 at 9 a.m.",
                           "Talks end on 3 May at 9:00 a.m.", "Марен прибудет 3 мая 2031 г."}) {
    INFO(line);
    CHECK_FALSE(is_date_line(line));
    const Document text = read(kTitle + "\n\n" + line + "\n\n" + kFirst + "\n", "a.txt");
    CHECK(text.published.empty());
    CHECK(text.text.find(line) != std::string::npos);
    const Document html = page("<p>" + std::string(line) + "</p>");
    CHECK(html.published.empty());
    CHECK(html.text.find(line) != std::string::npos);
  }
  for (const char* line :
       {"12 марта 2031 г.", "среда, 12 марта 2031 г.", "Орла, 12 марта 2031 г.",
        "г. Орла, 12 марта 2031 г.", "12 March 2031, 6 p.m.", "Wednesday, 12 March 2031 at 6 p.m.",
        "Published 12 March 2031, 6:18 p.m.", "12 March, 6:18 p.m."}) {
    INFO(line);
    CHECK(is_date_line(line));
  }
}

TEST_CASE("what happens on a date is not what came out on it") {
  for (const char* line :
       {"Date of the meeting: 3 May 2031", "Signed on 3 May 2031", "Deadline: 3 May 2031",
        "Summit begins 3 May 2031", "Meeting: Friday, 3 May 2031", "Встреча пройдёт 3 мая 2031",
        "Дата встречи: 3 мая 2031", "会议日期：2031年5月3日"}) {
    INFO(line);
    CHECK_FALSE(is_date_line(line));
    CHECK(published_in(line).empty());
    const Document html = page("<p>" + std::string(line) + "</p>");
    CHECK(html.published.empty());
    CHECK(html.text.find(line) != std::string::npos);
    const Document text = read(kTitle + "\n" + line + "\n\n" + kFirst + "\n\n" + kSecond, "a.txt");
    CHECK(text.published.empty());
  }
  const std::string time = "<time datetime=2031-05-03>3 May 2031</time></p>";
  CHECK(page("<p>Deadline: " + time).published.empty());
  CHECK(page("", "<p>Summit begins " + time).published.empty());
  CHECK(page("", "<p>Summit begins " + time).text.find("Summit begins") != std::string::npos);
  CHECK(page("<p>Posted on " + time).published == "2031-05-03");
  CHECK(page("<p class=published>Lake Orla sees it on " + time).published == "2031-05-03");
}

TEST_CASE("places, authors, labels and kinds of texts may stand before a date of publication") {
  for (const char* line :
       {"Lake Orla, 3 May 2031", "Lake Orla | 3 May 2031", "Date: 3 May 2031", "date 2031-05-03",
        "Posted by Ann Lind on 3 May 2031", "By Ann Lind on 3 May 2031", "Friday 3 May 2031",
        "Press release, 3 May 2031", "Press release 3 May 2031", "Statement of 3 May 2031",
        "On Friday, 3 May 2031", "5 min read · 3 May 2031", "Port of Orla 3 May 2031",
        "Заявление от 3 мая 2031", "в пятницу, 3 мая 2031", "Дата: 3 мая 2031",
        "发布日期：2031年5月3日", "日期：2031年5月3日", "奥拉湖 2031年5月3日"}) {
    INFO(line);
    CHECK(published_in(line) == "2031-05-03");
  }
}

TEST_CASE("words that only hold a label of changes are none") {
  CHECK(published_in("Accredited media, 3 May 2031") == "2031-05-03");
  CHECK(published_in("Edited by Ann Lind, published 3 May 2031") == "2031-05-03");
  CHECK(published_in("Updated 4 May 2031. Published 3 May 2031") == "2031-05-03");
  CHECK(published_in("First published, then edited 4 May 2031").empty());
  CHECK(published_in("Обновлена 4 мая 2031").empty());
  CHECK(published_in("更新时间：2031年5月4日").empty());
  CHECK(tells_of_change("Edited "));
  CHECK_FALSE(tells_of_change("Accredited "));
  CHECK_FALSE(tells_of_change("Edited by Ann Lind, published "));
}
