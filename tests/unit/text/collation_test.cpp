#include "readout/text/collation.hpp"

#include <catch2/catch.hpp>

using readout::text::Collation;

TEST_CASE("keys compare as a dictionary sorts") {
  const Collation root("");
  CHECK(root.key("lake") < root.key("Lakes"));
  CHECK(root.key("éclair") < root.key("ferry"));
  CHECK(root.key("eclair") < root.key("éclair"));
  CHECK(root.key("zebra") < root.key("озеро"));
  CHECK(root.key("озеро") < root.key("湖"));
  CHECK(root.key("lake") == root.key("lake"));
}

TEST_CASE("Chinese stands by pinyin in Chinese alone") {
  const Collation chinese("zh");
  CHECK(chinese.key("爱") < chinese.key("中"));  // ai, zhong
  CHECK(Collation("").key("中") < Collation("").key("爱"));
}

TEST_CASE("keys of several words may stand in a row: the first word decides") {
  const Collation root("");
  CHECK(root.key("an") + root.key("zebra") < root.key("and") + root.key("ant"));
  CHECK(root.key("").size() < root.key("a").size());
}

TEST_CASE("a language that ICU does not know has Unicode's own order") {
  CHECK(Collation("xx-nonsense").key("lake") == Collation("").key("lake"));
}

TEST_CASE("a long text has its whole key") {
  const std::string text(5000, 'a');
  CHECK(Collation("ru").key(text) < Collation("ru").key(text + "b"));
}
