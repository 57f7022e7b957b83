// What stands elsewhere in the sentence was not left out, and what both sides deny once is denied
// on neither alone.
#include <catch2/catch.hpp>

#include "claims.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::Claims;
using test::claims;

namespace {

/// Whether it says so in both directions.
bool tell(Change change, const std::string& a, const std::string& b,
          const std::string& language = "en") {
  return claims(a, b, language).has(change) && claims(b, a, language).has(change);
}

/// Whether it says so in any direction.
bool may_tell(Change change, const std::string& a, const std::string& b,
              const std::string& language = "en") {
  return claims(a, b, language).has(change) || claims(b, a, language).has(change);
}

bool is_moved(const std::string& a, const std::string& b, const std::string& language = "en") {
  return tell(Change::order, a, b, language) && !may_tell(Change::omission, a, b, language) &&
         !may_tell(Change::addition, a, b, language);
}

}  // namespace

TEST_CASE("a verb is denied whatever its past is") {
  const auto denied = [](const std::string& plain, const std::string& past) {
    return tell(Change::negation, "The envoys did not " + plain + " in Orle.",
                "The envoys " + past + " in Orle.");
  };
  CHECK(denied("meet", "met"));
  CHECK(denied("leave it", "left it"));
  CHECK(denied("find it", "found it"));
  CHECK(denied("withdraw", "withdrew"));
  CHECK(denied("begin", "began"));
  CHECK_FALSE(denied("meet", "left"));
}

TEST_CASE("a denial for a denial is none, in whatever words") {
  const auto alike = [](const std::string& a, const std::string& b,
                        const std::string& language = "en") {
    return !may_tell(Change::negation, a, b, language);
  };
  CHECK(alike("He said no decision had been taken.", "He said a decision had not been taken."));
  CHECK(alike("Unless the council agrees, the talks end.",
              "If the council does not agree, the talks end."));
  CHECK(alike("如果理事会不同意，会谈将结束。", "除非理事会同意，会谈将结束。", "zh"));
  CHECK(alike("The terms are impossible to accept.", "The terms cannot be accepted."));
  CHECK(alike("Nobody was hurt.", "The blast did not hurt anybody."));
}

TEST_CASE("never so strong is as strong as ever") {
  CHECK_FALSE(may_tell(Change::negation, "The bond between the ports is stronger than ever.",
                       "The bond between the ports has never been stronger."));
  CHECK(tell(Change::negation, "The bond between the ports has been tested.",
             "The bond between the ports has never been tested."));
}

TEST_CASE("the members of what is named are no other actor") {
  CHECK_FALSE(may_tell(Change::actor, "The European Union (EU) and Varland met in Orle.",
                       "The European Union members, Varland met in Orle."));
}

TEST_CASE("of wordings with little in common no word is a hedge of the other's") {
  const std::string a = "We welcome the first work on a lock, exploring the potential use of it.";
  const std::string b = "We also celebrate a pact of two institutes as a step to the use of steam.";
  CHECK(claims(a, b).direction == Direction::none);
  CHECK(claims(b, a).direction == Direction::none);
  CHECK(claims("The lock may be opened in May.", "The lock will be opened in May.").direction ==
        Direction::hardened);
}

TEST_CASE("a denial of another clause is another") {
  CHECK(tell(Change::negation, "The council did not agree, and the talks ended.",
             "The council agreed, and the talks did not end."));
  CHECK(tell(Change::negation, "He did not say that the talks had failed.",
             "He said that the talks had not failed."));
  CHECK(tell(Change::negation, "It will act if the premier agrees.",
             "It will act unless the premier agrees."));
  CHECK(tell(Change::negation, "Not only Varland paid for the dam.",
             "Only Varland paid for the dam."));
}

TEST_CASE("what stands at another place of the sentence is order") {
  CHECK(is_moved("After nine hours, talks broke up.", "The talks ended after nine hours."));
  CHECK(is_moved("They share a border of 400 kilometres.", "They share a 400-km border."));
  CHECK(is_moved("Переговоры пройдут 5 октября в Орске.", "Переговоры состоятся в Орске 5 октября.",
                 "ru"));
  CHECK(is_moved("Встреча состоится в среду, 5 мая.", "Встреча пройдет 5 мая, в среду.", "ru"));
  CHECK_FALSE(
      may_tell(Change::omission, "会谈历时九小时，无果而终。", "九小时的会谈没有取得结果。", "zh"));
}

TEST_CASE("what stands nowhere else was left out") {
  CHECK(claims("It will send three ships and two planes.", "It will send three ships.")
            .has(Change::omission));
  CHECK(claims("On Monday the sides signed it in Orle.", "The sides signed it.")
            .has(Change::omission));
  CHECK(claims("The sides met for five hours. They signed it.",
               "The sides met. They signed it within five days.")
            .has(Change::omission));
}

TEST_CASE("who did it to whom is order, in whatever case the names stand") {
  const std::vector order{Change::order, Change::order};
  CHECK(claims("Марния обвинила Дорнию.", "Дорния обвинила Марнию.", "ru").changes == order);
  CHECK(claims("马尼亚指责多尼亚。", "多尼亚指责马尼亚。", "zh").changes == order);
  CHECK_FALSE(
      claims("Марния обвинила Дорнию.", "Сарния обвинила Марнию.", "ru").has(Change::order));
}

TEST_CASE("a bound for a bound has no direction where the number is another") {
  const Claims bound = claims("About 3,000 people came.", "More than 5,000 people came.");
  CHECK(bound.has(Change::number));
  CHECK(bound.direction == Direction::none);
  CHECK(claims("About 3,000 people came.", "3,000 people came.").direction ==
        Direction::strengthened);
}

TEST_CASE("the ending of a day is spelling, and a date is not cut in two") {
  CHECK(claims("It begins on September 3.", "It begins on September 3rd.").changes ==
        std::vector{Change::orthography});
  CHECK(tell(Change::date, "协议6月1日前生效。", "协议6月1日后生效。", "zh"));
}

TEST_CASE("the same actor under another name is no other content beside a modal verb") {
  CHECK(claims("Moscow will resume the talks.", "Russia may resume the talks.").direction ==
        Direction::softened);
  CHECK(tell(Change::modality, "Berlin could send troops.",
             "The German government would send troops."));
}

TEST_CASE("words that folding alone makes equal are parted also where no kind is told") {
  const auto x = test::told("He met us in the hall.");
  const auto y = test::told("He met US in the hall.");
  diff::DiffOptions options;
  options.classify = false;
  const auto edits = diff::diff(x.side(), y.side(), lexicon::shipped(), options).edits;
  CHECK(std::ranges::any_of(edits, [](const Edit& edit) { return edit.op == EditOp::replace; }));
}

TEST_CASE("an amount for which a word stands was left out") {
  const auto x = test::told("Marnia promised 300 million euros.");
  const auto y = test::told("Marnia promised funds.");
  bool amount = false;
  for (const Edit& edit : diff::diff(x.side(), y.side(), lexicon::shipped()).edits) {
    amount = amount || edit.adjunct == Adjunct::amount;
  }
  CHECK(amount);
}
