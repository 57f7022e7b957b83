// What is denied, doubted or only named has no direction, and a place acts on nobody.
#include <catch2/catch.hpp>

#include "claims.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::Claims;
using test::claims;

TEST_CASE("what is denied in the clause has no direction, however far before") {
  const Claims none = claims("None of the parties to this treaty may attack.",
                             "None of the parties to this treaty must attack.");
  CHECK(none.has(Change::modality));
  CHECK(none.direction == Direction::none);
  CHECK(claims("He did not say so.", "He did not warn so.").direction == Direction::none);
  CHECK(claims("There is little chance that both shores may agree.",
               "There is little chance that both shores will agree.")
            .direction == Direction::none);
  CHECK(claims("Nobody had asked him, and both shores may agree.",
               "Nobody had asked him, and both shores will agree.")
            .direction == Direction::hardened);
}

TEST_CASE("what was kept from being has no direction") {
  const auto direction = [](const std::string& a, const std::string& b,
                            const std::string& language = "en") {
    const Claims told = claims(a, b, language);
    CHECK(told.has(Change::intensity));
    return told.direction;
  };
  CHECK(direction("Varland prevented a serious crisis.", "Varland prevented a grave crisis.") ==
        Direction::none);
  CHECK(direction("Kestria failed to fully comply with the treaty.",
                  "Kestria failed to comply with the treaty.") == Direction::none);
  CHECK(direction("Few of the ministers strongly support the plan.",
                  "Few of the ministers support the plan.") == Direction::none);
  CHECK(direction("Maren stopped short of strong criticism.",
                  "Maren stopped short of criticism.") == Direction::none);
  CHECK(direction("Стороны смогли избежать очень тяжёлых потерь.",
                  "Стороны смогли избежать тяжёлых потерь.", "ru") == Direction::none);
  CHECK(direction("有关方面应避免严重危机。", "有关方面应避免极其严重危机。", "zh") ==
        Direction::none);
  CHECK(direction("Varland went through a serious crisis.",
                  "Varland went through a grave crisis.") == Direction::hardened);
  CHECK(direction("Kestria avoided war, and strongly supports the plan.",
                  "Kestria avoided war, and supports the plan.") == Direction::softened);
}

TEST_CASE("one negation on each side is none that came or went") {
  CHECK_FALSE(claims("The plan will not work.", "The plan can not work.").has(Change::negation));
  CHECK_FALSE(claims("A letter No. 7 came.", "A letter 7 came.").has(Change::negation));
  CHECK(claims("The plan will not work.", "The plan will work.").has(Change::negation));
}

TEST_CASE("a preposition in place of another is no hedge") {
  CHECK_FALSE(
      claims("They spoke about two islands.", "They spoke on two islands.").has(Change::hedge));
  CHECK(claims("They saw about 200 boats.", "They saw 200 boats.").has(Change::hedge));
}

TEST_CASE("who did it to whom is order, and nothing was left out") {
  const Claims turned =
      claims("Varland thanked Kestria yesterday.", "Kestria thanked Varland yesterday.");
  CHECK(turned.has(Change::order));
  CHECK_FALSE(turned.has(Change::omission));
  CHECK(claims("中方将支持俄方。", "俄方将支持中方。", "zh").has(Change::order));
}

TEST_CASE("a place is a name, and nobody who acts") {
  const Claims place = claims("The sides met in Paris.", "The sides met in London.");
  CHECK(place.has(Change::name));
  CHECK_FALSE(place.has(Change::actor));
  CHECK_FALSE(
      claims("It ends at ten Moscow time.", "It ends at ten Beijing time.").has(Change::actor));
}

TEST_CASE("a capital is a place where one goes, and an actor where it acts") {
  const auto change = [](const std::string& before, const std::string& behind,
                         const std::string& language, const std::string& from,
                         const std::string& to) {
    return claims(before + from + behind, before + to + behind, language).changes;
  };
  const auto en = [&](const std::string& before, const std::string& behind) {
    return change(before, behind, "en", "Moscow", "Beijing");
  };
  const std::vector place{Change::name};
  const std::vector actor{Change::actor};
  CHECK(en("A delegation flew to ", " on Monday.") == place);
  CHECK(en("The ship left for ", ".") == place);
  CHECK(en("A flight from ", " was late.") == place);
  CHECK(en("The envoy visited ", " in May.") == place);
  CHECK(en("", " said the bridge was shut.") == actor);
  CHECK(en("They sent a letter to ", ".") == actor);
  CHECK(en("The talks between Kestria and ", " failed.") == actor);
  CHECK(en("In ", "'s view the plan failed.") == actor);
  CHECK(change("He visited the ", " minister.", "en", "Russian", "Chinese") == actor);
  CHECK(change("Делегация прибыла в ", " вечером.", "ru", "Москву", "Пекин") == place);
  CHECK(change("Делегация вернулась из ", " вечером.", "ru", "Москвы", "Пекина") == place);
  CHECK(change("В ", " заявили о согласии.", "ru", "Москве", "Пекине") == actor);
  CHECK(change("В ", " обсудили торговлю.", "ru", "Москве", "Пекине") == place);
  CHECK(change("Они усилили давление на ", ".", "ru", "Москву", "Пекин") == actor);
  CHECK(change("У ", " есть вопросы.", "ru", "Москвы", "Пекина") == actor);
  CHECK(change("代表团抵达", "。", "zh", "莫斯科", "北京") == place);
  CHECK(change("外长从", "返回。", "zh", "莫斯科", "北京") == place);
  CHECK(change("", "认为计划可行。", "zh", "莫斯科", "北京") == actor);
  CHECK(change("外长在", "的支持下发言。", "zh", "中国", "俄罗斯") == actor);
}

TEST_CASE("one for both, and a body for a state, are other actors") {
  CHECK(claims("The two sides will send ships.", "The Chinese side will send ships.")
            .has(Change::actor));
  CHECK(claims("В Орле стороны обсудили торговлю.", "В Орле китайская сторона обсудила торговлю.",
               "ru")
            .has(Change::actor));
  CHECK(claims("双方将派出代表团。", "中方将派出代表团。", "zh").changes ==
        std::vector{Change::actor});
  CHECK(claims("The UK will send ships.", "The EU will send ships.").changes ==
        std::vector{Change::actor});
  CHECK_FALSE(claims("The two sides will send ships.", "Both countries will send ships.")
                  .has(Change::actor));
  CHECK_FALSE(claims("Germany supports the plan.", "Berlin supports the plan.").has(Change::actor));
}
