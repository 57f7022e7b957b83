// What turns a statement round without a negation, and what holds two and denies nothing.
#include <catch2/catch.hpp>

#include "claims.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::Claims;
using test::claims;
using test::Wordings;

TEST_CASE("a verb of the contrary turns what is done, whatever it reports") {
  for (const auto& [a, b, language] : std::vector<Wordings>{
           {"Kestria refused to sign.", "Kestria agreed to sign."},
           {"Kestria declined to sign.", "Kestria promised to sign."},
           {"Kestria did not refuse to sign.", "Kestria did not agree to sign."},
           {"Reyk rejected the offer.", "Reyk accepted the offer."},
           {"Кестрия отказалась подписать.", "Кестрия пообещала подписать.", "ru"},
           {"Рейк отверг предложение.", "Рейк принял предложение.", "ru"},
           {"俄方拒绝停火。", "俄方承诺停火。", "zh"}}) {
    INFO(a);
    CHECK(claims(a, b, language).changes == std::vector{Change::negation});
    CHECK(claims(b, a, language).changes == std::vector{Change::negation});
  }
  CHECK(claims("Exports declined by 5 percent.", "Exports fell by 5 percent.").changes ==
        std::vector{Change::wording});
}

TEST_CASE("a denial for a confirmation is another reporting word, and turns what is said") {
  for (const auto& [a, b, language] : std::vector<Wordings>{
           {"Reyk denied that ships had left.", "Reyk confirmed that ships had left."},
           {"Рейк опроверг уход судов.", "Рейк подтвердил уход судов.", "ru"},
           {"俄方否认派出舰队。", "俄方证实派出舰队。", "zh"}}) {
    INFO(a);
    const Claims turned = claims(a, b, language);
    CHECK(turned.has(Change::negation));
    CHECK(turned.has(Change::cue));
    CHECK(turned.direction == Direction::none);
  }
  CHECK(claims("Reyk ruled out a blockade.", "Reyk confirmed a blockade.").has(Change::negation));
  CHECK_FALSE(claims("Reyk welcomed the report.", "Reyk denied the report.").has(Change::negation));
}

TEST_CASE("two negations in a set phrase deny nothing") {
  for (const auto& [a, b, language] :
       std::vector<Wordings>{{"双方不得不推迟会谈。", "双方推迟会谈。", "zh"},
                             {"双方不能不推迟会谈。", "双方推迟会谈。", "zh"},
                             {"各国无不支持该计划。", "各国支持该计划。", "zh"},
                             {"这项规则非改不可。", "这项规则要改。", "zh"},
                             {"外长不会不来。", "外长会来。", "zh"},
                             {"Это не может не вызывать тревогу.", "Это вызывает тревогу.", "ru"},
                             {"Нельзя не признать успех.", "Можно признать успех.", "ru"},
                             {"We cannot but agree.", "We agree."},
                             {"Whether or not they sign, we pay.", "Whether they sign, we pay."},
                             {"Nobody but Reyk knew.", "Reyk knew."},
                             {"There is no doubt that it works.", "It works."}}) {
    INFO(a);
    const Claims none = claims(a, b, language);
    CHECK_FALSE(none.has(Change::negation));
    CHECK_FALSE(none.has(Change::omission));
    CHECK_FALSE(claims(b, a, language).has(Change::negation));
  }
  CHECK(claims("双方不得不推迟会谈。", "双方可以推迟会谈。", "zh").direction ==
        Direction::softened);
  CHECK(claims("双方不得推迟会谈。", "双方不得不推迟会谈。", "zh").has(Change::negation));
}

TEST_CASE("a set phrase that the change breaks denies after all") {
  for (const auto& [a, b, language] :
       std::vector<Wordings>{{"Not only Kestria signed.", "Only Kestria signed."},
                             {"They signed without delay.", "They signed with delay."},
                             {"There is no doubt that it works.", "There is doubt that it works."},
                             {"Не только Кестрия подписала.", "Только Кестрия подписала.", "ru"},
                             {"Нельзя не признать успех.", "Нельзя признать успех.", "ru"}}) {
    INFO(a);
    CHECK(claims(a, b, language).has(Change::negation));
    CHECK(claims(b, a, language).has(Change::negation));
  }
  CHECK_FALSE(claims("They signed without delay.", "They signed without undue delay.")
                  .has(Change::negation));
}

TEST_CASE("that it may be is less than that it is") {
  const Claims ru =
      claims("Парламент может рассмотреть проект.", "Парламент рассмотрит проект.", "ru");
  CHECK(ru.has(Change::modality));
  CHECK(ru.direction == Direction::hardened);
  CHECK(claims("Kestria withdraws its ships.", "Kestria may withdraw its ships.").direction ==
        Direction::softened);
  CHECK(claims("Kestria must withdraw its ships.", "Kestria withdraws its ships.").direction ==
        Direction::none);
  CHECK(claims("Парламент не может рассмотреть проект.", "Парламент не рассмотрит проект.", "ru")
            .direction == Direction::none);
  CHECK_FALSE(claims("Should Kestria attack, we act.", "If Kestria attacks, we act.")
                  .has(Change::modality));
}

TEST_CASE("an adjective of stress is one before a noun, and is not physical") {
  CHECK(claims("It poses a serious threat.", "It poses a threat.").direction ==
        Direction::softened);
  CHECK(claims("Это имеет последствия.", "Это имеет серьёзные последствия.", "ru").direction ==
        Direction::hardened);
  CHECK(claims("No serious breach occurred.", "No breach occurred.").direction == Direction::none);
  CHECK_FALSE(
      claims("They laid a wreath at the grave.", "They laid a wreath.").has(Change::intensity));
  CHECK_FALSE(claims("The deep port is open.", "The port is open.").has(Change::intensity));
}
