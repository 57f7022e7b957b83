// Who did what to whom, and what only looks like a name, a number or an office.
#include <catch2/catch.hpp>

#include "claims.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::Claims;
using test::claims;

TEST_CASE("two that change places about a verb are other actors") {
  const auto turned = [](const std::string& a, const std::string& b,
                         const std::string& language = "en") {
    const Claims told = claims(a, b, language);
    CHECK(told.has(Change::order));
    return told.has(Change::actor);
  };
  CHECK(turned("Norway criticised Sweden.", "Sweden criticised Norway."));
  CHECK(turned("Ilda Maren told Tomas Reyk that the talks failed.",
               "Tomas Reyk told Ilda Maren that the talks failed."));
  CHECK(turned("Норвегия критиковала Швецию.", "Швеция критиковала Норвегию.", "ru"));
  CHECK(turned("挪威批评瑞典。", "瑞典批评挪威。", "zh"));
  CHECK_FALSE(turned("Norway met Sweden.", "Sweden met Norway."));
  CHECK_FALSE(turned("Norway and Sweden agreed on a plan.", "Sweden and Norway agreed on a plan."));
  CHECK_FALSE(turned("Норвегия критиковала Швецию.", "Швецию критиковала Норвегия.", "ru"));
  CHECK_FALSE(turned("挪威和瑞典举行会谈。", "瑞典和挪威举行会谈。", "zh"));
}

TEST_CASE("an agreement named after a town is another by its name") {
  const auto is_name = [](const std::string& a, const std::string& b) {
    const Claims told = claims(a, b);
    return told.has(Change::name) && !told.has(Change::actor);
  };
  CHECK(is_name("Maren spoke of the Oslo agreements.", "Maren spoke of the Paris agreements."));
  CHECK(is_name("Maren spoke of the Geneva convention.", "Maren spoke of the Vienna convention."));
}

TEST_CASE("an adjective is no office, and a number of a name no amount") {
  CHECK_FALSE(claims("Maren called for a diplomatic resolution of the crisis.",
                     "Maren called for a military resolution of the crisis.")
                  .has(Change::actor));
  CHECK_FALSE(claims("Maren spoke of the fight against COVID-19 in Kestria.",
                     "Maren spoke of the fight against Covid in Kestria.")
                  .has(Change::omission));
  CHECK_FALSE(claims("If anything, the sanctions made Kestria stronger.",
                     "The sanctions made Kestria stronger.")
                  .has(Change::omission));
  CHECK(claims("Maren recalled Resolution 2231 of the council.",
               "Maren recalled Resolution 1701 of the council.")
            .has(Change::number));
}

TEST_CASE("two futures of equal force") {
  const Claims told = claims("Varland will open the locks.", "Varland is going to open the locks.");
  CHECK_FALSE(told.has(Change::modality));
  CHECK(told.has(Change::wording));
}

TEST_CASE("what goes on here and no longer there is denied") {
  CHECK(claims("瓦兰将继续购买石油。", "瓦兰将不再购买石油。", "zh").has(Change::negation));
}
