// What the Russian vocabulary of changes tells, and what it must not.
#include <catch2/catch.hpp>

#include "claims.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::Claims;

namespace {

struct Case {
  std::string a;
  std::string b;
  Change change;
  Direction direction = Direction::none;
};

/// Told both ways, the direction turned round.
void require_told(const Case& each) {
  CAPTURE(each.a, each.b);
  const Claims there = test::claims(each.a, each.b, "ru");
  const Claims back = test::claims(each.b, each.a, "ru");
  REQUIRE(there.has(each.change));
  REQUIRE(back.has(each.change));
  REQUIRE(there.direction == each.direction);
  REQUIRE(back.direction == reversed(each.direction));
}

}  // namespace

TEST_CASE("Russian verbs of will, duty and permission stand on a scale") {
  const auto told =
      GENERATE(Case{"Порт вправе досматривать суда.", "Порт обязан досматривать суда.",
                    Change::modality, Direction::hardened},
               Case{"Судам предписано зайти в порт.", "Судам разрешено зайти в порт.",
                    Change::modality, Direction::softened},
               Case{"Совет рассматривает возможность отправить миссию.",
                    "Совет намерен отправить миссию.", Change::modality, Direction::hardened},
               Case{"Мост может открыться в мае.", "Мост откроется в мае.", Change::modality,
                    Direction::hardened});
  require_told(told);
}

TEST_CASE("Russian words of one reading are no change of modality") {
  REQUIRE_FALSE(
      test::claims("Это может помочь.", "Это способно помочь.", "ru").has(Change::modality));
  REQUIRE_FALSE(
      test::claims("Он решил задачу.", "Он хочет решить задачу.", "ru").has(Change::modality));
  REQUIRE_FALSE(test::claims("Порт будет принимать суда.", "Порт принимает суда.", "ru")
                    .has(Change::modality));
}

TEST_CASE("Russian words of degree compare within their families") {
  const auto told =
      GENERATE(Case{"Цены незначительно выросли.", "Цены резко выросли.", Change::intensity,
                    Direction::hardened},
               Case{"Посол вручил резкое письмо.", "Посол вручил мягкое письмо.", Change::intensity,
                    Direction::softened},
               Case{"Делегаты выразили сожаление.", "Делегаты выразили глубокое сожаление.",
                    Change::intensity, Direction::hardened},
               Case{"Добыча слегка сократилась.", "Добыча сократилась.", Change::intensity,
                    Direction::hardened},
               Case{"Встречи проходят изредка.", "Встречи проходят регулярно.", Change::intensity,
                    Direction::hardened});
  require_told(told);
}

TEST_CASE("Russian words of degree with another meaning are none") {
  REQUIRE_FALSE(test::claims("Опубликован список.", "Опубликован полный список.", "ru")
                    .has(Change::intensity));
  REQUIRE_FALSE(
      test::claims("Дно озера глубокое.", "Дно озера жёсткое.", "ru").has(Change::intensity));
  REQUIRE(test::claims("Прошло больше месяца.", "Прошло чуть больше месяца.", "ru").direction ==
          Direction::none);
}

TEST_CASE("a denying prefix turns a word, opposites turn a statement") {
  const auto told =
      GENERATE(Case{"Маршрут законен.", "Маршрут незаконен.", Change::negation},
               Case{"Совет продлил мандат.", "Совет сократил мандат.", Change::negation},
               Case{"Кестрия вступила в союз.", "Кестрия вышла из союза.", Change::negation});
  require_told(told);
  REQUIRE_FALSE(
      test::claims("Караван прошёл давно.", "Караван прошёл недавно.", "ru").has(Change::negation));
}

TEST_CASE("one reservation for another is no change of reserve") {
  REQUIRE_FALSE(test::claims("Документ почти готов.", "Документ практически готов.", "ru")
                    .has(Change::hedge));
}

TEST_CASE("a reporting phrase is a reporting word") {
  require_told({"Министр дал понять, что встречи не будет.",
                "Министр подчеркнул, что встречи не будет.", Change::cue});
  require_told({"Комиссия пришла к выводу, что дамба цела.", "Комиссия сообщила, что дамба цела.",
                Change::cue});
}

TEST_CASE("a word of degree at the end of a replacement is judged by itself") {
  REQUIRE(test::claims("Комиссар призвал открыть порт.",
                       "Посланник настоятельно призвал открыть порт.", "ru")
              .direction == Direction::hardened);
  REQUIRE(test::claims("Крайне важный план.", "Ключевой план.", "ru").direction == Direction::none);
}
