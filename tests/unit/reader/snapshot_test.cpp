// Pages saved by browsers as one file.
#include <catch2/catch.hpp>
#include <string>

#include "reader/mail.hpp"
#include "unit/reader/asked.hpp"

using namespace readout;

namespace {

const std::string kText(300, 'a');
constexpr auto kAddress = "https://kna.example/orla";

ingest::Parts read(const std::string& message) {
  return test::ask(reader::read_mail, message);
}

std::string page(const std::string& body, const std::string& head = "") {
  return "<html><head>" + head + "</head><body>" + body + "</body></html>";
}

std::string html(const std::string& content, const std::string& location) {
  return "--b\nContent-Type: text/html\nContent-Location: " + location + "\n\n" + content + "\n";
}

std::string saved(const std::string& parts, const std::string& more = "") {
  return "From: <Saved by Blink>\nSubject: =?utf-8?Q?Talks_=E2=80=94_Orla?=\n"
         "Date: Thu, 13 Mar 2031 07:05:00 GMT\n" +
         more +
         "MIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; "
         "boundary=\"b\"\n\n" +
         parts + "--b--\n";
}

}  // namespace

TEST_CASE("the page is taken with its address and the time of saving") {
  const auto parts =
      read(saved(html(page(kText), kAddress) + html(page(kText), "https://ads.example/"),
                 "Snapshot-Content-Location: https://kna.example/orla?x\n"));
  REQUIRE(parts.parts.size() == 1);
  CHECK(parts.parts[0].metadata.url == "https://kna.example/orla?x");
  CHECK(parts.parts[0].metadata.accessed == "2031-03-13T07:05:00+00:00");
  CHECK(parts.parts[0].metadata.published.empty());
  CHECK(parts.parts[0].metadata.outlet.empty());
  CHECK(parts.parts[0].type == ingest::InputType::html);
}

TEST_CASE("the subject is the title of a page without one") {
  CHECK(read(saved(html(page(kText), kAddress))).parts.at(0).metadata.title == "Talks — Orla");
  const auto titled = read(saved(html(page(kText, "<title>Own</title>"), kAddress)));
  CHECK(titled.parts.at(0).metadata.title.empty());
}

TEST_CASE("an address on a disk is none") {
  CHECK(read(saved(html(page(kText), "file:///home/a/b.html"))).parts.at(0).metadata.url.empty());
}

TEST_CASE("frames are read where the page has no text") {
  const std::string frames = html(page("<iframe src=\"cid:1\"></iframe>"), kAddress);
  const auto one =
      read(saved(frames + html(page(kText), "https://kna.example/f") + html(page("x"), "cid:2")));
  REQUIRE(one.parts.size() == 1);
  CHECK(one.parts[0].name.empty());
  CHECK(one.parts[0].bytes == page(kText));
  CHECK(one.parts[0].metadata.url == kAddress);
  const auto two =
      read(saved(frames + html(page(kText), "cid:1") + html(page(kText + "b"), "cid:2")));
  REQUIRE(two.parts.size() == 2);
  CHECK(two.parts[1].name == "frame-2.html");
}

TEST_CASE("a page without frames is given however short it is") {
  CHECK(read(saved(html(page("Short."), kAddress))).parts.size() == 1);
}

TEST_CASE("other browsers' forms are known") {
  const auto whole = read(
      "From: \"Saved by Internet Explorer 11\"\nSubject: T\nMIME-Version: 1.0\n"
      "Content-Type: text/html; charset=\"windows-1251\"\n"
      "Content-Transfer-Encoding: quoted-printable\nContent-Location: " +
      std::string(kAddress) + "\n\n" + page(kText));
  REQUIRE(whole.parts.size() == 1);
  CHECK(whole.parts[0].metadata.url == kAddress);
  CHECK(whole.parts[0].charset == "windows-1251");
  const auto nameless = read("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n" +
                             html(page(kText), kAddress) + "--b--\n");
  CHECK(nameless.parts.at(0).metadata.url == kAddress);
}

TEST_CASE("a letter with an address in it is no saved page") {
  const auto letter = read(
      "From: n@kna.example\nTo: a@b.example\nDate: Thu, 13 Mar 2031 07:05:00 GMT\n"
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n" +
      html(page(kText), kAddress) + "--b--\n");
  CHECK(letter.parts.at(0).metadata.published == "2031-03-13T07:05:00+00:00");
  CHECK(letter.parts.at(0).metadata.accessed.empty());
}
