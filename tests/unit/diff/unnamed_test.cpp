// Times without a number, offices and bodies without a name, and names in quotation marks.
#include <catch2/catch.hpp>

#include "claims.hpp"

namespace readout::test {

TEST_CASE("another time is a date, also without a number") {
  CHECK(
      claims("Safe since the summer of 2033.", "Safe since the spring of 2033.").has(Change::date));
  CHECK(claims("They meet next week in Selle.", "They meet this week in Selle.").has(Change::date));
  CHECK(claims("Due by the end of March.", "Due by the middle of March.").has(Change::date));
  CHECK(claims("Встреча на этой неделе.", "Встреча на следующей неделе.", "ru").has(Change::date));
  CHECK(claims("Готово к середине июня.", "Готово к концу июня.", "ru").has(Change::date));
  CHECK(claims("代表团本周访问塞尔。", "代表团下周访问塞尔。", "zh").has(Change::date));
  CHECK(claims("德什总理周四宣布此事。", "德什总理周五宣布此事。", "zh").has(Change::date));
}

TEST_CASE("a part, a unit or a side of a time is a time") {
  CHECK(claims("Due in the first half of 2032.", "Due in the second half of 2032.")
            .has(Change::date));
  CHECK(claims("Due within days.", "Due within weeks.").has(Change::date));
  CHECK(claims("It meets monthly.", "It meets weekly.").has(Change::date));
  CHECK(claims("He spoke before the summit.", "He spoke after the summit.").has(Change::date));
  CHECK(claims("Доклад до саммита.", "Доклад после саммита.", "ru").has(Change::date));
  const Claims half = claims("谈判将于上半年恢复。", "谈判将于下半年恢复。", "zh");
  CHECK(half.has(Change::date));
  CHECK_FALSE(half.has(Change::orthography));
}

TEST_CASE("words of time that tell no time are no date") {
  CHECK_FALSE(claims("The next step is hard.", "The last step is hard.").has(Change::date));
  CHECK_FALSE(claims("It is too early to say.", "It is too late to say.").has(Change::date));
  CHECK_FALSE(claims("Это начало пути.", "Это конец пути.", "ru").has(Change::date));
  CHECK_FALSE(claims("Held in the Morning Hall.", "Held in the Evening Hall.").has(Change::date));
}

TEST_CASE("parts and units of other things are no date") {
  CHECK_FALSE(claims("Talks start in May.", "Talks end in May.").has(Change::date));
  CHECK_FALSE(
      claims("The current minister spoke on Monday.", "The previous minister spoke on Monday.")
          .has(Change::date));
  CHECK_FALSE(claims("The second half of the team left.", "The first half of the team left.")
                  .has(Change::date));
  CHECK_FALSE(claims("They read the minutes of the meeting.", "They read the days of the meeting.")
                  .has(Change::date));
  CHECK_FALSE(claims("He stood before the court.", "He stood after the court.").has(Change::date));
  CHECK_FALSE(
      claims("В этом заявлении в мае.", "В следующем заявлении в мае.", "ru").has(Change::date));
  CHECK_FALSE(claims("在大坝前集合。", "在大坝后集合。", "zh").has(Change::date));
}

TEST_CASE("a greeting tells no time") {
  CHECK_FALSE(claims("Good morning to all of you.", "Good evening to all.").has(Change::date));
  CHECK_FALSE(claims("Доброе утро, друзья.", "Добрый вечер, друзья.", "ru").has(Change::date));
  CHECK_FALSE(claims("各位早上好。", "各位晚上好。", "zh").has(Change::date));
  CHECK(claims("They met in the morning.", "They met in the evening.").has(Change::date));
}

TEST_CASE("where somebody is, and what is called after somebody, acts on nobody") {
  CHECK_FALSE(claims("The case went to court.", "The case went to parliament.").has(Change::actor));
  CHECK_FALSE(claims("Ships under the admiral.", "Ships of the admiral.").has(Change::actor));
  CHECK_FALSE(claims("The river bank was full.", "The river board was full.").has(Change::actor));
  CHECK_FALSE(claims("他住在国王大道。", "他住在总统大道。", "zh").has(Change::actor));
}

TEST_CASE("another office or body is another actor") {
  CHECK(claims("The foreign ministers met.", "The prime ministers met.").has(Change::actor));
  CHECK(claims("The deputy speaker agreed.", "The speaker agreed.").has(Change::actor));
  CHECK(claims("Так решило министерство экономики.", "Так решило министерство энергетики.", "ru")
            .has(Change::actor));
  CHECK(claims("Досмотр за морским судом.", "Досмотр за портовыми властями.", "ru")
            .has(Change::actor));
  CHECK(claims("会后，议长表示欢迎。", "会后，副议长表示欢迎。", "zh").has(Change::actor));
}

TEST_CASE("an office in more words, in others or elsewhere is no other actor") {
  CHECK_FALSE(claims("The minister agreed.", "The foreign minister agreed.").has(Change::actor));
  CHECK_FALSE(claims("The premier agreed.", "The prime minister agreed.").has(Change::actor));
  CHECK_FALSE(claims("The delegation agreed.", "The negotiators agreed.").has(Change::actor));
  CHECK_FALSE(claims("The minister of trade came.", "The trade minister came.").has(Change::actor));
  CHECK_FALSE(claims("The king met the mayor.", "The mayor met the king.").has(Change::actor));
  CHECK_FALSE(claims("外交部长表示欢迎。", "外长表示欢迎。", "zh").has(Change::actor));
}

TEST_CASE("what is called something in quotation marks has a name") {
  CHECK(claims("Отряд «Северный щит» ушёл.", "Отряд «Северный меч» ушёл.", "ru").has(Change::name));
  CHECK(claims("据《湖畔时报》报道。", "据《湖畔晨报》报道。", "zh").has(Change::name));
  CHECK_FALSE(
      claims("She called it “a good plan”.", "She called it “a bad plan”.").has(Change::name));
}

TEST_CASE("a foreign name that shares a character is no omission") {
  const Claims names = claims("《哈尔维克协定》获得延期。", "《林德穆尔协定》获得延期。", "zh");
  CHECK(names.has(Change::name));
  CHECK_FALSE(names.has(Change::omission));
  CHECK_FALSE(names.has(Change::addition));
}

TEST_CASE("who speaks and how are told apart") {
  const Claims both = claims("On Monday the speaker warned.", "On Monday the ambassador said.");
  CHECK(both.has(Change::actor));
  CHECK(both.has(Change::cue));
}

}  // namespace readout::test
