#include <catch2/catch.hpp>

#include "cli/fetch/url.hpp"

namespace readout::cli {
namespace {

Url read(std::string_view typed) {
  const auto url = parse_url(typed);
  INFO(typed);
  REQUIRE(url.ok());
  return url.value();
}

Error fault(std::string_view typed) {
  const auto url = parse_url(typed);
  INFO(typed);
  REQUIRE_FALSE(url.ok());
  CHECK(url.error().kind == ErrorKind::input);
  CHECK_FALSE(url.error().remedy.empty());
  return url.error();
}

}  // namespace

TEST_CASE("an address is taken apart") {
  const Url url = read(" https://News.Example:8443/a/b?c=d&e#part ");
  CHECK(url.whole == "https://news.example:8443/a/b?c=d&e");
  CHECK(url.origin == "https://news.example:8443");
  CHECK(url.host == "news.example");
  CHECK(url.target == "/a/b?c=d&e");
}

TEST_CASE("one page has one spelling") {
  for (const char* typed :
       {"HTTP://news.example", "http://news.example:80/", "http://NEWS.example/#top"})
    CHECK(read(typed).whole == "http://news.example/");
  CHECK(read("https://news.example:443/a").origin == "https://news.example");
}

TEST_CASE("any script is put into the form that is sent") {
  CHECK(read("https://озеро.example/").host == "xn--e1aducj.example");
  CHECK(read("https://ОЗЕРО.example/новости и речи").target ==
        "/%d0%bd%d0%be%d0%b2%d0%be%d1%81%d1%82%d0%b8%20%d0%b8%20%d1%80%d0%b5%d1%87%d0%b8");
  CHECK(read("http://news.example/%D0%BE?q=%20").target == "/%D0%BE?q=%20");
  CHECK(read("http://127。0。0。1/").host == "127.0.0.1");  // full stops of Chinese
}

TEST_CASE("only http and https are addresses of pages") {
  for (const char* typed : {"file:///etc/hostname", "ftp://x.example/", "gopher://x.example/"})
    CHECK(fault(typed).message == "is no address of http or https");
  for (const char* typed :
       {"", "http://", "http://a b.example/", "http://x.example:99999/", "http://x.example/\xFF",
        "javascript:alert(1)", "http://127.0.0.1%2f.x.example/", "http://127.0.0.1%00.x.example/",
        "http://x.example:1:2/", "dict://x"})
    CHECK_FALSE(fault(typed).message.empty());
  CHECK(fault("http://x.example/" + std::string(kLongestUrl, 'a')).message.find("8192") !=
        std::string::npos);
}

TEST_CASE("names and passwords are refused, and shown nowhere") {
  for (const char* typed : {"https://maren:secret@news.example/a", "https://secret@news.example/a",
                            "https://secret\\@news.example/a"}) {
    const Error error = fault(typed);
    CHECK(error.place == "https://news.example/a");
    CHECK((error.place + error.message + error.remedy).find("secret") == std::string::npos);
  }
  CHECK(without_credentials("http://a@b:secret@news.example:bad/x@y") ==
        "http://news.example:bad/x@y");
  CHECK(without_credentials("https://news.example/a@b") == "https://news.example/a@b");
  CHECK(without_credentials("news.example") == "news.example");
}

TEST_CASE("an operand with a scheme is meant as an address") {
  CHECK(is_url("https://x"));
  CHECK(is_url("file:///etc/hostname"));
  CHECK_FALSE(is_url("talks/event.json"));
  CHECK_FALSE(is_url("://x"));
  CHECK_FALSE(is_url("a b://x"));
}

}  // namespace readout::cli
