// What is said again in other words, and claims nothing: denials, hedges, rounded numbers.
#include <catch2/catch.hpp>

#include "claims.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::Claims;
using test::claims;

TEST_CASE("a clause that denies once more what was denied is no negation") {
  CHECK_FALSE(claims("Varland is not a part of this deal and never has been.",
                     "Varland is not a part of this deal.")
                  .has(Change::negation));
  CHECK_FALSE(claims("Kestria does not support the plan.",
                     "Kestria does not support the plan and has never done so.")
                  .has(Change::negation));
  CHECK(claims("Kestria supports the plan.", "Kestria does not support the plan.")
            .has(Change::negation));
}

TEST_CASE("not until, only after: one condition") {
  CHECK_FALSE(claims("The blockade would not be lifted until Kestria withdraws its ships.",
                     "The blockade would be lifted only after Kestria withdraws its ships.")
                  .has(Change::negation));
  CHECK_FALSE(claims("Санкции не будут сняты до вывода войск.",
                     "Санкции будут сняты только после вывода войск.", "ru")
                  .has(Change::negation));
  CHECK_FALSE(claims("The truce will end unless Kestria complies.",
                     "The truce will end until Kestria complies.")
                  .has(Change::negation));
  CHECK(claims("The blockade would not be lifted until Kestria withdraws its ships.",
               "The blockade would be lifted until Kestria withdraws its ships.")
            .has(Change::negation));
}

TEST_CASE("a conjunction at the head of a clause is no hedge") {
  const Claims conjunction =
      claims("Санкции не будут сняты, пока войска не выведут.",
             "Санкции будут сняты только после того, как войска выведут.", "ru");
  CHECK_FALSE(conjunction.has(Change::hedge));
  CHECK_FALSE(conjunction.has(Change::negation));
  CHECK(conjunction.direction == Direction::none);
  CHECK_FALSE(claims("Помощь не возобновят до тех пор, пока Кестрия не выполнит условия.",
                     "Помощь не возобновят, если Кестрия не выполнит условия.", "ru")
                  .has(Change::hedge));
  CHECK(claims("Кестрия пока не согласна.", "Кестрия не согласна.", "ru").has(Change::hedge));
}

TEST_CASE("not in another clause denies something else, and is no order") {
  const auto denies = [](const std::string& a, const std::string& b,
                         const std::string& language = "en") {
    const Claims told = claims(a, b, language);
    CHECK(told.has(Change::negation));
    CHECK_FALSE(told.has(Change::order));
  };
  denies("Varland agreed to extend the truce and not to deploy new forces.",
         "Varland agreed not to extend the truce and to deploy new forces.");
  denies("Варланд не готов участвовать, а Кестрия готова.",
         "Варланд готов участвовать, а Кестрия не готова.", "ru");
  denies("瓦方不参加会谈，凯方参加会谈。", "瓦方参加会谈，凯方不参加会谈。", "zh");
}

TEST_CASE("a hedge that stands elsewhere is on both sides") {
  const auto is_silent = [](const std::string& a, const std::string& b,
                            const std::string& language) {
    const Claims told = claims(a, b, language);
    CHECK_FALSE(told.has(Change::hedge));
    CHECK(told.direction == Direction::none);
  };
  is_silent("经济增长约5%。", "经济增长5%左右。", "zh");
  is_silent("据称瓦兰炮击港口。", "瓦兰涉嫌炮击港口。", "zh");
  is_silent("Maren said that about 40 ships came.", "Maren said that 40 ships or so came.", "en");
  CHECK(claims("经济增长约5%。", "经济增长5%。", "zh").direction == Direction::strengthened);
}

TEST_CASE("a rounded number that says so is no other number") {
  const auto is_covered = [](const std::string& a, const std::string& b,
                             const std::string& language = "en") {
    const Claims told = claims(a, b, language);
    return !told.has(Change::number) && !told.has(Change::hedge) &&
           told.direction == Direction::none;
  };
  CHECK(is_covered("Trade reached nearly $700 billion.", "Trade reached $690.6 billion."));
  CHECK(is_covered("Trade reached $705 billion.", "Trade reached about $700 billion."));
  CHECK(is_covered("Товарооборот составил почти 700 млрд долларов.",
                   "Товарооборот составил 690,6 млрд долларов.", "ru"));
  CHECK_FALSE(is_covered("Trade reached nearly $700 billion.", "Trade reached $705 billion."));
  CHECK_FALSE(is_covered("Trade reached nearly $700 billion.", "Trade reached $600 billion."));
  CHECK_FALSE(is_covered("Trade reached $700 billion.", "Trade reached $690.6 billion."));
}

TEST_CASE("few, and a few") {
  CHECK(claims("Few leaders strongly supported the plan.", "Few leaders supported the plan.")
            .direction == Direction::none);
  CHECK(claims("A few leaders strongly supported the plan.", "A few leaders supported the plan.")
            .direction == Direction::softened);
}
