// Who publishes a page that states no name of its site: by what the page writes of itself.
#include "readout/ingest/site_name.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "readout/ingest/ingest.hpp"

using namespace readout;
using ingest::site_in_title;

namespace {

const std::string kLead =
    "President Ilda Maren of Varland met Premier Tomas Reyk of Tarvia at Lake Orla on Wednesday, "
    "and both sides agreed to open a ferry line.";
const std::string kSecond =
    "The Premier said afterwards that the draft would be studied in Tarvia within two weeks.";

Document read(const std::string& bytes, const std::string& name) {
  const auto document = ingest::ingest_bytes(bytes, name);
  REQUIRE(document.ok());
  return document.value();
}

std::string outlet_of_page(const std::string& title, const std::string& head,
                           const std::string& foot = "") {
  return read("<html><head><title>" + title + "</title></head><body>" + head + "<p>" + kLead +
                  "</p><p>" + kSecond + "</p>" + foot,
              "saved page 3.html")
      .outlet;
}

std::string outlet_of_paste(const std::string& head, const std::string& foot = "") {
  return read(head + kLead + "\n\n" + kSecond + "\n" + foot, "pasted 3.txt").outlet;
}

}  // namespace

TEST_CASE("a title ends in its site's name") {
  CHECK(site_in_title("Ferry agreed | Taipei Times", {}) == "Taipei Times");
  CHECK(site_in_title("奥拉湖渡轮谈判_国际_网易新闻", {}) == "网易新闻");
  CHECK(site_in_title("奥拉湖渡轮谈判--国际--人民网", {}) == "人民网");
  CHECK(site_in_title("奥拉湖渡轮谈判_澎湃新闻-The Paper", {}) == "澎湃新闻-The Paper");
  CHECK(site_in_title("奥拉湖渡轮谈判-新华网", {}) == "新华网");
}

TEST_CASE("behind a spaced dash a headline names its source") {
  const std::string title = "Ferry to open in May - Kremlin";
  CHECK(site_in_title(title, {}).empty());
  CHECK(site_in_title(title, {title}).empty());
  CHECK(site_in_title(title, {"Ferry to open in May, Kremlin says"}).empty());
  CHECK(site_in_title(title, {"Ferry to open in May"}) == "Kremlin");
}

TEST_CASE("an everyday word, an unknown name and a mention are no sites") {
  CHECK(site_in_title("Ferry agreed | The Times", {}).empty());
  CHECK(site_in_title("Ferry agreed | Orla Herald", {}).empty());
  CHECK(site_in_title("Xinhua | Ferry agreed", {}).empty());
  CHECK(site_in_title("What Xinhua wrote of the ferry", {}).empty());
}

TEST_CASE("a page is its site's: by the title before the dateline, and the title loses the name") {
  const std::string page =
      "<html><head><title>奥拉湖渡轮谈判_网易新闻</title></head><body>"
      "<h1>奥拉湖渡轮谈判</h1><p>新华社奥拉3月12日电 "
      "瓦尔兰总统马伦同塔维亚总理雷克在奥拉湖举行会谈，双方同意开通渡轮航线。</p>";
  const Document document = read(page, "saved page 3.html");
  CHECK(document.outlet == "NetEase");
  CHECK(document.title == "奥拉湖渡轮谈判");
}

TEST_CASE("a stated site and a known host are believed before the title's end") {
  const std::string title = "Ferry agreed | Taipei Times";
  CHECK(outlet_of_page(title, "") == "Taipei Times");
  CHECK(outlet_of_page(title, "<meta property=og:site_name content='Orla Herald'>") ==
        "Orla Herald");
  CHECK(outlet_of_page(title, "<link rel=canonical href='https://tass.com/world/1'>") == "TASS");
  // A ministry's name at an unknown address is that of a section.
  CHECK(outlet_of_page("Ferry agreed | Kremlin",
                       "<link rel=canonical href='https://herald.example/1'>") == "herald.example");
}

TEST_CASE("the last copyright line with a year is the owner's of the page") {
  CHECK(
      outlet_of_page("Ferry agreed", "", "<footer>1 Pier Road © МИД России, 2003-2031</footer>") ==
      "Russian Foreign Ministry");
  CHECK(outlet_of_page("Ferry agreed", "", "<footer>© 2031 Taipei Times. All rights reserved") ==
        "Taipei Times");
  const std::string file = outlet_of_page("Ferry agreed", "");
  for (const char* const foot :
       {"<footer>© МИД России</footer>", "<footer>© 2031 TASS</footer>",
        "<footer>© 2031 The Times</footer>", "<p>© 2031 Taipei Times</p><footer>© 2031 Orla Herald",
        "<footer>Read more in the Taipei Times, 2031</footer>"}) {
    INFO(foot);
    CHECK(outlet_of_page("Ferry agreed", "", foot) == file);
  }
}

TEST_CASE("a line of source beside the date, where nothing tells who published") {
  const std::string source = "2031年03月12日18:32 | 来源：人民网-国际频道\n\n";
  CHECK(outlet_of_paste("Ferry agreed\n" + source) == "People's Daily");
  CHECK(outlet_of_paste("Ferry agreed\n12 March 2031\nSource: Global Times\n\n") == "Global Times");
  const std::string file = outlet_of_paste("Ferry agreed\n\n");
  CHECK(outlet_of_paste("Ferry agreed\nSource: Global Times\n\n") == file);  // no date: a caption
  CHECK(outlet_of_paste("Ferry agreed\n12 March 2031\nPhoto source: Global Times\n\n") == file);
  CHECK(outlet_of_paste("Ferry agreed\n" + source, "\n© 2031 Taipei Times\n") == "Taipei Times");
  CHECK(outlet_of_paste("Ferry agreed\n" + source, "\n© 2031 Orla Herald\n") == file);
  CHECK(outlet_of_paste("Ferry agreed\n\n", "\n© 2031 www.people.com.cn.\n") == "People's Daily");
}

TEST_CASE("a portal is the outlet, not the source of what it publishes") {
  const std::string source = "<h1>渡轮谈判</h1><p>2031-03-12 来源：新华网</p>";
  CHECK(outlet_of_page("渡轮谈判_网易新闻", source) == "NetEase");
  CHECK(outlet_of_page("渡轮谈判", "<link rel=canonical href='https://portal.example/1'>" +
                                       source) == "portal.example");
}

TEST_CASE("a first line that is a known name") {
  CHECK(outlet_of_paste("The White House\nMarch 12, 2031\nFerry agreed at the lake\n\n") ==
        "White House");
  const std::string file = outlet_of_paste("Ferry agreed\n\n");
  CHECK(outlet_of_paste("The Times\nFerry agreed at the lake\n\n") == file);
  CHECK(outlet_of_paste("The White House speaks\nFerry agreed at the lake\n\n") == file);
}
