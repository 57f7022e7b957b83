// Numbers, dates and units: what is equal, what differs, and what nobody knows.
#include <catch2/catch.hpp>

#include "claims.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::Claims;
using test::claims;

namespace {

/// What is said in both directions of two texts with one difference; both say the same.
std::vector<Change> said(const std::string& a, const std::string& b,
                         const std::string& language = "en") {
  INFO(a << " / " << b);
  const Claims forth = claims(a, b, language);
  const Claims back = claims(b, a, language);
  CHECK(forth.changes == back.changes);
  CHECK(forth.direction == Direction::none);
  return forth.changes;
}

using Changes = std::vector<Change>;
const Changes kEqual{Change::orthography};
const Changes kNumber{Change::number};
const Changes kDate{Change::date};
const Changes kWording{Change::wording};

}  // namespace

TEST_CASE("a date in digits that changes is a date, not amounts") {
  CHECK(said("It opens on 03/04/2031 at noon.", "It opens on 04/03/2031 at noon.") == kDate);
  CHECK(said("It opens on 03/04/2031 at noon.", "It opens on 03/05/2031 at noon.") == kDate);
  CHECK(said("It opens on 3/4/31 at noon.", "It opens on 4/3/31 at noon.") == kDate);
  CHECK(said("It opens on 2031-04-03 at noon.", "It opens on 2031-03-04 at noon.") == kDate);
  CHECK(said("Оно начнется 03/04/2031 утром.", "Оно начнется 04/03/2031 утром.", "ru") == kDate);
  CHECK(said("Оно начнется 03.04.31 утром.", "Оно начнется 04.03.31 утром.", "ru") == kDate);
  CHECK(said("停火从2031/4/3开始。", "停火从2031/3/4开始。", "zh") == kDate);
}

TEST_CASE("a date in digits is the one in words where the order of its numbers is known") {
  CHECK(said("It opens on 13/04/2031 at noon.", "It opens on 13 April 2031 at noon.") == kEqual);
  CHECK(said("Оно начнется 03/04/2031 утром.", "Оно начнется 3 апреля 2031 утром.", "ru") ==
        kEqual);
  CHECK(said("停火从2031年4月3日开始。", "停火从2031/4/3开始。", "zh") == kEqual);
  CHECK(said("It opens on 03/04/2031 at noon.", "It opens on 5 May 2031 at noon.") == kDate);
  // 3 April or 4 March: nobody knows.
  CHECK(said("It opens on 03/04/2031 at noon.", "It opens on 3 April 2031 at noon.") == kWording);
  CHECK(said("It opens on 03/04/2031 at noon.", "It opens on 4 March 2031 at noon.") == kWording);
}

TEST_CASE("of one unit, digits that differ are another number, however many are equal") {
  CHECK(said("The lake lost 9007199254740993 litres.", "The lake lost 9007199254740992 litres.") ==
        kNumber);
  CHECK(said("They moved 9007199254740993 tonnes.", "They moved 9007199254740995 tonnes.") ==
        kNumber);
  CHECK(said("It weighs 99999999999999.1 kg.", "It weighs 99999999999999.2 kg.") == kNumber);
  CHECK(said("It weighs 1,500 kg.", "It weighs 1.5 tonnes.") == kEqual);
  CHECK(said("It is 0.3 km long.", "It is 300 metres long.") == kEqual);
}

TEST_CASE("before and after are other times, and deny nothing") {
  CHECK(said("She left before the talks ended.", "She left after the talks ended.") == kDate);
  CHECK(said("The dam opens before Monday.", "The dam opens after Monday.") == kDate);
  CHECK(said("Совет соберется до выборов.", "Совет соберется после выборов.", "ru") == kDate);
  CHECK_FALSE(claims("Совет соберется перед выборами.", "Совет соберется после выборов.", "ru")
                  .has(Change::negation));
}

TEST_CASE("a day in words is the day in digits") {
  CHECK(said("Оно начнется 3 апреля.", "Оно начнется третьего апреля.", "ru") == kEqual);
  CHECK(said("Оно начнется 3 апреля.", "Оно начнется четвертого апреля.", "ru") == kDate);
  CHECK(said("停火从2031年开始。", "停火从二〇三一年开始。", "zh") == kEqual);
  CHECK(said("停火从2031年4月开始。", "停火从二〇三二年4月开始。", "zh") == kDate);
}

TEST_CASE("a share that was rounded is not the share itself") {
  CHECK(said("Exports fell by a third.", "Exports fell by 33 percent.") == kNumber);
  CHECK(said("Two thirds of them agreed.", "67% of them agreed.") == kNumber);
  CHECK(said("Exports fell by a quarter.", "Exports fell by 25 percent.") == kEqual);
  CHECK(said("出口下降三分之二。", "出口下降百分之六十七。", "zh") == kNumber);
  CHECK(said("Экспорт вырос в полтора раза.", "Экспорт вырос в два раза.", "ru") == kNumber);
}

TEST_CASE("large numbers are compared digit by digit") {
  CHECK(said("It holds 9,007,199,254,740,993 units.", "It holds 9,007,199,254,740,992 units.") ==
        kNumber);
  CHECK(said("It holds $123456789012345678.", "It holds $123456789012345679.") == kNumber);
  CHECK(said("It holds 123,456,789,012,345,678 units.", "It holds 123456789012345678 units.") ==
        kEqual);
}

TEST_CASE("units of one system are converted") {
  CHECK(said("The road is 3 km long.", "The road is 3,000 metres long.") == kEqual);
  CHECK(said("The road is 3 km long.", "The road is 2,000 metres long.") == kNumber);
  CHECK(said("They met for 90 minutes.", "They met for an hour and a half.") == kEqual);
  CHECK(said("They met for 150 minutes.", "They met for 2 hours and 30 minutes.") == kEqual);
  CHECK(said("They met for two hours.", "They met for 90 minutes.") == kNumber);
  CHECK(said("It lasts two weeks.", "It lasts 14 days.") == kEqual);
  CHECK(said("Они говорили полтора часа.", "Они говорили 90 минут.", "ru") == kEqual);
  CHECK(said("Дорога длиной 3 км.", "Дорога длиной 3000 м.", "ru") == kEqual);
  CHECK(said("会谈持续了90分钟。", "会谈持续了一个半小时。", "zh") == kEqual);
  CHECK(said("装机容量为5兆瓦。", "装机容量为5000千瓦。", "zh") == kEqual);
  CHECK(said("基金为2.3亿元。", "基金为2亿3000万元。", "zh") == kEqual);
  CHECK(said("They bought 5 bcm of gas.", "They bought 5 billion cubic metres of gas.") == kEqual);
}

TEST_CASE("across systems of units nothing is equal, and what is near is not told") {
  CHECK(said("The zone is 10 miles wide.", "The zone is 16 km wide.") == kWording);
  CHECK(said("The zone is 10 miles wide.", "The zone is 25 km wide.") == kNumber);
  CHECK(said("It lasts one month.", "It lasts 30 days.") == kWording);
  CHECK(said("It lasts three days.", "It lasts 72 hours.") == kWording);
  CHECK(said("航行3海里。", "航行3英里。", "zh") == kNumber);
}

TEST_CASE("one is a number where it counts what the other side counts") {
  CHECK(said("One country objected.", "1 country objected.") == kEqual);
  CHECK(said("Одна страна возразила.", "1 страна возразила.", "ru") == kEqual);
  CHECK(said("One should not forget it.", "We should not forget it.") == kWording);
  CHECK(claims("Only one country objected.", "Only two countries objected.").has(Change::number));
}

TEST_CASE("some more than a number is neither the number nor another") {
  CHECK(said("200多人获释。", "200人获释。", "zh") == kWording);
  CHECK(said("十几人获释。", "10人获释。", "zh") == kWording);
  CHECK(said("谈判需要两三个月。", "谈判需要5个月。", "zh") == kWording);
  CHECK(said("Бежали сотни тысяч людей.", "Бежали 100 тысяч людей.", "ru") == kWording);
  CHECK(said("Two dozen people fled.", "24 people fled.") == kWording);
  CHECK(said("始于2030年代。", "始于2030年。", "zh") == kWording);
  CHECK(said("It began in the 2030s.", "It began in the 2040s.") == kDate);
}

TEST_CASE("a number with its unit and without has one value") {
  CHECK(said("He is 45 years old.", "He is 45.") == kWording);
  CHECK(claims("Бежал миллион людей.", "Бежал 1 миллион людей.", "ru").changes == kWording);
}

TEST_CASE("the end of a range is no hedge") {
  CHECK_FALSE(claims("План охватывает 10-15 сел.", "План охватывает от 10 до 15 сел.", "ru")
                  .has(Change::hedge));
}

TEST_CASE("an hour told by the part of the day is that of the clock") {
  CHECK(said("会谈下午3点开始。", "会谈15时开始。", "zh") == kEqual);
  CHECK(said("会谈下午3点开始。", "会谈上午3点开始。", "zh") == kNumber);
  CHECK(said("Встреча начнется в 3 часа дня.", "Встреча начнется в 15:00.", "ru") == kEqual);
}
