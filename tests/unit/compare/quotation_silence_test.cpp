// What an account says itself of the words it quotes: that it left some out, that it only reports
// them, that they may be translated.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "unit/compare/quotation_support.hpp"

namespace readout::test {

TEST_CASE("whatever mark stands for the words left out, they are not cut") {
  const std::string peace = "We want peace on the lake for both shores.";
  const std::string threats = "We will not accept threats from any neighbour";
  const auto cut_with = [&](const std::string& mark) {
    return quotation_of("“" + peace + " Trade grew last year by a third in spite of it all. " +
                            threats + ",” President Ilda Maren said.",
                        "“" + peace + mark + threats + ",” President Ilda Maren said.");
  };
  CHECK(cut_with(" ").size() == 1);
  for (const char* mark : {" . . . ", " * * * ", " {…} ", " – … ", " – … – ", " ［……］ ",
                           " 【略】 ", " 〔……〕 ", " (…) ", " ⋯ "}) {
    CAPTURE(mark);
    CHECK(cut_with(mark).empty());
  }
  const auto cut_in_chinese = [](const std::string& mark) {
    return quotation_of(
        "马伦总统说：“我们希望湖上两岸和平相处。去年贸易增长了三分之一。我们不接受任"
        "何邻国的威胁。”",
        "马伦总统说：“我们希望湖上两岸和平相处。" + mark + "我们不接受任何邻国的威胁。”", "zh");
  };
  CHECK(cut_in_chinese("").size() == 1);
  for (const char* mark : {"［……］", "【略】", "〔……〕", "……"}) {
    CAPTURE(mark);
    CHECK(cut_in_chinese(mark).empty());
  }
}

TEST_CASE("an ellipsis counts before either of two equal words, one of which is missing") {
  CHECK(
      quotation_of("“Our trade grows step by step, always in development, always in motion on the "
                   "lake,” President Ilda Maren said.",
                   "“Our trade grows step by step … always in motion on the lake,” President Ilda "
                   "Maren said.")
          .empty());
}

TEST_CASE("a term in marks is no quotation of the sentence that is reported") {
  const auto is_told = [](const Changes& found) {
    return std::ranges::any_of(
        found, [](const std::string& change) { return change.starts_with("quoted-or-reported"); });
  };
  const std::string belt = "我们将推进“一带一路”建设，重新开放通往马港的粮食走廊";
  CHECK(is_told(
      quotation_of("马伦总统表示：“" + belt + "。”", "马伦总统表示，" + belt + "。", "zh")));
  const std::string quoted =
      "“The grain corridor to the port of Marhaven will reopen by 1 May,” President Ilda Maren "
      "said.";
  CHECK_FALSE(is_told(quotation_of(quoted,
                                   "President Ilda Maren said that the grain corridor to the port "
                                   "of Marhaven “will reopen” by 1 May.")));
}

TEST_CASE("words in single marks that run on are no reported speech") {
  const std::string corridor = "the grain corridor to the port of Marhaven will reopen by 1 May";
  const auto told = [&](const std::string& reported) {
    const Changes found =
        quotation_of("“T" + corridor.substr(1) + ",” President Ilda Maren said.", reported);
    return std::ranges::any_of(
        found, [](const std::string& change) { return change.starts_with("quoted-or-reported"); });
  };
  CHECK(told("President Ilda Maren said " + corridor + "."));
  CHECK(told("President Ilda Maren said the sides' view is that " + corridor + "."));
  CHECK_FALSE(told("President Ilda Maren said: 'T" + corridor.substr(1) + "."));
}

TEST_CASE("who says that he said so before does not report another") {
  const Changes found = quotation_of(
      "“As I said, the grain corridor to the port of Marhaven will reopen by 1 May,” President "
      "Ilda Maren said.",
      "President Ilda Maren said that the grain corridor to the port of Marhaven will reopen by 1 "
      "May.");
  REQUIRE(found.size() == 1);
  CHECK(found.front().starts_with("quoted-or-reported: "));
}

TEST_CASE("other words of whoever speaks another language may be another translation") {
  const auto translated = [](const std::string& one, const std::string& other,
                             const std::string& language, const std::string& first,
                             const std::string& second) {
    const Comparison comparison = compared(
        {document("Readout", one + first, language), document("Agency", other + second, language)});
    for (const Point& point : comparison.points) {
      for (const Pair& pair : point.pairs) {
        if (!pair.quotation.empty()) return pair.quotation.front().translated ? "yes" : "no";
      }
    }
    return "none";
  };
  const auto in_english = [&](const std::string& one, const std::string& other) {
    return std::string(
        translated(one + " said", other + " said", "en",
                   ": “The new ferry line across the lake will open in the spring.”",
                   ": “The new ferry line across the lake may open in the spring.”"));
  };
  CHECK(in_english("President Ilda Maren", "President Ilda Maren") == "no");
  CHECK(in_english("Moscow", "Moscow") == "yes");
  CHECK(in_english("London", "London") == "no");
  CHECK(in_english("Moscow and Beijing", "Moscow") == "yes");
  CHECK(in_english("Moscow", "Moscow and Beijing") == "yes");
  CHECK(in_english("Moscow and London", "London") == "no");
  for (const char* speaker : {"Москва заявила", "Минск заявил"}) {
    CAPTURE(speaker);
    CHECK(translated(speaker, speaker, "ru",
                     ": «Новая паромная линия через озеро откроется будущей весной».",
                     ": «Новая паромная линия через озеро закроется будущей весной».") ==
          std::string("no"));
  }
}

}  // namespace readout::test
