// Dates of mail, feeds and web archives.
#include "reader/dates.hpp"

#include <catch2/catch.hpp>
#include <string>

using readout::reader::iso_date;

TEST_CASE("mail's dates become ISO with their zone") {
  CHECK(iso_date("Wed, 12 Mar 2031 18:40:00 +0200") == "2031-03-12T18:40:00+02:00");
  CHECK(iso_date("12 Mar 2031 18:40 -0330") == "2031-03-12T18:40:00-03:30");
  CHECK(iso_date("Wed, 12 Mar 2031 18:40:00 GMT") == "2031-03-12T18:40:00+00:00");
  CHECK(iso_date(" Wed, 12 Mar 2031 18:40:00 +0300 (MSK)\n") == "2031-03-12T18:40:00+03:00");
}

TEST_CASE("a zone that means nothing leaves the day") {
  CHECK(iso_date("Wed, 12 Mar 2031 18:40:00 MSK") == "2031-03-12");
  CHECK(iso_date("Wed, 12 Mar 2031 18:40:00") == "2031-03-12");
  CHECK(iso_date("12 Mar 2031") == "2031-03-12");
}

TEST_CASE("ISO stays and is tidied") {
  CHECK(iso_date("2031-03-12") == "2031-03-12");
  CHECK(iso_date("2031-03-12T18:40:00Z") == "2031-03-12T18:40:00Z");
  CHECK(iso_date("2031-03-12T18:40:00.123+02:00") == "2031-03-12T18:40:00+02:00");
  CHECK(iso_date("2031-03-12 18:40 +0200") == "2031-03-12T18:40:00+02:00");
  CHECK(iso_date("2031-03-12T18:40:00") == "2031-03-12");
}

TEST_CASE("what is no date is none") {
  for (const char* text : {"", "soon", "2031-02-30", "2031-13-01", "12 Mar 31", "12/03/2031",
                           "18:40:00", "Wed, 99 Foo 2031 18:40:00 +0000"}) {
    INFO(text);
    CHECK(iso_date(text).empty());
  }
  CHECK(iso_date(std::string(1 << 20, '1')).empty());
}
