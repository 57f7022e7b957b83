// Feeds of all kinds: which text is taken, what is stated of it, what is too much.
#include "reader/feed.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "unit/reader/asked.hpp"

using namespace readout;
using ingest::InputType;

namespace {

ingest::Parts read(const std::string& feed) {
  return test::ask(reader::read_feed, feed);
}

std::string rss(const std::string& items, const std::string& head = "") {
  return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>KNA</title>" + head + items +
         "</channel></rss>";
}

std::string atom(const std::string& entries, const std::string& head = "") {
  return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>KNA</title>" + head + entries +
         "</feed>";
}

ingest::Part only(const std::string& feed) {
  const auto parts = read(feed);
  REQUIRE(parts.parts.size() == 1);
  CHECK(parts.lost.empty());
  return parts.parts.front();
}

}  // namespace

TEST_CASE("the longest text of an entry is taken") {
  const auto part =
      only(rss("<item><title>T</title><description>Short.</description>"
               "<content:encoded><![CDATA[<p>The whole text.</p>]]></content:encoded></item>"));
  CHECK(part.type == InputType::html);
  CHECK(part.bytes == "<p>The whole text.</p>");
  CHECK(part.name == "1");
  CHECK(only(rss("<item><description>Short.</description><yandex:full-text>The whole text."
                 "</yandex:full-text></item>"))
            .bytes == "The whole text.");
  CHECK(only(rss("<item><description>A summary.</description></item>")).bytes == "A summary.");
  CHECK(only(rss("<item><media:description>A long caption of a picture.</media:description>"
                 "<description>Text.</description></item>"))
            .bytes == "Text.");
}

TEST_CASE("plain text and HTML are told apart by what they hold") {
  CHECK(only(rss("<item><description>Plain &amp; simple.</description></item>")).type ==
        InputType::text);
  CHECK(only(rss("<item><description>&lt;p&gt;Marked up.&lt;/p&gt;</description></item>")).type ==
        InputType::html);
  CHECK(only(atom("<entry><content type=\"text\">Plain.</content></entry>")).type ==
        InputType::text);
  CHECK(only(atom("<entry><content type=\"html\">&lt;b&gt;B&lt;/b&gt;</content></entry>")).bytes ==
        "<b>B</b>");
  const auto xhtml =
      only(atom("<entry><content type=\"xhtml\"><div><p>One.</p><p>Two &amp; "
                "more.</p></div></content></entry>"));
  CHECK(xhtml.type == InputType::html);
  CHECK(xhtml.bytes == "<div><p>One.</p><p>Two &amp; more.</p></div>");
}

TEST_CASE("what RSS states of an entry") {
  const auto data =
      only(rss("<item><title>The title</title><link> https://kna.example/1 </link>"
               "<pubDate>Wed, 12 Mar 2031 18:40:00 +0200</pubDate>"
               "<dc:creator>Ilse Brandt</dc:creator><description>D.</description></item>",
               "<language>en-US</language>"))
          .metadata;
  CHECK(data.title == "The title");
  CHECK(data.url == "https://kna.example/1");
  CHECK(data.published == "2031-03-12T18:40:00+02:00");
  CHECK(data.author == "Ilse Brandt");
  CHECK(data.outlet == "KNA");
  CHECK(data.language == "en-US");
}

TEST_CASE("what Atom states of an entry") {
  const auto data =
      only(atom("<entry><title>T</title><link rel=\"self\" href=\"https://kna.example/self\"/>"
                "<link href=\"https://kna.example/1\"/><updated>2031-03-13T00:00:00Z</updated>"
                "<published>2031-03-12T18:40:00Z</published><summary>S.</summary>"
                "<source><title>Vestnik</title></source></entry>",
                "<author><name>Ilse Brandt</name></author>"))
          .metadata;
  CHECK(data.url == "https://kna.example/1");
  CHECK(data.published == "2031-03-12T18:40:00Z");
  CHECK(data.author == "Ilse Brandt");
  CHECK(data.outlet == "Vestnik");
}

TEST_CASE("authors and addresses in RSS's own forms") {
  const auto data = [](const std::string& more) {
    return only(rss("<item>" + more + "<description>D.</description></item>")).metadata;
  };
  CHECK(data("<author>desk@kna.example (Ilse Brandt)</author>").author == "Ilse Brandt");
  CHECK(data("<author>desk@kna.example</author>").author.empty());
  CHECK(data("<guid>https://kna.example/1</guid>").url == "https://kna.example/1");
  CHECK(data("<guid isPermaLink=\"false\">https://kna.example/1</guid>").url.empty());
  CHECK(data("<guid>17</guid>").url.empty());
  CHECK(data("<link>/relative</link>").url.empty());
  CHECK(data("<atom:link rel=\"enclosure\" href=\"https://kna.example/a.mp3\"/>").url.empty());
}

TEST_CASE("RSS 1.0 has its entries beside the channel") {
  const auto part = only(
      "<rdf:RDF><channel><title>KNA</title></channel><item><title>T</title>"
      "<dc:date>2031-03-12</dc:date><description>D.</description></item></rdf:RDF>");
  CHECK(part.metadata.outlet == "KNA");
  CHECK(part.metadata.published == "2031-03-12");
}

TEST_CASE("a title with references is left to who reads HTML") {
  const auto part =
      only(rss("<item><title>&amp;laquo;A&amp;raquo; &lt;b&gt;x&lt;/b&gt;</title>"
               "<description>1 &lt; 2</description></item>"));
  CHECK(part.metadata.title.empty());
  CHECK(part.type == InputType::html);
  CHECK(part.bytes.find("<title>&laquo;A&raquo; x</title>") != std::string::npos);
  CHECK(part.bytes.find("<p>1 &lt; 2</p>") != std::string::npos);
}

TEST_CASE("entries without a text are passed over, a feed of them is a loss") {
  const std::string bare = "<item><title>T</title></item>";
  const auto some = read(rss(bare + "<item><description>D.</description></item>"));
  REQUIRE(some.parts.size() == 1);
  CHECK(some.parts[0].name == "2");
  CHECK(some.lost.empty());
  CHECK(read(rss(bare)).lost.at(0).message.find("titles") != std::string::npos);
  CHECK(read(rss("")).lost.at(0).message.find("without entries") != std::string::npos);
}

TEST_CASE("a feed that breaks off gives what stands before, and a loss") {
  const auto parts = read("<rss><channel><item><description>One.</description></item><item><desc");
  CHECK(parts.parts.size() == 1);
  CHECK(parts.lost.size() == 1);
}

TEST_CASE("entities are not expanded and nothing outside is looked up") {
  std::string bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">";
  for (char c = 'b'; c < 'l'; ++c) {
    bomb += std::string("<!ENTITY ") + c + " \"";
    for (int i = 0; i < 10; ++i) bomb += std::string("&") + static_cast<char>(c - 1) + ";";
    bomb += "\">";
  }
  bomb += "<!ENTITY file SYSTEM \"file:///etc/hostname\">]>";
  const auto part = only(
      bomb + "<rss><channel><item><description>&k; &file;</description></item></channel></rss>");
  CHECK(part.bytes == "&k; &file;");
}

TEST_CASE("a million levels are walked without recursion") {
  std::string deep = "<entry><content type=\"xhtml\">";
  for (int i = 0; i < 1'000'000; ++i) deep += "<a>";
  deep += "x";
  for (int i = 0; i < 1'000'000; ++i) deep += "</a>";
  CHECK(only(atom(deep + "</content></entry>")).type == InputType::html);
}

TEST_CASE("no more entries than are allowed") {
  std::string items;
  for (int i = 0; i < 50; ++i) items += "<item><description>D.</description></item>";
  ingest::wire::Limits limits;
  limits.entries = 10;
  const auto parts = test::ask(reader::read_feed, rss(items), limits);
  CHECK(parts.parts.size() == 10);
  CHECK(parts.lost.size() == 1);
}
