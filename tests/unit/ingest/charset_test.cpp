#include "readout/ingest/charset.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <unicode/unistr.h>

#include "readout/ingest/declared_charset.hpp"
#include "readout/ingest/ingest.hpp"

using namespace readout;

namespace {

const std::string kRussian =
    "Президент Варланда Ильда Марен заявила, что встреча на озере Орла прошла хорошо.\n"
    "По её словам, стороны договорились о паромной линии и о новой встрече весной.\n";
const std::string kSimplified =
    "瓦兰总统伊尔达·马伦表示，奥拉湖会晤取得了成果。双方同意开通新的渡轮航线，并将在春季再次会晤。"
    "凯斯特里亚总理说，两国关系正处于新的阶段，双方应当继续加强各领域的合作。\n";
const std::string kTraditional =
    "瓦蘭總統表示，奧拉湖會晤取得了成果。雙方同意開通新的渡輪航線，並將在春季再次會晤。"
    "總理說，兩國關係正處於新的階段，雙方應當繼續加強各領域的合作。\n";
const std::string kFrench =
    "La présidente du Varland a déclaré que la rencontre du lac Orla s'était bien passée, et que "
    "les deux États étaient prêts à créer une ligne de ferry dès l'été.\n";

std::string encode(const std::string& text, const char* charset) {
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  std::string bytes(text.size() * 4 + 8, '\0');
  const auto size = wide.extract(0, wide.length(), bytes.data(),
                                 static_cast<std::uint32_t>(bytes.size()), charset);
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

void goes_round(const std::string& text, const char* charset) {
  CAPTURE(charset);
  const ingest::DecodedText decoded = ingest::decode(encode(text, charset));
  CHECK(decoded.text == text);
  CHECK(decoded.replaced == 0);
}

}  // namespace

TEST_CASE("every charset goes round without a declaration") {
  goes_round(kRussian, "UTF-8");
  goes_round(kRussian, "windows-1251");
  goes_round(kRussian, "KOI8-R");
  goes_round(kRussian, "UTF-16LE");
  goes_round(kRussian, "UTF-16BE");
  goes_round(kRussian, "UTF-16");  // with a mark
  goes_round(kRussian, "UTF-32");
  goes_round(kSimplified, "GB18030");
  goes_round(kSimplified, "UTF-16LE");
  goes_round(kTraditional, "Big5");
  goes_round(kFrench, "ISO-8859-1");
  goes_round(kFrench, "UTF-16BE");
}

TEST_CASE("a declared charset is believed when the bytes are no UTF-8") {
  const std::string page = "<html><head><meta charset=\"koi8-r\"></head><p>" + kRussian;
  CHECK(ingest::declared_charset(page) == "koi8-r");
  CHECK(ingest::decode(encode(page, "KOI8-R")).text == page);
  // A browser that saves a page leaves the declaration and writes UTF-8.
  CHECK(ingest::decode(page).text == page);
  CHECK(ingest::declared_charset("<?xml version=\"1.0\" encoding='windows-1251'?><a>") ==
        "windows-1251");
  CHECK(ingest::declared_charset("<meta http-equiv=Content-Type content=\"text/html; "
                                 "charset=gb2312\">") == "gb2312");
  CHECK(ingest::declared_charset("<p>charset=koi8-r</p>").empty());
}

TEST_CASE("broken UTF-8 is repaired, counted and reported") {
  std::string broken = kRussian;
  broken.insert(broken.find("Ильда"), "\xFF\xFE");
  broken.insert(10, "\xC3");
  const auto document = ingest::ingest_bytes(broken, "broken.txt");
  REQUIRE(document.ok());
  REQUIRE(document.value().warnings.size() == 1);
  CHECK(document.value().warnings[0].code == "invalid-utf8");
  CHECK(document.value().warnings[0].message.find("3 bad byte sequences") == 0);
  CHECK(document.value().text.find("\uFFFD") != std::string::npos);
}

TEST_CASE("the mark goes, everything else stays as written") {
  CHECK(ingest::decode("\xEF\xBB\xBFOne\r\ntwo\x1B").text == "One\r\ntwo\x1B");
  CHECK(ingest::decode("caf\u0065\u0301").text == "caf\u0065\u0301");
  CHECK(ingest::decode("no\u00A0break \u200Bstays").text == "no\u00A0break \u200Bstays");
}
