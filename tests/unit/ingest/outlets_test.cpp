#include "readout/ingest/outlets.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <unicode/locid.h>

#include "readout/ingest/dateline.hpp"
#include "readout/ingest/ingest.hpp"
#include "readout/text/unicode.hpp"

using namespace readout;
using ingest::Outlet;

namespace {

std::string name_of(const Outlet* outlet) {
  return outlet == nullptr ? "" : outlet->name;
}

bool is_country(const std::string& code) {
  for (const char* const* known = icu::Locale::getISOCountries(); *known != nullptr; ++known) {
    if (code == *known) return true;
  }
  return false;
}

std::string without_article(const std::string& name) {
  const std::string folded = text::fold(name);
  return folded.starts_with("the ") ? folded.substr(4) : folded;
}

std::string outlet_of_page(const std::string& html, const std::string& name) {
  const auto document = ingest::ingest_bytes(html, name);
  REQUIRE(document.ok());
  return document.value().outlet;
}

const std::string kParagraph =
    "<p>The presidents of Varland and Kestria met at Lake Orla on Thursday. They spoke of the "
    "ferry, of fishing, and of a new meeting in spring, and praised the work of both ministries.";

}  // namespace

TEST_CASE("the registry of outlets is whole") {
  const auto outlets = ingest::known_outlets();
  CHECK(outlets.size() >= 120);
  std::size_t in_three_languages = 0;
  for (const Outlet& outlet : outlets) {
    CAPTURE(outlet.name);
    const std::set<std::string> languages(outlet.languages.begin(), outlet.languages.end());
    if (languages.contains("en") && languages.contains("ru") && languages.contains("zh")) {
      ++in_three_languages;
    }
    CHECK_FALSE(outlet.domains.size() + outlet.hosts.size() == 0);
    CHECK((is_country(outlet.country) || (outlet.country.empty() && !ingest::is_press(outlet))));
    CHECK(outlet.country.empty() == (outlet.kind == "international organisation"));
    for (const std::string& name : outlet.names) CHECK_FALSE(name.empty());
    for (const std::string& word : outlet.everyday) {
      CHECK(std::ranges::find(outlet.names, word) != outlet.names.end());
    }
    for (const std::string& name : outlet.shared) {
      CHECK(std::ranges::find(outlet.names, name) != outlet.names.end());
    }
  }
  CHECK(10 * in_three_languages >= 8 * outlets.size());
}

TEST_CASE("an outlet's kind is one of the list") {
  const std::set<std::string> kinds = {"ministry",
                                       "head of state's office",
                                       "head of government's office",
                                       "parliament",
                                       "international organisation",
                                       "state agency",
                                       "agency",
                                       "public broadcaster",
                                       "broadcaster",
                                       "newspaper",
                                       "magazine",
                                       "portal"};
  std::set<std::string> used;
  for (const Outlet& outlet : ingest::known_outlets()) {
    CAPTURE(outlet.name, outlet.kind);
    CHECK(kinds.contains(outlet.kind));
    used.insert(outlet.kind);
  }
  CHECK(used == kinds);
}

TEST_CASE("no name and no domain belongs to two outlets, and none stands twice") {
  std::map<std::string, std::string> names;
  std::map<std::string, std::string> places;
  for (const Outlet& outlet : ingest::known_outlets()) {
    for (const std::string& name : outlet.names) {
      CAPTURE(name, outlet.name);
      CHECK(names.emplace(without_article(name), outlet.name).second);
      CHECK(ingest::outlet_of_name(name) == &outlet);
    }
    for (const auto& list : {outlet.domains, outlet.hosts}) {
      for (const std::string& place : list) {
        CAPTURE(place, outlet.name);
        CHECK(places.emplace(place, outlet.name).second);
        CHECK(place == text::fold(place));
        CHECK(ingest::host_of("https://www." + place + "/a?b") == place);
        CHECK(ingest::outlet_of_url("https://www." + place + "/a?b") == &outlet);
      }
    }
  }
}

TEST_CASE("the longest domain of an address tells the outlet") {
  const auto of = [](const char* url) { return name_of(ingest::outlet_of_url(url)); };
  CHECK(of("http://en.kremlin.ru/events/president/news/1") == "Kremlin");
  CHECK(of("https://russian.rt.com/world/news/1") == "RT");
  CHECK(of("https://english.news.cn/2031/c.html") == "Xinhua");
  CHECK(of("https://news.un.org/en/story/1") == "UN News");
  CHECK(of("https://press.un.org/en/1") == "United Nations");
  CHECK(of("https://asia.nikkei.com/Politics") == "Nikkei Asia");
  CHECK(of("https://www.nikkei.com/article/1") == "Nikkei");
  CHECK(of("https://interfax.com.ua/news/1.html") == "Interfax-Ukraine");
  CHECK(of("https://www.interfax.com/newsroom/1/") == "Interfax");
  CHECK(of("https://user@WWW.RT.COM:443/news") == "RT");
  CHECK(of("https://notrt.com/news").empty());
  CHECK(of("https://rt.com.example.org/news").empty());
}

TEST_CASE("a host that many bodies share is one outlet's only as it stands") {
  const auto of = [](const char* url) { return name_of(ingest::outlet_of_url(url)); };
  CHECK(of("https://www.gov.uk/government/news/1") == "UK Government");
  CHECK(of("https://www.orla.gov.uk/news/1").empty());
  CHECK(of("https://www.gov.cn/yaowen/1.htm") == "Government of China");
  CHECK(of("https://www.mfa.gov.cn/eng/1.html") == "Chinese Foreign Ministry");
  CHECK(of("https://www.orla.gov.cn/1.html").empty());
}

TEST_CASE("a name is known in its languages, with the article or without") {
  const auto of = [](const char* name) { return name_of(ingest::outlet_of_name(name)); };
  CHECK(of("塔斯社") == "TASS");
  CHECK(of("新華社") == "Xinhua");
  CHECK(of(" рейтер ") == "Reuters");
  CHECK(of("New York Times") == "The New York Times");
  CHECK(of("the new york times") == "The New York Times");
  CHECK(of("TIME") == "TIME");
  CHECK(of("The").empty());
  CHECK(of("").empty());
}

TEST_CASE("an everyday word is an outlet in a dateline as written only, in a file's name never") {
  const auto by_file = [](const char* name) { return name_of(ingest::outlet_of_file(name)); };
  CHECK(by_file("2031-03-14_reuters_lake-orla.txt") == "Reuters");
  CHECK(by_file("rt.com.91337.en.txt") == "RT");
  CHECK(by_file("gov.uk-statement.html") == "UK Government");
  CHECK(by_file("time-line-of-the-talks.txt").empty());
  CHECK(by_file("the-guardian-of-the-lake.txt").empty());
  CHECK(by_file("who-said-what.txt").empty());
  CHECK(by_file("time.com_1.html") == "TIME");
  CHECK(name_of(ingest::outlet_of_dateline("SPA")) == "Saudi Press Agency");
  CHECK(ingest::outlet_of_dateline("spa") == nullptr);
  CHECK(name_of(ingest::outlet_of_dateline("tass")) == "TASS");
}

TEST_CASE("a file is an outlet's when its name says nothing else") {
  const auto by_file = [](const char* name) { return name_of(ingest::outlet_of_file(name)); };
  for (const char* name : {"kremlin.txt", "2019-06-29_kremlin.txt", "kremlin-readout_en.html",
                           "Kremlin statement 12 march 2031.md", "kremlin_17", "the-kremlin.pdf",
                           "kremlin", "03_kremlin.ru.txt", "kremlin_заявление.txt"}) {
    CAPTURE(name);
    CHECK(by_file(name) == "Kremlin");
  }
  CHECK(by_file("white-house_statement.txt") == "White House");
  CHECK(by_file("the-new-york-times_1.txt") == "The New York Times");
  CHECK(by_file("interfax-ukraine.txt") == "Interfax-Ukraine");
  for (const char* name :
       {"kremlin-critic-interview.txt", "white-house-on-fire.txt", "inside_the_kremlin.txt",
        "2031-03-14_kremlin_critic_interview.txt", "talks-at-the-white-house.txt", "statement.txt",
        "2031-03-14.txt", "en.txt", "", ".", ".txt", "___"}) {
    CAPTURE(name);
    CHECK(by_file(name).empty());
  }
}

TEST_CASE("a file's name may begin with a name that the press alone has") {
  const auto by_file = [](const char* name) { return name_of(ingest::outlet_of_file(name)); };
  CHECK(by_file("tass-maren-reyk-talks.txt") == "TASS");
  CHECK(by_file("reuters_lake_orla.txt") == "Reuters");
  CHECK(by_file("2031-03-12-xinhua-talks.txt") == "Xinhua");
  CHECK(by_file("12 march 2031 - TASS - Lake Orla.txt") == "TASS");
  CHECK(by_file("新华社_奥拉湖.txt") == "Xinhua");
  CHECK(by_file("2031_lenta-ru.txt") == "Lenta.ru");
  CHECK(by_file("gazeta-ru.txt") == "Gazeta.Ru");
  CHECK(by_file("tass-ru.txt") == "TASS");
  for (const char* name :
       {"Reuters reporters held at Lake Orla.txt", "talks-tass-lake-orla.txt",
        "bloomberg-meets-maren.txt", "local-elections-in-varland.txt", "china-daily-briefing.txt",
        "time-line_of_talks.txt", "who_said_what.txt", "un-envoy-at-lake-orla.txt"}) {
    CAPTURE(name);
    CHECK(by_file(name).empty());
  }
  CHECK(by_file("bloomberg.txt") == "Bloomberg");
}

TEST_CASE("a known host is believed before an unknown name, a known name where it publishes") {
  const auto outlet = [](const std::string& site, const std::string& url) {
    return outlet_of_page("<html><head><meta property=og:site_name content=\"" + site +
                              "\"><link rel=canonical href=\"" + url + "\"></head><body>" +
                              "<h1>Talks at Lake Orla</h1>" + kParagraph,
                          "talks.html");
  };
  CHECK(outlet("Lake Reader", "https://www.reuters.com/world/1") == "Reuters");
  CHECK(outlet("Lake Reader", "https://lake.example/1") == "Lake Reader");
  CHECK(outlet("Guardian", "https://www.theguardian.com/world/1") == "The Guardian");
  CHECK(outlet("Рейтер", "https://www.reuters.com/world/1") == "Reuters");
  CHECK(outlet("Guardian", "https://guardian.example/1") == "Guardian");  // another of the name
  CHECK(outlet("Рейтер", "https://news.example/1") == "Reuters");         // a copy
  CHECK(outlet("Рейтер", "https://reuters-lake.example/1") == "Рейтер");
  CHECK(outlet("Рейтер", "https://www.rt.com/1") == "Рейтер");
  CHECK(outlet("Star", "https://news.example/1") == "Star");
  const std::string archive = "https://web.archive.org/web/20310312/";
  CHECK(outlet("新华网", archive + "http://www.xinhuanet.com/1") == "Xinhua");
  CHECK(outlet("", archive + "http://www.xinhuanet.com/1") == "Xinhua");
  CHECK(outlet("Lake Reader", archive + "https://lake.example/1") == "Lake Reader");
  CHECK(outlet("", archive + "https://www.lake.example/1") == "lake.example");
  CHECK(outlet("", "https://archive.ph/2031/" + archive + "http://www.xinhuanet.com/1") ==
        "Xinhua");
  for (const std::string copy : {"https://lake.example/m/", "https://notarchive.org/web/2031/"}) {
    const std::string host = ingest::host_of(copy);
    CHECK(outlet("", copy + "https://www.reuters.com/world/1") == host);
    CHECK(outlet("", archive + copy + "https://www.reuters.com/world/1") == host);
    CHECK(outlet("Reuters", copy + "https://www.reuters.com/world/1") ==
          outlet("Reuters", copy + "1"));
  }
  CHECK(outlet("", "https://lake.example/share?u=/https://www.reuters.com/1") == "lake.example");
  CHECK(outlet("", "https://www.reuters.com/world/1") == "Reuters");
  ingest::SourceHints hints;
  hints.outlet = "Lake Reader";
  hints.url = "https://www.reuters.com/world/1";
  const auto hinted = ingest::ingest_bytes("<p>Talks at Lake Orla are over.</p>", "a.html", hints);
  REQUIRE(hinted.ok());
  CHECK(hinted.value().outlet == "Lake Reader");
}

TEST_CASE("a dateline is signed by the press; brackets that shorten a name sign nothing") {
  CHECK(ingest::find_dateline("ORLA, March 14 (TASS) - The talks are over.")->agency == "TASS");
  CHECK(ingest::find_dateline("法国国际广播电台奥拉3月14日电 会谈结束。")->agency == "RFI");
  // Of Traditional, in brackets with the reporter; 電 as well as 电.
  const std::string bracketed = "（中央社記者馬倫奧拉14日電）會談在湖邊結束。";
  REQUIRE(ingest::find_dateline(bracketed));
  CHECK(ingest::find_dateline(bracketed)->agency == "Central News Agency");
  CHECK(bracketed.substr(ingest::find_dateline(bracketed)->size) == "會談在湖邊結束。");
  for (const char* prose : {"新华社记者在电话里说，会谈已经结束。",
                            "North Atlantic Treaty Organization (NATO) ministers met at the lake.",
                            "The Shanghai Cooperation Organisation (SCO) sent a delegation.",
                            "World Health Organization (WHO) experts came to Orla.",
                            "British Broadcasting Corporation (BBC) crews were at the lake.",
                            "Lake Orla Herald (Guardian of the shore) was the first there.",
                            "Спасибо (вам) за эту встречу у озера."}) {
    CAPTURE(prose);
    CHECK_FALSE(ingest::find_dateline(prose).has_value());
  }
}

TEST_CASE("a mention makes nobody the publisher") {
  const std::string mention = "<html><body><h1>Talks at Lake Orla</h1>" + kParagraph +
                              "<p>The Guardian and Reuters sent reporters; TIME was there too.";
  CHECK(outlet_of_page(mention, "talks.html") == "Talks");
  const std::string site =
      "<html><head><meta property=og:site_name content=TIME></head><body>"
      "<h1>Talks at Lake Orla</h1>" +
      kParagraph;
  CHECK(outlet_of_page(site, "talks.html") == "TIME");
}

TEST_CASE("a title loses the name of its own site, not that of its source") {
  const auto title = [](const std::string& head) {
    const auto document =
        ingest::ingest_bytes("<html><head>" + head + "</head><body>" + kParagraph, "a.html");
    REQUIRE(document.ok());
    return document.value().title;
  };
  CHECK(title("<title>Talks are over - Reuters</title>") == "Talks are over");
  CHECK(title("<title>Talks are over - Kremlin</title>") == "Talks are over - Kremlin");
  CHECK(title("<title>Talks are over - Reuters</title><meta property=og:site_name content=RT>") ==
        "Talks are over - Reuters");
  CHECK(title("<title>Talks are over | RT</title><link rel=canonical "
              "href='https://www.rt.com/news/1'>") == "Talks are over");
}
