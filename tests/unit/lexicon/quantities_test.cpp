#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "readout/lexicon/mentions.hpp"

using readout::lexicon::find_quantities;
using readout::lexicon::Quantity;
using readout::lexicon::QuantityKind;
using readout::lexicon::shipped;

namespace {

std::vector<Quantity> all(const std::string& text, const std::string& language) {
  return find_quantities(text, readout::text::analyse(text, language), shipped());
}

Quantity only(const std::string& text, const std::string& language) {
  const auto found = all(text, language);
  INFO(text);
  REQUIRE(found.size() == 1);
  return found.front();
}

Quantity made(QuantityKind kind, double value, const std::string& unit = "") {
  return {{}, kind, value, unit};
}

}  // namespace

TEST_CASE("one amount is equal in all languages", "[lexicon][quantities]") {
  const Quantity tonnes = made(QuantityKind::number, 4200000, "tonne");
  CHECK(only("about 4.2 million tonnes", "en") == tonnes);
  CHECK(only("около 4,2 млн тонн", "ru") == tonnes);
  CHECK(only("约420万吨", "zh") == tonnes);
  CHECK(only("закупит 400 тыс. тонн зерна", "ru") == made(QuantityKind::number, 400000, "tonne"));
  const Quantity dollars = made(QuantityKind::money, 2e11, "USD");
  CHECK(only("worth $200 billion", "en") == dollars);
  CHECK(only("worth 200 bn dollars", "en") == dollars);
  CHECK(only("на 200 млрд долларов", "ru") == dollars);
  CHECK(only("达2000亿美元", "zh") == dollars);
  const Quantity share = made(QuantityKind::percent, 35);
  CHECK(only("up 35 percent", "en") == share);
  CHECK(only("рост 35 %", "ru") == share);
  CHECK(only("рост на 35 процентов", "ru") == share);
  CHECK(only("增长35%", "zh") == share);
  CHECK(only("增长百分之三十五", "zh") == share);
}

TEST_CASE("an article is no part of a currency's sign", "[lexicon][quantities]") {
  CHECK(only("a $5 million loan", "en") == made(QuantityKind::money, 5e6, "USD"));
  CHECK(only("A $5 million loan", "en") == made(QuantityKind::money, 5e6, "USD"));
  CHECK(only("worth A$5 million", "en") == made(QuantityKind::money, 5e6, "AUD"));
  CHECK(only("worth US$5 million", "en") == made(QuantityKind::money, 5e6, "USD"));
}

TEST_CASE("numbers in words", "[lexicon][quantities]") {
  CHECK(only("two hundred people", "en") == made(QuantityKind::number, 200, "person"));
  CHECK(only("twenty-five ships", "en").value == 25);
  CHECK(only("two hundred and five thousand ships", "en").value == 205000);
  CHECK(only("двести человек", "ru") == made(QuantityKind::number, 200, "person"));
  CHECK(only("三百人", "zh") == made(QuantityKind::number, 300, "person"));
  CHECK(only("10 000 тонн", "ru").value == 10000);
  CHECK(only("1,000 tonnes", "en").value == 1000);
}

TEST_CASE("dates are equal in all languages", "[lexicon][quantities]") {
  const Quantity day = made(QuantityKind::date, 20240703);
  CHECK(only("on July 3, 2024", "en") == day);
  CHECK(only("on 3 July 2024", "en") == day);
  CHECK(only("2024-07-03", "en") == day);
  CHECK(only("3 июля 2024 года", "ru") == day);
  CHECK(only("2024年7月3日", "zh") == day);
  const Quantity without_year = made(QuantityKind::date, 703);
  CHECK(only("on July 3", "en") == without_year);
  CHECK(only("3 июля", "ru") == without_year);
  CHECK(only("7月3日", "zh") == without_year);
  CHECK(only("in March 2024", "en") == made(QuantityKind::date, 20240300));
  CHECK(only("in 2019", "en") == made(QuantityKind::year, 2019));
  CHECK(only("в 2019 году", "ru") == made(QuantityKind::year, 2019));
  CHECK(only("2019年", "zh") == made(QuantityKind::year, 2019));
}

TEST_CASE("tokens that belong to one number are one quantity", "[lexicon][quantities]") {
  CHECK(only("两千四百亿美元", "zh") == made(QuantityKind::money, 2.4e11, "USD"));
  CHECK(only("一万二千亿美元", "zh") == made(QuantityKind::money, 1.2e12, "USD"));
  CHECK(only("两万亿美元", "zh") == made(QuantityKind::money, 2e12, "USD"));
  CHECK(only("增长百分之二十六点三", "zh") == made(QuantityKind::percent, 26.3));
  CHECK(only("增长百分之五点二", "zh") == made(QuantityKind::percent, 5.2));
  CHECK(only("七月三日", "zh") == made(QuantityKind::date, 703));
  CHECK(only("2024年七月十三日", "zh") == made(QuantityKind::date, 20240713));
  CHECK(only("10 000 tonnes", "en").value == 10000);
}

TEST_CASE("a sign belongs to its number, a hyphen does not", "[lexicon][quantities]") {
  CHECK(only("changed by -2%", "en") == made(QuantityKind::percent, -2));
  CHECK(only("changed by −2%", "en") == made(QuantityKind::percent, -2));
  CHECK(only("изменился на -2 %", "ru") == made(QuantityKind::percent, -2));
  CHECK(only("Covid-19 tonnes", "en").value == 19);
  for (const Quantity& quantity : all("5-10 tonnes", "en")) CHECK(quantity.value > 0);
}

TEST_CASE("a time of day is one quantity", "[lexicon][quantities]") {
  const Quantity three = made(QuantityKind::number, 900, "clock");
  CHECK(only("at 3 p.m. in the hall", "en") == three);
  CHECK(only("at 15:00 in the hall", "en") == three);
  CHECK(only("в 15:00 в зале", "ru") == three);
  CHECK(only("at 12:30 am", "en") == made(QuantityKind::number, 30, "clock"));
}

TEST_CASE("words that are hardly counts are left alone", "[lexicon][quantities]") {
  CHECK(all("one of them, millions of people", "en").empty());
  CHECK(all("миллионы людей", "ru").empty());
  CHECK(all("一带一路", "zh").empty());
  CHECK(all("They may march.", "en").empty());
}

TEST_CASE("what a text leaves open stays open", "[lexicon][quantities]") {
  const Quantity date = only("on 03/04/2031", "en");
  CHECK(date.kind == QuantityKind::year);
  CHECK(date.value == 2031);
  CHECK(date.day_or_month == std::array{3, 4});
  CHECK(only("on 13/04/2031", "en") == made(QuantityKind::date, 20310413));
  CHECK(only("03/04/2031", "ru") == made(QuantityKind::date, 20310403));
  CHECK(only("二〇三一年四月三日", "zh") == made(QuantityKind::date, 20310403));
  CHECK(only("the third of April", "en") == made(QuantityKind::date, 403));
  CHECK(only("двадцать третьего апреля", "ru") == made(QuantityKind::date, 423));
  CHECK(only("200多人", "zh").vague);
  CHECK(only("in the 2030s", "en").vague);
  CHECK(all("两三个月", "zh").empty());
  CHECK(all("второй март подряд", "ru").empty());
  CHECK(all("一半代表", "zh").empty());
  CHECK(only("晚上8点半", "zh") == made(QuantityKind::number, 1230, "clock"));
  CHECK(all("on 24/7 duty", "en").size() == 2);
}

TEST_CASE("units have one factor in all languages", "[lexicon][quantities]") {
  const auto& english = shipped().grammar("en").scales.at("unit_factors");
  for (const std::string language : {"ru", "zh"}) {
    for (const auto& [unit, factor] : shipped().grammar(language).scales.at("unit_factors")) {
      INFO(language << ' ' << unit);
      const auto known = english.find(unit);
      CHECK((known == english.end() || known->second == factor));
    }
  }
}

TEST_CASE("odd numbers do no harm", "[lexicon][quantities]") {
  for (const std::string text :
       {"99999999999999999999999999999999", "1.2.3.4.5", "2024-99-99", "$", "$ million", "%",
        "3 3 3", "00.00.0000", "1,2,3,4", "hundred hundred hundred hundred", "2024-07-", "7月",
        "百分之", "costs 99999999999 crowns", "下午99999999999点", "早上8.5点"}) {
    for (const std::string language : {"en", "ru", "zh", "xx"}) CHECK_NOTHROW(all(text, language));
  }
  std::string long_text;
  for (int i = 0; i < 20000; ++i) long_text += "two ";
  CHECK_NOTHROW(all(long_text, "en"));
}

TEST_CASE("the dotted number of a part of a text is no date", "[lexicon][quantities]") {
  const auto dates = [](const std::string& text, const std::string& language) {
    const auto found = all(text, language);
    return std::ranges::count(found, QuantityKind::date, &Quantity::kind);
  };
  CHECK(dates("Пункт 10.05.31 вступил в силу.", "ru") == 0);
  CHECK(dates("По статье 10.05.31 споров нет.", "ru") == 0);
  CHECK(dates("Read section 10.05.31 of the code.", "en") == 0);
  CHECK(dates("Пункт подписан 10.05.31.", "ru") == 1);
}
