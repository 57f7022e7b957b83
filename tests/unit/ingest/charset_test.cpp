#include "readout/ingest/charset.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <unicode/unistr.h>
#include <utility>
#include <vector>

#include "readout/ingest/converter.hpp"
#include "readout/ingest/declared_charset.hpp"
#include "readout/ingest/ingest.hpp"
#include "readout/ingest/letters.hpp"

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
  CAPTURE(charset, text);
  const ingest::DecodedText decoded = ingest::decode(encode(text, charset));
  CHECK(decoded.text == text);
  CHECK(decoded.replaced == 0);
}

/// Whoever sends it, or the head of the page, names the charset.
void goes_round_declared(const std::string& text, const char* charset, const char* label) {
  CAPTURE(charset, label, text);
  const ingest::DecodedText sent = ingest::decode(encode(text, charset), label);
  CHECK(sent.text == text);
  CHECK_FALSE(sent.guessed);
  for (const std::string& page :
       {"<html><head><meta charset=\"" + std::string(label) + "\"></head><p>" + text,
        "<META http-equiv='Content-Type' content='text/html; charset=" + std::string(label) +
            "'><p>" + text,
        "<?xml version=\"1.0\" encoding=\"" + std::string(label) + "\"?><p>" + text}) {
    const ingest::DecodedText decoded = ingest::decode(encode(page, charset));
    CHECK(decoded.text == page);
    CHECK(decoded.replaced == 0);
    CHECK_FALSE(decoded.guessed);
  }
}

const std::vector<std::string> kRussians = {
    kRussian,
    "Итоги переговоров",
    "Паром пойдёт весной",
    "Марен: озеро Орла остаётся общим",
    "О ВСТРЕЧЕ ПРЕЗИДЕНТА ВАРЛАНДА С ПРЕМЬЕР-МИНИСТРОМ КЕСТРИИ НА ОЗЕРЕ ОРЛА",
    "Встреча началась в 10.30, закончилась в 14.00, участвовали 12 человек (Orla Herald).",
    "Я не стану говорить об этом, сказал Рейк, и вышел.\n\nЕщё раз: нет.",
    "<p>Стороны подписали соглашение</p>\n<p>Рыбакам вернут лодки</p>"};
const std::vector<std::string> kSimplifieds = {
    kSimplified,
    "奥拉湖会晤",
    "双方同意开通渡轮航线",
    "马伦总统会见雷克总理",
    "2031年3月14日，两国代表团在奥拉湖举行第3轮会谈，共12人参加。",
    "渔民将拿回船只。\n会谈仍在继续。"};
const std::vector<std::string> kTraditionals = {
    kTraditional, "奧拉湖會晤", "雙方同意開通渡輪航線", "馬倫總統會見雷克總理",
    "2031年3月14日，兩國代表團在奧拉湖舉行第3輪會談，共12人參加。"};

}  // namespace

TEST_CASE("Russian goes round without a declaration, long and short") {
  for (const std::string& text : kRussians) {
    for (const char* charset : {"UTF-8", "windows-1251", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32",
                                "KOI8-R", "ISO-8859-5", "IBM866"}) {
      goes_round(text, charset);
    }
  }
}

TEST_CASE("Chinese goes round without a declaration, long and short") {
  for (const std::string& text : kSimplifieds) {
    for (const char* charset : {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16"}) {
      goes_round(text, charset);
    }
  }
  for (const std::string& text : kTraditionals) {
    for (const char* charset : {"UTF-8", "Big5", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"}) {
      goes_round(text, charset);
    }
  }
}

TEST_CASE("other languages go round without a declaration") {
  goes_round(kFrench, "ISO-8859-1");
  goes_round(kFrench, "windows-1252");
  goes_round(kFrench, "UTF-16BE");
  goes_round("La présidente l’a dit : « Nous sommes prêts ».", "windows-1252");
  goes_round("The president said it’s “a new stage” – and left.", "windows-1252");
  goes_round("Die Präsidentin würdigte die Gespräche über die Fähre.", "windows-1252");
  goes_round("Göl kıyısında görüşme yapıldı, Başkan İlda Maren teşekkür etti.", "ISO-8859-9");
  goes_round("Prezydent spotkała się z premierem nad jeziorem, rozmowy trwały długo.",
             "windows-1250");
  goes_round("Η πρόεδρος συναντήθηκε με τον πρωθυπουργό στη λίμνη.", "windows-1253");
  goes_round("הנשיאה נפגשה עם ראש הממשלה ליד האגם והודתה לו.", "windows-1255");
  goes_round("التقت الرئيسة برئيس الوزراء عند البحيرة وشكرته على التعاون.", "windows-1256");
  goes_round("大統領は木曜日にオルラ湖で首相と会談し、協力を評価した。", "Shift_JIS");
  goes_round("大統領は木曜日にオルラ湖で首相と会談し、協力を評価した。", "EUC-JP");
  goes_round("대통령은 목요일에 호수에서 총리와 만나 협력을 높이 평가했다.", "EUC-KR");
}

TEST_CASE("every charset goes round with a declaration, by its common labels") {
  for (const std::string& text : kRussians) {
    goes_round_declared(text, "windows-1251", "windows-1251");
    goes_round_declared(text, "windows-1251", "CP1251");
    goes_round_declared(text, "KOI8-R", "koi8-r");
    goes_round_declared(text, "ISO-8859-5", "ISO-8859-5");
  }
  for (const std::string& text : kSimplifieds) {
    for (const char* label : {"gb2312", "GBK", "gb18030"}) {
      goes_round_declared(text, "GB18030", label);
    }
  }
  goes_round_declared("名单上有镕、喆、瑄、𠮷四个字", "GB18030", "gb2312");
  for (const std::string& text : kTraditionals) goes_round_declared(text, "Big5", "big5");
  goes_round_declared(kFrench, "windows-1252", "iso-8859-1");
  goes_round_declared("Le nœud coûte 5 € – « œuvre »", "windows-1252", "latin1");
  goes_round_declared("Le nœud coûte 5 €, « œuvre »", "ISO-8859-15", "iso-8859-15");
  goes_round_declared("İlda Maren teşekkür etti, ğ", "ISO-8859-9", "iso-8859-9");
  goes_round_declared("会談は木曜日", "Shift_JIS", "Shift_JIS");
  goes_round_declared("총리와 만나", "EUC-KR", "euc-kr");
}

TEST_CASE("a wrong declaration is not believed") {
  const auto page = [](const std::string& label, const std::string& text) {
    return "<meta charset=" + label + "><p>" + text;
  };
  const auto read = [&](const std::string& label, const std::string& text, const char* charset) {
    CAPTURE(label, charset);
    const auto decoded = ingest::decode(encode(page(label, text), charset));
    CHECK(decoded.text == page(label, text));
    CHECK(decoded.guessed);
    CHECK(decoded.declared == label);
  };
  read("utf-8", kRussian, "windows-1251");
  read("utf-8", kSimplified, "GB18030");
  read("utf-8", kTraditional, "Big5");
  read("windows-1251", kRussian, "KOI8-R");
  read("koi8-r", kRussian, "windows-1251");
  read("iso-8859-1", kRussian, "windows-1251");
  read("big5", kSimplified, "GB18030");
  read("gb2312", kTraditional, "Big5");
  read("x-no-such-charset", kRussian, "windows-1251");
  read("utf-7", kRussian, "windows-1251");
  read("ks_c_5601-1987", kSimplified, "GB18030");
  read("ebcdic-cp-us", kRussian, "windows-1251");
}

TEST_CASE("a stray control character makes no UTF-16 of ASCII") {
  CHECK(ingest::decode(std::string("Maren hails lake talks\0 ", 24)).charset == "UTF-8");
  CHECK(ingest::decode("Maren hails\x04 lake talks.").charset == "UTF-8");
  CHECK(ingest::decode(encode("Рейк", "UTF-16LE")).text == "Рейк");
  CHECK(ingest::decode(encode("Orla", "UTF-16BE")).text == "Orla");
}

TEST_CASE("a head that can be read is not in UTF-16") {
  const std::string page = "<meta charset=utf-16><p>" + kRussian;
  CHECK(ingest::decode(page).text == page);
  CHECK(ingest::decode(encode(page, "windows-1251")).text == page);
  CHECK(ingest::decode(encode("Рейк", "UTF-16LE"), "utf-16le").text == "Рейк");
}

TEST_CASE("the sender's charset is believed before the page's own") {
  const std::string page = "<meta charset=koi8-r><p>" + kRussian;
  CHECK(ingest::decode(encode(page, "windows-1251"), "windows-1251").text == page);
  CHECK(ingest::decode(encode(page, "KOI8-R"), "").text == page);
  CHECK(ingest::decode(encode(page, "KOI8-R"), "no-such-charset").text == page);
  ingest::SourceHints hints;
  hints.charset = "windows-1251";
  const auto document = ingest::ingest_bytes(encode("Рейк", "windows-1251"), "a.txt", hints);
  REQUIRE(document.ok());
  CHECK(document.value().text == "Рейк");
  CHECK(document.value().warnings.empty());
}

TEST_CASE("a guess against the declaration is told") {
  const auto document = ingest::ingest_bytes(
      encode("<meta charset=utf-8><h1>Встреча</h1><p>" + kRussian, "windows-1251"), "a.html");
  REQUIRE(document.ok());
  REQUIRE(document.value().warnings.size() == 1);
  CHECK(document.value().warnings[0].code == "charset-guessed");
  CHECK(document.value().warnings[0].message ==
        "is not utf-8 as it says: read as windows-1251, a guess");
}

TEST_CASE("broken bytes of any charset become U+FFFD and are counted") {
  const auto broken = [](std::string bytes, std::string_view bad, const char* label) {
    bytes.insert(bytes.size() / 4 * 2, bad);  // between two characters of two bytes
    return ingest::decode(bytes, label);
  };
  for (const auto& [charset, text] :
       {std::pair("GB18030", kSimplified), std::pair("Big5", kTraditional)}) {
    CAPTURE(charset);
    const auto decoded = broken(encode(text, charset), "\xFF", charset);
    CHECK(decoded.replaced == 1);
    CHECK(decoded.text.find("\uFFFD") != std::string::npos);
    CHECK(decoded.text.find('\x1A') == std::string::npos);
  }
  const std::string cut = encode(kSimplified, "UTF-16LE") + "\x4E";
  CHECK(ingest::decode(cut).text == kSimplified + "\uFFFD");
  CHECK(ingest::decode(cut).replaced == 1);
  // A replacement character that the text itself has is nobody's fault.
  CHECK(ingest::decode(encode("Озеро \uFFFD Орла", "UTF-16")).replaced == 0);
}

TEST_CASE("labels mean what browsers take them for") {
  CHECK(ingest::charset_of_label(" GB2312 ") == "GB18030");
  CHECK(ingest::charset_of_label("iso-8859-1") == "windows-1252");
  CHECK(ingest::charset_of_label("Windows-1251") == "windows-1251");
  for (const char* none : {"", "utf-7", "ebcdic-cp-us", "none", "x-user-defined"}) {
    CAPTURE(none);
    CHECK(ingest::charset_of_label(none).empty());
  }
  for (const char* label :
       {"gbk", "big5", "latin1", "iso-8859-9", "iso-8859-15", "iso-8859-5", "tis-620", "koi8-ru",
        "iso-8859-8-i", "x-sjis", "euc-kr", "mac-cyrillic", "koi8-u", "ibm866", "utf-16le"}) {
    CAPTURE(label);
    CHECK(ingest::convert("", ingest::charset_of_label(label)).has_value());
  }
  CHECK(ingest::convert("\x80", "windows-1252")->text == "€");
  CHECK_FALSE(ingest::convert("a", "no such charset").has_value());
}

TEST_CASE("text is likelier than a wrong reading of it") {
  const auto more = [](std::string_view likely, std::string_view unlikely) {
    CAPTURE(likely, unlikely);
    CHECK(ingest::likelihood(likely).nats > ingest::likelihood(unlikely).nats);
  };
  more("встреча на озере", "бярпевю мю нгепе");
  more("Встреча", "вСТРЕЧА");
  more("ВСТРЕЧА", "бярпевю");
  more("président", "prйsident");
  more("会谈", "会閪");
  more("會談", "鷫鷞");
  CHECK(ingest::likelihood("abc—é").beyond_ascii == 2);
  CHECK(ingest::likelihood("").nats == 0);
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
