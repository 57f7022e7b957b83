// Ordinary words that have a second meaning: what they are not is not claimed.
#include <catch2/catch.hpp>

#include "claims.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::Claims;
using test::claims;
using test::Wordings;

namespace {

void require_unclaimed(const std::vector<Wordings>& cases, Change change) {
  for (const auto& [a, b, language] : cases) {
    CAPTURE(a, b);
    for (const Claims& told : {claims(a, b, language), claims(b, a, language)}) {
      CHECK_FALSE(told.has(change));
      CHECK(told.direction == Direction::none);
    }
  }
}

void require_direction(const std::vector<Wordings>& cases, Direction there, Direction back) {
  for (const auto& [a, b, language] : cases) {
    CAPTURE(a, b);
    CHECK(claims(a, b, language).direction == there);
    CHECK(claims(b, a, language).direction == back);
  }
}

}  // namespace

TEST_CASE("what the talks are about, or how something is done, is no reserve") {
  require_unclaimed({{"双方就目前地区局势和大坝情况深入交换意见。", "双方深入交换意见。", "zh"},
                     {"部长根据现有资料回答提问。", "部长回答提问。", "zh"},
                     {"双方按照目前的情况推进谈判。", "双方推进谈判。", "zh"},
                     {"委员会以现有数据编制报告。", "委员会编制报告。", "zh"},
                     {"Reyk drove as far as the port of Selle on Monday.", "Reyk drove on Monday."},
                     {"The prizes were given to the best of the pupils.", "The prizes were given."},
                     {"They travelled, going by the old canal.", "They travelled."},
                     {"The crew left on early trains.", "The crew left."},
                     {"Он дошёл до трёх судов.", "Он подошёл к трём судам.", "ru"},
                     {"They talked on the whole front.", "They talked on the front."},
                     {"根据现有道路图绕行。", "绕行。", "zh"},
                     {"Поезд идёт до двух станций.", "Поезд идёт к двум станциям.", "ru"},
                     {"В целом вагоне пусто.", "В вагоне пусто.", "ru"},
                     {"Порт известен в целом мире.", "Порт известен в мире.", "ru"},
                     {"Суда стоят в целом ряде портов.", "Суда стоят в ряде портов.", "ru"}},
                    Change::hedge);
}

TEST_CASE("a reserve that stands by itself is one") {
  require_direction({{"据初步统计，桥梁受损。", "桥梁受损。", "zh"},
                     {"从目前掌握的情况看，桥梁受损。", "桥梁受损。", "zh"},
                     {"As far as is known, the bridge is open.", "The bridge is open."},
                     {"To the best of our knowledge, the bridge is open.", "The bridge is open."},
                     {"Ситуация в целом стабильна.", "Ситуация стабильна.", "ru"},
                     {"В порту до трёх судов.", "В порту три судна.", "ru"}},
                    Direction::strengthened, Direction::hedged);
}

TEST_CASE("a word of degree beside a verb of the contrary says nothing of how strongly") {
  for (const auto& [a, b, language] :
       std::vector<Wordings>{{"Kestria supports the plan.", "Kestria firmly opposes the plan."},
                             {"Exports rose in May.", "Exports sharply fell in May."},
                             {"俄方支持该计划。", "俄方坚决反对该计划。", "zh"},
                             {"Рейк поддержал план.", "Рейк решительно отверг план.", "ru"}}) {
    CAPTURE(a, b);
    for (const Claims& told : {claims(a, b, language), claims(b, a, language)}) {
      CHECK(told.has(Change::negation));
      CHECK(told.direction == Direction::none);
    }
  }
}

TEST_CASE("a word of degree beside another verb says nothing of how strongly") {
  for (const auto& [a, b, language] : std::vector<Wordings>{
           {"Exports stagnated in May.", "Exports sharply fell in May."},
           {"Reyk welcomed the report.", "Reyk sharply criticised the report."}}) {
    CAPTURE(a, b);
    CHECK(claims(a, b, language).direction == Direction::none);
    CHECK(claims(b, a, language).direction == Direction::none);
  }
  CHECK(
      claims("Reyk called on Kestria to sign.", "Reyk strongly urged Kestria to sign.").direction ==
      Direction::hardened);
  CHECK(claims("The minister condemned it.", "The premier strongly condemned it.").direction ==
        Direction::hardened);
}

TEST_CASE("an adjective of a thing, of a person, of another noun is no degree") {
  require_unclaimed({{"They swam in the deep lake.", "They swam in the lake."},
                     {"The deep canal is open.", "The canal is open."},
                     {"It was a severe winter.", "It was a winter."},
                     {"A severe judge heard the case.", "A judge heard the case."},
                     {"A serious newspaper wrote of it.", "A newspaper wrote of it."},
                     {"A serious student asked.", "A student asked."},
                     {"He waited a bit.", "He waited."},
                     {"A little boy was found.", "A boy was found."},
                     {"A complete alarm system was sold.", "An alarm system was sold."},
                     {"Sharp resistance fighters came.", "Resistance fighters came."},
                     {"Grave diggers came.", "Diggers came."},
                     {"A key was found.", "A minor was found."},
                     {"Резкий ветер дует.", "Ветер дует.", "ru"},
                     {"严格的老师来了。", "老师来了。", "zh"},
                     {"深深的湖水。", "湖水。", "zh"},
                     {"Стоял тяжкий запах.", "Стоял запах.", "ru"},
                     {"Глубокий канал открыт.", "Канал открыт.", "ru"},
                     {"Ограниченный человек вышел.", "Человек вышел.", "ru"},
                     {"Серьезная газета вышла.", "Газета вышла.", "ru"},
                     {"Полный зал ждал.", "Зал ждал.", "ru"},
                     {"A minor was arrested.", "A major was arrested."},
                     {"Light infantry crossed.", "Heavy infantry crossed."}},
                    Change::intensity);
}

TEST_CASE("an adjective of what one feels, or of what is more or less, is a degree") {
  require_direction({{"Reyk voiced deep concern.", "Reyk voiced concern."},
                     {"A serious threat remains.", "A threat remains."},
                     {"There is a serious food shortage.", "There is a food shortage."},
                     {"It had grave and lasting humanitarian consequences.",
                      "It had lasting humanitarian consequences."},
                     {"Reyk voiced firm support on Monday.", "Reyk voiced support on Monday."},
                     {"双方表示强烈的反对。", "双方表示反对。", "zh"},
                     {"Рейк выразил глубокое сожаление.", "Рейк выразил сожаление.", "ru"},
                     {"Это серьезная экономическая угроза.", "Это экономическая угроза.", "ru"}},
                    Direction::softened, Direction::hardened);
}

TEST_CASE("more of them is not said more strongly") {
  CHECK(claims("Few ministers came.", "Many ministers came.").direction == Direction::none);
  CHECK(claims("Many ministers came.", "Few ministers came.").direction == Direction::none);
}

TEST_CASE("a modal expression has a verb behind it") {
  require_unclaimed({{"Reyk is open to dialogue.", "Reyk is committed to dialogue."},
                     {"The pass is open to traffic.", "The pass is bound to traffic."},
                     {"Kestria is open to trade.", "Kestria is committed to trade."},
                     {"Он важно кивнул.", "Он кивнул.", "ru"},
                     {"Новый дом стоит у озера.", "Новый дом у озера.", "ru"}},
                    Change::modality);
  require_direction(
      {{"Kestria is willing to sign.", "Kestria is bound to sign."},
       {"Kestria is open to extending the truce.", "Kestria is determined to extend the truce."},
       {"Kestria is open to review the plan.", "Kestria is bound to review the plan."}},
      Direction::hardened, Direction::softened);
  CHECK(claims("Важно сохранить мост.", "Сохранить мост.", "ru").has(Change::modality));
}

TEST_CASE("two things of which one is not the other deny nothing") {
  require_unclaimed({{"Exports are growing.", "Imports are growing."},
                     {"The majority stayed.", "The minority stayed."},
                     {"They met their friends.", "They met their enemies."},
                     {"They took the same road.", "They took a different road."},
                     {"The camp is above the dam.", "The camp is below the dam."},
                     {"出口增长。", "进口增长。", "zh"},
                     {"公司在境内设厂。", "公司在境外设厂。", "zh"},
                     {"十岁以上儿童入学。", "十岁以下儿童入学。", "zh"},
                     {"会议公开举行。", "会议闭门举行。", "zh"},
                     {"Дом стоит за ратушей.", "Дом стоит против ратуши.", "ru"},
                     {"Лагерь выше дамбы.", "Лагерь ниже дамбы.", "ru"},
                     {"Он союзник Рейка.", "Он противник Рейка.", "ru"}},
                    Change::negation);
  CHECK(claims("The bridge is safe.", "The bridge is unsafe.").has(Change::negation));
  CHECK(claims("A deal is possible.", "A deal is impossible.").has(Change::negation));
  CHECK(claims("Совет проголосовал за план.", "Совет проголосовал против плана.", "ru")
            .has(Change::negation));
}

TEST_CASE("grounds on which one walks are no reason") {
  const auto adjunct = [](const std::string& a, const std::string& b) {
    const auto x = test::told(a, "en");
    const auto y = test::told(b, "en");
    for (const Edit& edit : diff::diff(x.side(), y.side(), lexicon::shipped()).edits) {
      if (edit.adjunct != Adjunct::none) return edit.adjunct;
    }
    return Adjunct::none;
  };
  CHECK(adjunct("Reyk spoke on the school grounds.", "Reyk spoke.") != Adjunct::reason);
  CHECK(adjunct("Reyk walked through the palace grounds.", "Reyk walked.") != Adjunct::reason);
  CHECK(adjunct("Reyk resigned on security grounds.", "Reyk resigned.") == Adjunct::reason);
  CHECK(adjunct("Reyk resigned for personal reasons.", "Reyk resigned.") == Adjunct::reason);
}
