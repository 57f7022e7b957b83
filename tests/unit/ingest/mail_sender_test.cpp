// Who a mail is from: an outlet, an office or a person.
#include "readout/ingest/mail_sender.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace readout;
using ingest::Metadata;

namespace {

Metadata from(const std::string& name, const std::string& address, const std::string& list = "") {
  Metadata data;
  data.author = name;
  data.sender = address;
  data.list = list;
  ingest::settle_sender(data);
  return data;
}

}  // namespace

TEST_CASE("a person is no outlet, whatever the address looks like") {
  for (const std::string address : {"ilse@institute.example", "ibrandt71@mail.example",
                                    "x@y.example", "i.brandt@kna.example"}) {
    CHECK(from("Ilse Brandt", address).author == "Ilse Brandt");
    CHECK(from("Ilse Brandt", address).outlet.empty());
    CHECK(from("", address).outlet.empty());
    CHECK(from("", address).author.empty());
  }
  CHECK(from("Friederike List", "f.list@uni.example").author == "Friederike List");
  CHECK(from("Friederike List", "f.list@uni.example").outlet.empty());
  CHECK(from("Rob Post", "rob.post@mail.example").author == "Rob Post");
  CHECK(from("Ann Pressler", "pressler@mail.example").author == "Ann Pressler");
}

TEST_CASE("an office or a list is an outlet") {
  for (const std::string local : {"press", "News", "newsletter", "info", "no-reply", "do_not_reply",
                                  "news-alerts", "press.office", "pressoffice", "dailybrief",
                                  "mediaaffairs", "pressa", "redaktion", "sala.de.prensa"}) {
    CAPTURE(local);
    CHECK(from("Lake Herald", local + "@herald.example").outlet == "Lake Herald");
    CHECK(from("Lake Herald", local + "@herald.example").author.empty());
    CHECK(from("", local + "@herald.example").outlet == "herald.example");
  }
  CHECK(from("News Alerts", "news.alerts@herald.example").outlet == "News Alerts");
  CHECK(from("Daily Post", "post@kna.example").outlet == "Daily Post");
  CHECK(from("Ilse Brandt", "i.brandt@kna.example", "List-Id").outlet == "Ilse Brandt");
}

TEST_CASE("a known outlet's name or address is the outlet's, but a portal's is anybody's") {
  CHECK(from("Russian MFA", "x@mail.example").outlet == "Russian Foreign Ministry");
  CHECK(from("Russian MFA", "x@mail.example").author.empty());
  CHECK(from("", "world.desk.alerts@reuters.com").outlet == "Reuters");
  CHECK(from("Morning", "dailybrief@reuters.com").outlet == "Reuters");
  CHECK(from("Morning", "dailybrief@reuters.com").author.empty());
  CHECK(from("Ilse Brandt", "ilse.brandt@reuters.com").outlet == "Reuters");
  CHECK(from("Ilse Brandt", "ilse.brandt@reuters.com").author == "Ilse Brandt");
  CHECK(from("Ilse Brandt", "ibrandt@163.com").outlet.empty());
  CHECK(from("Ilse Brandt", "ibrandt@163.com").author == "Ilse Brandt");
}

TEST_CASE("an outlet's name that others have too is the outlet's at its own address alone") {
  for (const std::string name : {"Petra", "Sana", "Fars", "Guardian", "Independent"}) {
    CAPTURE(name);
    CHECK(from(name, "petra.lind@lake.example").author == name);
    CHECK(from(name, "petra.lind@lake.example").outlet.empty());
    CHECK(from(name, "news@lake.example").outlet == "lake.example");
    CHECK(from(name, "x@lake.example", "List-Id").outlet == "lake.example");
  }
  CHECK(from("The Guardian", "world@theguardian.com").outlet == "The Guardian");
  CHECK(from("The Guardian", "world@theguardian.com").author.empty());
  CHECK(from("Reuters", "someone@mail.example").outlet.empty());
  CHECK(from("Reuters", "someone@mail.example").author == "Reuters");
  CHECK(from("Reuters", "alerts@mail.example").outlet == "Reuters");
  CHECK(from("Reuters", "x@mail.example", "List-Id").outlet == "Reuters");
}

TEST_CASE("what is no mail has no sender") {
  Metadata data;
  data.author = "Reuters";
  ingest::settle_sender(data);
  CHECK(data.author == "Reuters");
  CHECK(data.outlet.empty());
}
