#include "readout/text/language.hpp"

#include <catch2/catch.hpp>

#include "readout/text/han.hpp"

namespace text = readout::text;

TEST_CASE("the language of a text is told") {
  CHECK(
      text::detect_language("President Ilda Maren of Varland met Premier Tomas Reyk of Kestria at "
                            "Lake Orla on Thursday and praised the cooperation.") == "en");
  CHECK(text::detect_language("Президент Варландии Ильда Марен встретилась с премьером Кестрии на "
                              "озере Орла и высоко оценила сотрудничество.") == "ru");
  CHECK(text::detect_language("瓦兰总统伊尔达·马伦周四在奥尔拉湖会见了凯斯特里亚总理。") == "zh");
  CHECK(text::detect_language("瓦蘭總統週四在奧爾拉湖會見了凱斯特里亞總理，雙方討論了合作。") ==
        "zh");
  CHECK(text::detect_language(
            "大統領は木曜日にオルラ湖で首相と会談し、両国の協力を高く評価した。") == "ja");
  CHECK(
      text::detect_language("Die Präsidentin traf am Donnerstag den Ministerpräsidenten am See und "
                            "lobte die gute Zusammenarbeit der beiden Länder.") == "de");
  CHECK(text::detect_language("Президентка зустрілася з прем’єр-міністром біля озера і високо "
                              "оцінила співпрацю між двома країнами.") == "uk");
}

TEST_CASE("a Chinese text with Latin names stays Chinese") {
  CHECK(text::detect_language(
            "马伦（Ilda Maren）总统在 Lake Orla 会见了雷克（Tomas Reyk）总理，双方就合作"
            "交换了意见，并发表了联合声明，强调共同发展。") == "zh");
}

TEST_CASE("what has no words has no language") {
  CHECK(text::detect_language("") == "und");
  CHECK(text::detect_language("12.03.2031 -- 100% \U0001F642") == "und");
}

TEST_CASE("short headlines are told") {
  CHECK(text::detect_language("Озеро Орла: итоги переговоров") == "ru");
  CHECK(text::detect_language("Президент прибыл в столицу") == "ru");
  CHECK(text::detect_language("Maren hails lake talks") == "en");
  CHECK(text::detect_language("奥尔拉湖会晤") == "zh");
  CHECK(text::detect_language("Leaders of both countries met at the lake") == "en");
}

TEST_CASE("three languages are supported") {
  CHECK(text::is_supported("en"));
  CHECK(text::is_supported("ru"));
  CHECK(text::is_supported("zh"));
  CHECK_FALSE(text::is_supported("de"));
  CHECK_FALSE(text::is_supported("und"));
  CHECK_FALSE(text::is_supported(""));
}

TEST_CASE("a part in another language is told where it is sure") {
  CHECK(text::other_language("Стороны подписали соглашение", "en") == "ru");
  CHECK(text::other_language("双方签署了协议", "en") == "zh");
  CHECK(text::other_language("Стороны", "en").empty());
  CHECK(text::other_language("The parties signed an agreement", "ru") == "en");
  CHECK(text::other_language("The parties signed an agreement", "en").empty());
  CHECK(text::other_language("Die Parteien", "en").empty());
  CHECK(text::other_language("", "en").empty());
  CHECK(text::other_language("12.03.2031", "en").empty());
  CHECK(text::other_language("雙方簽署了協議", "zh").empty());
  CHECK(text::other_language("Стороны подписали соглашение", "und") == "ru");
}

TEST_CASE("Traditional Chinese is told from Simplified by the characters of one only") {
  CHECK(text::han_script("雙方簽署了協議") == "Hant");
  CHECK(text::han_script("双方签署了协议") == "Hans");
  CHECK(text::han_script("著名的山中人在後面") == "Hant");
  CHECK(text::han_script("山中人").empty());
  CHECK(text::han_script("Orla").empty());
  CHECK(text::han_script("").empty());
  CHECK(text::to_simplified(U'雙') == U'双');
  CHECK(text::to_simplified(U'双') == U'双');
  CHECK(text::to_simplified(U'衞') == U'卫');  // Hong Kong's, which ICU lacks
  CHECK(text::to_simplified(U'諮') == U'咨');
  CHECK(text::to_simplified(U'A') == U'A');
}
