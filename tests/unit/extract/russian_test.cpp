#include <catch2/catch.hpp>

#include "make_document.hpp"

namespace readout {
namespace {

using test::extracted;

TEST_CASE("Russian: a quotation with its attribution behind a dash") {
  const auto made = extracted("ru", {"«Озеро останется открытым», — заявила президент Варланда "
                                     "Ильда Марен."});
  REQUIRE(made.count() == 1);
  CHECK(made.kind(0) == StatementKind::direct);
  CHECK(made.content(0) == "Озеро останется открытым");
  CHECK(made.speaker(0) == "Ильда Марен");
  CHECK(made.cue(0) == "заявила");
}

TEST_CASE("Russian: the subject stands before the verb, or behind it") {
  SECTION("before") {
    const auto made =
        extracted("ru", {"Премьер Кестрии Томас Рейк заявил, что шлюзы откроются в мае."});
    REQUIRE(made.count() == 1);
    CHECK(made.content(0) == "шлюзы откроются в мае");
    CHECK(made.speaker(0) == "Томас Рейк");
  }
  SECTION("behind") {
    const auto made =
        extracted("ru", {"Шлюзы откроются в мае, сообщил премьер Кестрии Томас Рейк."});
    REQUIRE(made.count() == 1);
    CHECK(made.content(0) == "Шлюзы откроются в мае");
    CHECK(made.speaker(0) == "Томас Рейк");
  }
}

TEST_CASE("Russian: sources, participles and fragments") {
  SECTION("по словам") {
    const auto made = extracted("ru", {"По словам Томаса Рейка, шлюзы откроются в мае."});
    REQUIRE(made.count() == 1);
    CHECK(made.content(0) == "шлюзы откроются в мае");
  }
  SECTION("добавив, что") {
    const auto made = extracted(
        "ru", {"Ильда Марен назвала переговоры «первым шагом», добавив, что озеро открыто."});
    REQUIRE(made.count() == 2);
    CHECK(made.kind(0) == StatementKind::partial);
    CHECK(made.content(0) == "первым шагом");
    CHECK(made.content(1) == "озеро открыто");
    CHECK(made.id(0) == made.id(1));
  }
}

TEST_CASE("Russian: names of works and ships are nobody's words") {
  const auto made = extracted("ru", {"Проект «Голубое озеро» обсуждали в мае."});
  for (const Statement& statement : made.extraction.statements) {
    CHECK(statement.kind != StatementKind::partial);
    CHECK(statement.kind != StatementKind::direct);
  }
}

TEST_CASE("Russian: the sides together") {
  const auto made = extracted("ru", {"Президент Варланда Ильда Марен и премьер Кестрии Томас Рейк "
                                     "встретились у озера.",
                                     "Стороны договорились открыть шлюзы."});
  REQUIRE(made.count() == 1);
  CHECK(made.kind(0) == StatementKind::joint);
}

TEST_CASE("Russian: a country that nobody knows is no person") {
  const auto made = extracted(
      "ru",
      {"Президент Варланда Ильда Марен и премьер-министр Кестрии Томас Рейк провели переговоры.",
       "Глава правительства Кестрии заявил, что озеро открыто.",
       "«Его надо беречь», — говорится в сообщении."});
  REQUIRE(made.count() == 2);
  CHECK(made.speaker(0) == "Томас Рейк");
  CHECK(made.speaker(1) == "Томас Рейк");
}

TEST_CASE("Russian: the crowd's place is not who spoke") {
  const auto made =
      extracted("ru", {"Президент Ильда Марен приехала утром.",
                       "«Озеро открыто», — объявила президент толпе в штате Северная Орлия."});
  REQUIRE(made.count() == 1);
  CHECK(made.speaker(0) == "Ильда Марен");
}

TEST_CASE("Russian: an attribution inside the marks is no part of the quotation") {
  SECTION("a new sentence behind it") {
    const auto made = extracted(
        "ru", {"«Озеро открыто, — сказала президент Ильда Марен. — Оно останется открытым»."});
    REQUIRE(made.count() == 2);
    CHECK(made.content(0) == "Озеро открыто");
    CHECK(made.content(1) == "Оно останется открытым");
    CHECK(made.speaker(1) == "Ильда Марен");
    CHECK(made.extraction.statements[0].utterance == made.extraction.statements[1].utterance);
  }
  SECTION("the sentence goes on behind it") {
    const auto made = extracted(
        "ru", {"«Озеро открыто, — сказала президент Ильда Марен, — и останется открытым»."});
    REQUIRE(made.count() == 1);
    CHECK(made.content(0) == "Озеро открыто | и останется открытым");
  }
  SECTION("dashes of the speaker's own stay") {
    const auto made =
        extracted("ru", {"«Озеро — это граница, — и это не изменится», — сказала Ильда Марен."});
    REQUIRE(made.count() == 1);
    CHECK(made.content(0) == "Озеро — это граница, — и это не изменится");
  }
}

TEST_CASE("Russian: one mark may close a quotation and the one in it") {
  const auto made =
      extracted("ru", {"«Мы назвали это «новой эпохой», — сказала президент Ильда Марен.",
                       "«Озеро останется открытым».", "Переговоры продолжатся."});
  REQUIRE(made.count() == 2);
  CHECK(made.speaker(0) == "Ильда Марен");
  CHECK(made.speaker(1) == "Ильда Марен");
}

}  // namespace
}  // namespace readout
