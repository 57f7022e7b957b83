#include "readout/ingest/dates.hpp"

#include <catch2/catch.hpp>

#include "readout/ingest/outlets.hpp"

using namespace readout::ingest;

TEST_CASE("dates as people and machines write them") {
  CHECK(to_iso_date("2031-03-12") == "2031-03-12");
  CHECK(to_iso_date("2031-03-12T14:05:00+01:00") == "2031-03-12T14:05:00+01:00");
  CHECK(to_iso_date("2031-03-12 21:33:51-04:00") == "2031-03-12T21:33:51-04:00");
  CHECK(to_iso_date("March 12, 2031") == "2031-03-12");
  CHECK(to_iso_date("Mar. 12, 2031") == "2031-03-12");
  CHECK(to_iso_date("12 Mar, 2031 12:02") == "2031-03-12");
  CHECK(to_iso_date("Published on 12 March 2031 at noon") == "2031-03-12");
  CHECK(to_iso_date("12.03.2031, 14:05") == "2031-03-12");
  CHECK(to_iso_date("12 марта 2031 года") == "2031-03-12");
  CHECK(to_iso_date("2031年3月12日 星期三") == "2031-03-12");
}

TEST_CASE("dates as pages show them") {
  CHECK(to_iso_date("March 12 2031, 9:54 a.m.") == "2031-03-12");
  CHECK(to_iso_date("Wednesday, March 12th, 2031 at 9:54") == "2031-03-12");
  CHECK(to_iso_date("1st March 2031") == "2031-03-01");
  CHECK(to_iso_date("30/04/2031 - 16:38 GMT+2") == "2031-04-30");
  CHECK(to_iso_date("04/30/2031") == "2031-04-30");
  CHECK(to_iso_date("04-04-2031") == "2031-04-04");
  CHECK(to_iso_date("12 марта 2031, 09:54") == "2031-03-12");
  CHECK(to_iso_date("2031-03-12 09:54:00 来源：奥拉网") == "2031-03-12");
  CHECK(to_iso_date("２０３１年３月１２日") == "2031-03-12");
  CHECK(to_iso_date("２０３１－０３－１２") == "2031-03-12");
}

TEST_CASE("ISO's basic form, at the front alone") {
  CHECK(to_iso_date("20310312") == "2031-03-12");
  CHECK(to_iso_date("20310312T101500Z") == "2031-03-12T10:15:00Z");
  CHECK(to_iso_date("20310312T1015+0300") == "2031-03-12T10:15+0300");
  CHECK(to_iso_date("20310312_herald.html") == "2031-03-12");
  CHECK(to_iso_date("20311312").empty());
  CHECK(to_iso_date("203103121").empty());
  CHECK(to_iso_date("20310312a").empty());
  CHECK(to_iso_date("article 20310312").empty());
}

TEST_CASE("what is no date, or could be two") {
  CHECK(to_iso_date("Published 5 hours ago").empty());
  CHECK(to_iso_date("04/05/2031").empty());
  CHECK(to_iso_date("4-5-2031 12:00").empty());
  CHECK(to_iso_date("31/31/2031").empty());
  CHECK(to_iso_date("at 5pm March 2031").empty());
  CHECK(to_iso_date("").empty());
  CHECK(to_iso_date("March 12").empty());
  CHECK(to_iso_date("03/04/2031").empty());
  CHECK(to_iso_date("2031-13-12").empty());
  CHECK(to_iso_date("resolution 2231-1-1").empty());
  CHECK(to_iso_date("in 2031, 12 ministers").empty());
}

TEST_CASE("outlets by address, name and file") {
  REQUIRE(outlet_of_url("https://russian.rt.com/world/1") != nullptr);
  CHECK(outlet_of_url("https://russian.rt.com/world/1")->name == "RT");
  CHECK(outlet_of_url("https://www.gov.cn/x")->name == "Government of China");
  CHECK(outlet_of_url("https://www.mfa.gov.cn/x")->name == "Chinese Foreign Ministry");
  CHECK(outlet_of_url("https://notrt.com/x") == nullptr);
  CHECK(outlet_of_url("rt.com") == nullptr);
  CHECK(outlet_of_name("新华社")->name == "Xinhua");
  CHECK(outlet_of_name("Orla Herald") == nullptr);
  CHECK(outlet_of_file("reuters.218861.en.txt")->name == "Reuters");
  CHECK(outlet_of_file("rt.com.91337.ru.txt")->name == "RT");
  CHECK(outlet_of_file("article.txt") == nullptr);
  CHECK(host_of("https://user@WWW.Herald.example:80/a?b") == "herald.example");
}

TEST_CASE("days without a year, and the year that is nearest") {
  using std::chrono::month_day;
  const auto day = [](unsigned month, unsigned of_month) {
    return month_day(std::chrono::month(month), std::chrono::day(of_month));
  };
  CHECK(find_day("ОРЛА, 14 мая.") == day(5, 14));
  CHECK(find_day("ORLA, May 14") == day(5, 14));
  CHECK(find_day("ORLA, May. 14") == std::nullopt);
  CHECK(find_day("奥拉3月12日电") == day(3, 12));
  CHECK(find_day("12 March 2031") == day(3, 12));
  CHECK(find_day("31 February") == std::nullopt);
  CHECK(find_day("") == std::nullopt);
  CHECK(nearest_date(day(12, 31), "2032-01-02") == "2031-12-31");
  CHECK(nearest_date(day(1, 1), "2031-12-31T23:00:00Z") == "2032-01-01");
  CHECK(nearest_date(day(2, 29), "2032-02-28") == "2032-02-29");
  CHECK(nearest_date(day(2, 29), "2031-02-28").empty());
  CHECK(nearest_date(day(7, 1), "2031-01-01").empty());
}
