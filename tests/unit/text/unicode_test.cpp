#include "readout/text/unicode.hpp"

#include <catch2/catch.hpp>
#include <cctype>
#include <random>

namespace text = readout::text;

TEST_CASE("each bad sequence becomes one replacement character") {
  std::size_t replaced = 0;
  CHECK(text::to_valid_utf8("Orla \xFF\xC3(\xE2\x82 x\xF0\x9F\x99\x82", &replaced) ==
        "Orla \uFFFD\uFFFD(\uFFFD x\U0001F642");
  CHECK(replaced == 3);
  CHECK(text::to_valid_utf8("\xED\xA0\x80").find('\xED') == std::string::npos);  // a surrogate
  CHECK(text::to_valid_utf8("озеро Орла", &replaced) == "озеро Орла");
  CHECK(replaced == 0);
  CHECK_FALSE(text::is_valid_utf8("\xC0\x80"));
  CHECK(text::is_valid_utf8("湖"));
  CHECK(text::is_valid_utf8(""));
}

TEST_CASE("any bytes become valid, and valid text stays") {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    std::string bytes(random() % 60, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    const std::string valid = text::to_valid_utf8(bytes);
    CHECK(text::is_valid_utf8(valid));
    CHECK(text::to_valid_utf8(valid) == valid);
  }
}

TEST_CASE("NFC joins marks to their letters") {
  CHECK(text::to_nfc("e\u0301te\u0301") == "\u00E9t\u00E9");
  CHECK(text::to_nfc("и\u0306") == "й");
  CHECK(text::to_nfc("plain") == "plain");
}

TEST_CASE("folding makes orthographic variants equal") {
  CHECK(text::fold("Lake ORLA") == "lake orla");
  CHECK(text::fold("Ещё ЁЛКА, Йод") == "еще елка, йод");
  CHECK(text::fold("“Orla” „Orla“ «Orla» 「Orla」 《Orla》") ==
        R"("orla" "orla" "orla" "orla" "orla")");
  CHECK(text::fold("Maren’s ‘lake’") == "maren's 'lake'");
  CHECK(text::fold("2024–2025 — a‑b − c") == "2024-2025 - a-b - c");
  CHECK(text::fold("ＡＢＣ１２％，！") == "abc12%,!");
  CHECK(text::fold("兩國關係發展") == "两国关系发展");
  CHECK(text::fold("Straße ﬁne ΣΟΦΊΑ ÉTÉ") == "strasse fine σοφία été");
  CHECK(text::fold("Pre\u00ADsident\u200B") == "president");
  CHECK(text::fold("Ђ Ѝ Ї") == "ђ ѝ ї");
  CHECK(text::fold("Ёж 湖 ЁЖ Lake ß ЛЕС") == "еж 湖 еж lake ss лес");
  CHECK(text::fold("").empty());
}

TEST_CASE("folding reads any bytes") {
  CHECK(text::fold("\xD0") == "\uFFFD");
  CHECK(text::fold("A\xD0"
                   "B\xD1\xD1") == "a\uFFFDb\uFFFD\uFFFD");
}

TEST_CASE("ASCII has the classes that C gives it") {
  for (char32_t c = 0; c < 0x80; ++c) {
    const auto byte = static_cast<unsigned char>(c);
    INFO(static_cast<int>(byte));
    CHECK(text::is_letter(c) == (std::isalpha(byte) != 0));
    CHECK(text::is_upper(c) == (std::isupper(byte) != 0));
    CHECK(text::is_lower(c) == (std::islower(byte) != 0));
    CHECK(text::is_digit(c) == (std::isdigit(byte) != 0));
    CHECK(text::is_space(c) == (std::isspace(byte) != 0));
  }
}

TEST_CASE("folding twice changes nothing more") {
  const std::string mixed = "Ёж “İstanbul” 關係 ＸＹ ß \U0001F642 Ω — „х“ ﷺ ǅ";
  CHECK(text::fold(text::fold(mixed)) == text::fold(mixed));
}

TEST_CASE("code points are read forwards and backwards alike") {
  const std::string s = "aй湖\U0001F642z";
  std::u32string forwards;
  for (std::size_t at = 0; at < s.size();) forwards += text::next_code_point(s, at);
  std::u32string backwards;
  for (std::size_t at = s.size(); at > 0;) backwards.insert(0, 1, text::previous_code_point(s, at));
  CHECK(forwards == U"aй湖\U0001F642z");
  CHECK(backwards == forwards);
  CHECK(text::count_code_points(s) == 5);
  std::string again;
  for (const char32_t c : forwards) text::append_utf8(again, c);
  CHECK(again == s);
  std::string bad;
  text::append_utf8(bad, 0x110000);
  text::append_utf8(bad, 0xD800);
  CHECK(bad == "\uFFFD\uFFFD");
}

TEST_CASE("characters have their properties") {
  CHECK(text::is_letter(U'é'));
  CHECK(text::is_letter(U'湖'));
  CHECK_FALSE(text::is_letter(U'7'));
  CHECK(text::is_upper(U'Ж'));
  CHECK(text::is_lower(U'ж'));
  CHECK(text::is_digit(U'７'));
  CHECK(text::is_space(0xA0));
  CHECK(text::is_space(0x3000));
  CHECK_FALSE(text::is_space(0x200B));
  CHECK(text::is_han(U'湖'));
  CHECK(text::is_han(0x20000));
  CHECK_FALSE(text::is_han(U'。'));
  CHECK_FALSE(text::is_han(U'か'));
  CHECK(text::is_cyrillic(U'ё'));
  CHECK(text::is_punctuation(U'«'));
  CHECK(text::is_bidi_control(0x202E));
}

TEST_CASE("the code point map is right at every place") {
  std::string s;
  for (int i = 0; i < 60; ++i) s += "Orla \U0001F642 湖水 й" + std::to_string(i);
  const text::CodePointMap map(s);
  std::size_t code_point = 0;
  for (std::size_t byte = 0; byte < s.size(); ++code_point) {
    REQUIRE(map.to_code_point(byte) == code_point);
    static_cast<void>(text::next_code_point(s, byte));
  }
  CHECK(map.to_code_point(s.size()) == code_point);
  CHECK(text::CodePointMap("").to_code_point(0) == 0);
}

TEST_CASE("content hashes are those of FNV-1a") {
  CHECK(text::content_hash("") == "cbf29ce484222325");
  CHECK(text::content_hash("a") == "af63dc4c8601ec8c");
}
