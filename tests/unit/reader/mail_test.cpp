// Messages: which body is taken, who it is from, what is attached, what is too much.
#include "reader/mail.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "unit/reader/asked.hpp"

using namespace readout;
using ingest::InputType;

namespace {

constexpr auto kHead = "From: News <news@kna.example>\nMessage-ID: <1@x>\nMIME-Version: 1.0\n";
const std::string kLong(300, 'a');

ingest::Parts read(const std::string& message) {
  return test::ask(reader::read_mail, message);
}

std::string multipart(const std::string& kind, const std::string& boundary,
                      const std::string& parts) {
  return "Content-Type: multipart/" + kind + "; boundary=\"" + boundary + "\"\n\n" + parts + "--" +
         boundary + "--\n";
}

std::string part(const std::string& boundary, const std::string& type, const std::string& content,
                 const std::string& more = "") {
  return "--" + boundary + "\nContent-Type: " + type + "\n" + more + "\n" + content + "\n";
}

std::string page(const std::string& text) {
  return "<html><body><p>" + text + "</p></body></html>";
}

}  // namespace

TEST_CASE("HTML is taken when it says at least half of the plain text") {
  const auto mail = [](const std::string& html) {
    return kHead + multipart("alternative", "b",
                             part("b", "text/plain", kLong) + part("b", "text/html", page(html)));
  };
  const auto full = read(mail(kLong));
  REQUIRE(full.parts.size() == 1);
  CHECK(full.parts[0].type == InputType::html);
  CHECK(full.parts[0].bytes == page(kLong));
  const auto note = read(mail("View in browser"));
  REQUIRE(note.parts.size() == 1);
  CHECK(note.parts[0].type == InputType::text);
  CHECK(note.parts[0].bytes == kLong);
}

TEST_CASE("a version may itself be of several parts") {
  const std::string inner =
      part("i", "text/html", page(kLong)) +
      part("i", "application/pdf", "%PDF-1.4", "Content-Disposition: attachment; filename=a.pdf\n");
  const auto parts = read(
      kHead + multipart("alternative", "b",
                        part("b", "text/plain", kLong) + "--b\n" + multipart("mixed", "i", inner)));
  REQUIRE(parts.parts.size() == 2);
  CHECK(parts.parts[0].bytes == page(kLong));
  CHECK(parts.parts[1].name == "a.pdf");
  CHECK(parts.parts[1].bytes == "%PDF-1.4");
}

TEST_CASE("bodies around an attachment belong together") {
  const auto parts =
      read(kHead + multipart("mixed", "b",
                             part("b", "text/plain", "Above.") + part("b", "image/png", "x") +
                                 part("b", "text/plain", "Below.") +
                                 part("b", "text/html", page("Other."))));
  REQUIRE(parts.parts.size() == 2);
  CHECK(parts.parts[0].bytes == "Above.\n\nBelow.");
  CHECK(parts.parts[0].name.empty());
  CHECK(parts.parts[1].name == "text-2.txt");
}

TEST_CASE("the parts of a page are no attachments, a document among them is") {
  const std::string parts =
      part("r", "text/html", page(kLong)) + part("r", "text/css", "p {}") +
      part("r", "text/plain", "a frame") +
      part("r", "application/pdf", "%PDF-1.4", "Content-Disposition: attachment; filename=a.pdf\n");
  const auto read_parts = read(kHead + multipart("related", "r", parts));
  REQUIRE(read_parts.parts.size() == 2);
  CHECK(read_parts.parts[1].name == "a.pdf");
}

TEST_CASE("the root of a related message is the one that start names") {
  const std::string mail = std::string(kHead) +
                           "Content-Type: multipart/related; boundary=r; start=\"<m@x>\"\n\n" +
                           part("r", "text/html", page("frame"), "Content-ID: <f@x>\n") +
                           part("r", "text/html", page("main"), "Content-ID: <m@x>\n") + "--r--\n";
  const auto parts = read(mail);
  REQUIRE(parts.parts.size() == 1);
  CHECK(parts.parts[0].bytes == page("main"));
}

TEST_CASE("names of attachments are decoded, bare and never empty") {
  const auto name = [](const std::string& head) {
    const auto parts = read(kHead + multipart("mixed", "b",
                                              part("b", "text/plain", "x") +
                                                  part("b", "application/pdf", "%PDF-1.4", head)));
    REQUIRE(parts.parts.size() == 2);
    return parts.parts[1].name;
  };
  CHECK(name("Content-Disposition: attachment; filename*=koi8-r''%C1%CB%D4.pdf\n") == "акт.pdf");
  CHECK(
      name("Content-Disposition: attachment;\n filename*0*=utf-8''%D0%B0;\n filename*1=b.pdf\n") ==
      "аb.pdf");
  CHECK(name("Content-Disposition: attachment; filename=\"=?utf-8?B?0LDQutGC?=.pdf\"\n") ==
        "акт.pdf");
  CHECK(name("Content-Disposition: attachment; filename=\"C:\\\\a\\\\../../x.pdf\"\n") == "x.pdf");
  CHECK(name("Content-Disposition: attachment\n") == "attachment-1.pdf");
  CHECK(name("Content-Disposition: attachment; filename=report\n") == "report.pdf");
}

TEST_CASE("what is attached and cannot be read comes without bytes, a picture not at all") {
  const auto parts =
      read(kHead + multipart("mixed", "b",
                             part("b", "text/plain", "x") + part("b", "image/png", "x") +
                                 part("b", "application/x-foo", "zzz",
                                      "Content-Disposition: attachment; filename=a.foo\n")));
  REQUIRE(parts.parts.size() == 2);
  CHECK(parts.parts[1].name == "a.foo");
  CHECK(parts.parts[1].bytes.empty());
}

TEST_CASE("a forwarded message is a part of its own") {
  const auto parts =
      read(kHead + multipart("mixed", "b",
                             part("b", "text/plain", "See below.") +
                                 part("b", "message/rfc822", "Subject: Inner\n\nHello.")));
  REQUIRE(parts.parts.size() == 2);
  CHECK(parts.parts[1].type == InputType::mail);
  CHECK(parts.parts[1].bytes.find("Subject: Inner") != std::string::npos);
  CHECK(parts.parts[1].metadata.title.empty());
}

TEST_CASE("subject, date and sender are facts about the text") {
  const auto data = [](const std::string& head) {
    const auto parts = read(head + "Message-ID: <1@x>\n\nHello.\n");
    REQUIRE(parts.parts.size() == 1);
    return parts.parts[0].metadata;
  };
  const auto list = data(
      "From: \"News Desk\" <desk@kna.example>\nSubject: =?koi8-r?B?6dTPx8k=?=\n =?koi8-r?B?IQ==?=\n"
      "Date: Wed, 12 Mar 2031 18:40:00 +0200\n");
  CHECK(list.title == "Итоги!");
  CHECK(list.published == "2031-03-12T18:40:00+02:00");
  CHECK(list.author == "News Desk");
  CHECK(list.sender == "desk@kna.example");
  CHECK(list.list.empty());
  CHECK(data("From: Ilse Brandt <i.brandt@kna.example>\nList-Id: <x>\n").list == "List-Id");
  CHECK(data("From: press@kna.example\n").sender == "press@kna.example");
  CHECK(data("Subject: x\n").sender.empty());
}

TEST_CASE("bytes in a header are in the charset of the body, or nothing") {
  const std::string subject = "Subject: \xe9\xd4\xcf\xc7\xc9\nMIME-Version: 1.0\n";  // koi8-r
  const auto named = read(subject + "Content-Type: text/plain; charset=koi8-r\n\nx\n");
  CHECK(named.parts.at(0).metadata.title == "Итоги");
  CHECK(named.parts.at(0).charset == "koi8-r");
  CHECK(read(subject + "\nx\n").parts.at(0).metadata.title.empty());
}

TEST_CASE("the messages of a mailbox have numbers") {
  const std::string line = "From a@b.example Wed Mar 12 18:40:00 2031\n";
  const auto parts =
      read(line + "Subject: One\n\n>From here.\n\n" + line + "Subject: Two\n\nTwo.\n");
  REQUIRE(parts.parts.size() == 2);
  CHECK(parts.parts[0].name == "1.eml");
  CHECK(parts.parts[0].bytes.starts_with("From here."));
  CHECK(parts.parts[1].name == "2.eml");
  CHECK(parts.parts[1].metadata.title == "Two");
}

TEST_CASE("a boundary that the head does not name is found") {
  for (const char* type : {"multipart/mixed", "multipart/mixed; boundary=other"}) {
    const auto parts = read(std::string("Subject: S\nContent-Type: ") + type + "\n\n" +
                            part("b", "text/html", page("Hello.")) + "--b--\n");
    REQUIRE(parts.parts.size() == 1);
    CHECK(parts.parts[0].bytes == page("Hello."));
    CHECK(parts.parts[0].metadata.title == "S");
  }
}

TEST_CASE("what is no mail is a loss") {
  for (const std::string& bytes : {std::string(), std::string(300, '\1'), std::string("\n\n\n")}) {
    const auto parts = read(bytes);
    CHECK(parts.parts.empty());
  }
  CHECK(read(std::string(300, '\1')).lost.size() == 1);
}

TEST_CASE("more than any mail has is refused before it costs anything") {
  const auto repeated = [](const std::string& text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
  };
  std::string nested;
  for (int i = 0; i < 6000; ++i) {
    const std::string number = std::to_string(i);
    nested += "Content-Type: multipart/mixed; boundary=b" + number + "\n\n--b" + number + "\n";
  }
  const std::string mixed = "Content-Type: multipart/mixed; boundary=b\n\n";
  for (const auto& [bytes, why] : {
           std::pair(nested, "boundaries"),
           std::pair(mixed + repeated("--b\n\nx\n", 10'002), "parts"),
           std::pair(nested.substr(0, nested.size() / 6) + repeated("--\n", 200'000), "dashes"),
           std::pair("To: " + repeated("a:", 3'000) + "\n\nx", "nests its addresses"),
           std::pair("To: " + repeated("a@b,\n ", 60'000) + "\n\nx", "addresses"),
           std::pair(repeated("X: 1\n", 30'000) + "\nx", "headers"),
       }) {
    const auto parts = read(bytes);
    INFO(why);
    CHECK(parts.parts.empty());
    REQUIRE(parts.lost.size() == 1);
    CHECK(parts.lost[0].message.find(why) != std::string::npos);
  }
}

TEST_CASE("parts beyond ten thousand are cut off where nothing forewarned of them") {
  std::string mail = "Content-Type: multipart/mixed; boundary*0=a; boundary*1=b\n\n";
  for (int i = 0; i < 10'010; ++i) mail += "--ab\nContent-Type: image/png\n\nx\n";
  const auto parts = read(mail);
  REQUIRE(parts.lost.size() == 1);
  CHECK(parts.lost[0].message.find("more parts") != std::string::npos);
}

TEST_CASE("deep nesting of messages ends with the program's own limit") {
  std::string mail;
  for (int i = 0; i < 20'000; ++i) mail += "Content-Type: message/rfc822\n\n";
  const auto parts = read(mail + "\nHello.");
  REQUIRE(parts.parts.size() == 1);
  CHECK(parts.parts[0].type == InputType::mail);
}
