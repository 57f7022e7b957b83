// What became of quoted words between two accounts: fictional ones, in three languages.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "unit/compare/quotation_support.hpp"

namespace readout::test {
TEST_CASE("words changed inside the marks are told, with both wordings") {
  CHECK(quotation_of("“The grain corridor to the port of Marhaven will reopen by 1 May,” President "
                     "Ilda Maren said.",
                     "“The grain corridor to the port of Marhaven may reopen by 1 May,” President "
                     "Ilda Maren said.") == Changes{"words-changed: will / may"});
  CHECK(quotation_of("«Зерновой коридор до порта Мархейвен откроется к 1 мая», — заявила президент "
                     "Ильда Марен.",
                     "«Зерновой коридор до порта Мархейвен закроется к 1 мая», — заявила президент "
                     "Ильда Марен.",
                     "ru") == Changes{"words-changed: откроется / закроется"});
  CHECK(quotation_of("“通往马港的粮食走廊将于5月1日重新开放。”马伦总统说。",
                     "“通往马港的粮食走廊可能于5月1日重新开放。”马伦总统说。",
                     "zh") == Changes{"words-changed: 将 / 可能"});
}

TEST_CASE("a word or two at the end count, at the beginning they do not") {
  const std::string short_one =
      "“The grain corridor to the port of Marhaven will reopen,” President Ilda Maren said.";
  CHECK(quotation_of("“The grain corridor to the port of Marhaven will reopen tomorrow,” President "
                     "Ilda Maren said.",
                     short_one) == Changes{"words-changed: tomorrow / "});
  CHECK(quotation_of("“But the grain corridor to the port of Marhaven will reopen,” President Ilda "
                     "Maren said.",
                     short_one)
            .empty());
}

TEST_CASE("words that stand at another place inside the marks moved, in three languages") {
  CHECK(
      quotation_of("“Today our engineers will open the grain corridor to Marhaven,” President Ilda "
                   "Maren said.",
                   "“Our engineers will open the grain corridor to Marhaven today,” President Ilda "
                   "Maren said.") == Changes{"words-moved: Today / today"});
  const Changes parts = quotation_of(
      "“The ferry helps the fishermen of the northern shore and it feeds the old mill town of "
      "Lorn,” President Ilda Maren said.",
      "“The ferry feeds the old mill town of Lorn and it helps the fishermen of the northern "
      "shore,” President Ilda Maren said.");
  REQUIRE_FALSE(parts.empty());
  CHECK(parts.front().starts_with("words-moved: "));
  CHECK(
      quotation_of("Президент Ильда Марен заявила: «Сегодня наши инженеры откроют зерновой коридор "
                   "до порта Мархейвен».",
                   "Президент Ильда Марен заявила: «Наши инженеры откроют зерновой коридор до "
                   "порта Мархейвен сегодня».",
                   "ru") == Changes{"words-moved: Сегодня / сегодня"});
  CHECK(quotation_of("马伦总统说：“今天我国工程师将开放通往马港的粮食走廊。”",
                     "马伦总统说：“我国工程师今天将开放通往马港的粮食走廊。”",
                     "zh") == Changes{"words-moved: 今天 / 今天"});
}

TEST_CASE("another word at the edge of a fragment is told, a shorter fragment is not") {
  const std::string full =
      "“The lake needs a new era of honest trade between both shores in the coming years,” "
      "President Ilda Maren said.";
  const auto against = [&](const std::string& words) {
    return quotation_of(full, "President Ilda Maren spoke of “" + words + "” on Monday.");
  };
  CHECK(against("new era of honest trade between both shores").empty());
  CHECK(against("golden era of honest trade between both shores") ==
        Changes{"words-changed: new / golden"});
  CHECK(against("new era of honest trade between both states") ==
        Changes{"words-changed: shores / states"});
  CHECK(against("[good] era of honest trade between both shores").empty());
}

TEST_CASE("a name in the midst of a sentence begins no quotation of its own") {
  CHECK(
      quotation_of("“The harbours of Marhaven, Lorn and Selle will stay open to every neighbour of "
                   "the lake until the spring,” President Ilda Maren said.",
                   "President Ilda Maren spoke of “Marhaven, Lorn and Selle will stay open to "
                   "every neighbour”, among other things.")
          .empty());
}

TEST_CASE("the same quotation, spelt otherwise, is unchanged") {
  CHECK(quotation_of("“The grain corridor to Marhaven will reopen,” President Ilda Maren said.",
                     "\"The Grain Corridor to Marhaven will reopen\", said President Ilda Maren.")
            .empty());
  CHECK(quotation_of("“They've told me that it isn't closed to the 1st boats,” President Ilda "
                     "Maren said.",
                     "“They have told me that it is not closed to the first boats,” President Ilda "
                     "Maren said.")
            .empty());
  CHECK(quotation_of("«Я благодарю г-на Рейка за 1-е письмо в XXI веке», — заявила президент Ильда "
                     "Марен.",
                     "«Я благодарю господина Рейка за первое письмо в 21-м веке», — заявила "
                     "президент Ильда Марен.",
                     "ru")
            .empty());
}

TEST_CASE("a fragment at its own marks is neither a change nor a cut") {
  CHECK(quotation_of("“The grain corridor to the port of Marhaven will reopen by 1 May, and nobody "
                     "will close it again,” President Ilda Maren said.",
                     "President Ilda Maren said the corridor “to the port of Marhaven will reopen "
                     "by 1 May”.")
            .empty());
  CHECK(quotation_of("“The grain corridor to the port of Marhaven will reopen by 1 May, and nobody "
                     "will close it again,” President Ilda Maren said.",
                     "President Ilda Maren said the corridor “to the port of Marhaven must reopen "
                     "by 1 May”.") == Changes{"words-changed: will / must"});
}

TEST_CASE("an ellipsis or a bracket at the place says itself that words are not all there") {
  const std::string full =
      "“The grain corridor to Marhaven, which the storms had closed for weeks, will reopen in "
      "May,” President Ilda Maren said.";
  const auto against = [&](const std::string& words) {
    return quotation_of(full, "“" + words + ",” President Ilda Maren said.");
  };
  CHECK(against("The grain corridor to Marhaven … will reopen in May").empty());
  CHECK(against("The grain corridor to Marhaven ... will reopen in May").empty());
  CHECK(against("The grain corridor to Marhaven [closed by storms] will reopen in May").empty());
  CHECK(against("The grain corridor to Marhaven will reopen in May") ==
        Changes{"cut: which the storms had closed for weeks / "});
}

TEST_CASE("a quotation that goes on elsewhere in the account is not cut") {
  const std::string full =
      "“The grain corridor to Marhaven will reopen in May, and the fishing boats will return to "
      "Orla,” President Ilda Maren said.";
  CHECK(quotation_of(full,
                     "“The grain corridor to Marhaven will reopen in May,” President Ilda Maren "
                     "said.") == Changes{"cut: and the fishing boats will return to Orla / "});
  CHECK(quotation_of(full,
                     "“The grain corridor to Marhaven will reopen in May,” President Ilda Maren "
                     "said, “and the fishing boats will return to Orla.”")
            .empty());
  CHECK(quotation_of(full,
                     "“The grain corridor to Marhaven will reopen in May,” President Ilda Maren "
                     "said. She added that fishing boats would return to Orla.")
            .empty());
}

TEST_CASE("a source that has both wordings changed nothing") {
  CHECK(quotation_of("Maren: corridor to Marhaven may reopen by 1 May\n"
                     "“The grain corridor to Marhaven will reopen by 1 May,” President Ilda Maren "
                     "said. “The grain corridor to Marhaven may reopen by 1 May,” she repeated.",
                     "“The grain corridor to Marhaven may reopen by 1 May,” President Ilda Maren "
                     "said.")
            .empty());
}

TEST_CASE("a short quotation that goes on is cut, in three languages") {
  CHECK(quotation_of("“We are ready for talks, but only on the basis of the Selle agreements,” "
                     "President Ilda Maren said.",
                     "“We are ready for talks,” President Ilda Maren said.") ==
        Changes{"cut: but only on the basis of the Selle agreements / "});
  CHECK(quotation_of("Президент Ильда Марен сказала: «Мы готовы вести переговоры с соседями, но "
                     "только на основе соглашений».",
                     "Президент Ильда Марен сказала: «Мы готовы вести переговоры с соседями».",
                     "ru") == Changes{"cut: но только на основе соглашений / "});
  CHECK(quotation_of("“We are ready for talks, but only on the basis of the Selle agreements,” "
                     "President Ilda Maren said.",
                     "“We are ready for talks…,” President Ilda Maren said.")
            .empty());
}

TEST_CASE("a sentence dropped from the midst of a quotation is a cut, with an ellipsis it is not") {
  const std::string full =
      "“We want peace on the lake for both shores. Trade grew last year by a third in spite of it "
      "all. We will not accept threats from any neighbour,” President Ilda Maren said.";
  CHECK(quotation_of(full,
                     "“We want peace on the lake for both shores. We will not accept threats from "
                     "any neighbour,” President Ilda Maren said.") ==
        Changes{"cut: Trade grew last year by a third in spite of it all. / "});
  CHECK(quotation_of(full,
                     "“We want peace on the lake for both shores… We will not accept threats from "
                     "any neighbour,” President Ilda Maren said.")
            .empty());
  CHECK(
      quotation_of(full,
                   "“We want peace on the lake for both shores. … We will not accept threats from "
                   "any neighbour,” President Ilda Maren said.")
          .empty());
  CHECK(quotation_of(full,
                     "“We want peace on the lake for both shores. [...] We will not accept threats "
                     "from any neighbour,” President Ilda Maren said.")
            .empty());
  CHECK(quotation_of(full,
                     "“We want peace on the lake for both shores,” President Ilda Maren said. “We "
                     "will not accept threats from any neighbour.”")
            .empty());
}

TEST_CASE("a sentence of a transcript is dropped from the midst of a quotation") {
  const std::string transcript =
      "Premier Tomas Reyk: Welcome to the lake, Madam President.\nPresident Ilda Maren: We want "
      "peace "
      "on the lake for both shores. Trade grew last year by a third in spite of it all. We will "
      "not "
      "accept threats from any neighbour.\nPremier Tomas Reyk: Thank you very much for that.";
  CHECK(quotation_of(transcript,
                     "“We want peace on the lake for both shores. We will not accept threats from "
                     "any neighbour,” President Ilda Maren said.") ==
        Changes{"cut: Trade grew last year by a third in spite of it all. / "});
  CHECK(
      quotation_of(transcript,
                   "“We want peace on the lake for both shores. … We will not accept threats from "
                   "any neighbour,” President Ilda Maren said.")
          .empty());
}

TEST_CASE("two sentences of one account that stand as one quotation in the other are joined") {
  const Changes found = quotation_of(
      "“The grain corridor to Marhaven will reopen in May,” President Ilda Maren said. “Our "
      "engineers have worked all winter. The neighbours of Kestria are welcome to use the port.”",
      "“The grain corridor to Marhaven will reopen in May, the neighbours of Kestria are welcome "
      "to "
      "use the port,” President Ilda Maren said.");
  REQUIRE(found.size() == 1);
  CHECK(found.front().starts_with("spliced: "));
}

TEST_CASE("an interrupted quotation that is set in one is not joined") {
  CHECK(
      quotation_of("“The grain corridor to Marhaven will reopen in May,” President Ilda Maren "
                   "said, “and the fishing boats will return to Orla.”",
                   "“The grain corridor to Marhaven will reopen in May and the fishing boats will "
                   "return to Orla,” President Ilda Maren said.")
          .empty());
}

TEST_CASE("a reporting clause between two sentences takes no quotation apart") {
  const std::string map = "does not accept the map that was drawn last year";
  CHECK(quotation_of("President Ilda Maren said: “My government " + map + ", and it never will.”",
                     "“My government " + map + ",” President Ilda Maren said. “And it never will.”")
            .empty());
  CHECK(quotation_of("“My government " + map +
                         ", and we will tell the council so,” President Ilda "
                         "Maren said.",
                     "“My government " + map +
                         ",” President Ilda Maren said.\nShe added: “And we "
                         "will tell the council so.”")
            .empty());
  CHECK(quotation_of("马伦总统表示：“我国政府不接受去年绘制的地图，而且永远不会接受。”",
                     "“我国政府不接受去年绘制的地图，”马伦总统表示，“而且永远不会接受。”", "zh")
            .empty());
}

TEST_CASE("quoted here, reported there, unless the account quotes it as well") {
  const std::string quoted =
      "“The grain corridor to the port of Marhaven will reopen by 1 May,” President Ilda Maren "
      "said.";
  const std::string reported =
      "President Ilda Maren said that the grain corridor to the port of Marhaven will reopen by 1 "
      "May.";
  const Changes found = quotation_of(quoted, reported);
  REQUIRE(found.size() == 1);
  CHECK(found.front().starts_with("quoted-or-reported: "));
  CHECK(quotation_of(quoted, reported + "\n" + quoted).empty());
}

TEST_CASE("who is quoted as reporting others is not reported") {
  const std::string sentence =
      "The ministers noted the importance of an open grain corridor to the port of Marhaven";
  CHECK(quotation_of("“" + sentence + ",” President Ilda Maren said.", sentence + ".").empty());
}

TEST_CASE("courtesies of one kind are no changed quotation") {
  CHECK(quotation_of("“I am very happy to meet you here,” President Ilda Maren said.",
                     "“I am very happy to see you here,” President Ilda Maren said.")
            .empty());
}

}  // namespace readout::test
