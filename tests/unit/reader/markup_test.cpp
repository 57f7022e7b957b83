// What is asked of HTML without a parser.
#include "reader/markup.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace readout::reader;

TEST_CASE("only what a reader sees is counted") {
  CHECK(visible_bytes("ab c\n") == 3);
  CHECK(visible_bytes("<p class=\"x\">ab</p>") == 2);
  CHECK(visible_bytes("<title>no</title><style>p{}</style><SCRIPT>var a = \"<b>\";</SCRIPT>ab") ==
        2);
  CHECK(visible_bytes("<!-- <p>no -->ab") == 2);
  CHECK(visible_bytes("a < b") == 3);
  CHECK(visible_bytes("<script>never closed") == 0);
  CHECK(visible_bytes("<p") == 0);
  CHECK(visible_bytes("<styled>ab") == 2);
}

TEST_CASE("a tag or a reference marks a text up") {
  CHECK(is_marked_up("a <b>c</b>"));
  CHECK(is_marked_up("R&amp;D"));
  CHECK(is_marked_up("a &#8212; b"));
  CHECK_FALSE(is_marked_up("a < b & c > d; e"));
  CHECK_FALSE(is_marked_up("bread & butter; wine &"));
}

TEST_CASE("a tag is found by its whole name in any case") {
  CHECK(has_tag("<P><H1 id=a>", "h1"));
  CHECK(has_tag("<title>", "title"));
  CHECK_FALSE(has_tag("<titles> title", "title"));
}

TEST_CASE("a million of unclosed tags cost one look each") {
  std::string many;
  for (int i = 0; i < 1'000'000; ++i) many += "<script";
  CHECK(visible_bytes(many) == 0);
  CHECK_FALSE(has_tag(many, "title"));
}

TEST_CASE("text is escaped for HTML") {
  CHECK(escape_markup("a<b>&c") == "a&lt;b&gt;&amp;c");
}
