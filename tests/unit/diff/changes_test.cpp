// What kind of change an edit is, and which way it goes. Silence is better than a wrong claim.
#include <algorithm>
#include <catch2/catch.hpp>

#include "claims.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::Claims;
using test::claims;
using test::told;

TEST_CASE("a number that differs is a number, the same in other words is spelling") {
  REQUIRE(claims("Trade grew by 34 percent.", "Trade grew by 35 percent.").has(Change::number));
  const Claims same =
      claims("Kestria lent $200 billion to Varland.", "Kestria lent 200 bn dollars to Varland.");
  REQUIRE_FALSE(same.has(Change::number));
  REQUIRE(same.has(Change::orthography));
  REQUIRE_FALSE(same.has(Change::wording));
  REQUIRE(claims("Kestria lent $200 billion to Varland.", "Kestria lent $300 billion to Varland.")
              .has(Change::number));
  REQUIRE(claims("Kestria lent $200 billion to Varland.", "Kestria lent $200 million to Varland.")
              .has(Change::number));
}

TEST_CASE("a date that differs is a date") {
  REQUIRE(claims("The bridge opens on 12 March 2031.", "The bridge opens on 14 March 2031.")
              .has(Change::date));
  REQUIRE_FALSE(claims("The bridge opens on 12 March 2031.", "The bridge opens on 12 March.")
                    .has(Change::date));
}

TEST_CASE("another actor is an actor, another name for the same one is wording") {
  const Claims other = claims("A delegation warned Moscow yesterday evening.",
                              "A delegation warned Beijing yesterday evening.");
  REQUIRE(other.has(Change::actor));
  const Claims same = claims("The envoy criticised Moscow yesterday evening.",
                             "The envoy criticised Russia yesterday evening.");
  REQUIRE_FALSE(same.has(Change::actor));
  REQUIRE_FALSE(same.has(Change::name));
}

TEST_CASE("actors are exchanged only where nothing else is said") {
  REQUIRE_FALSE(claims("They praised the war effort of Russia against hunger in the south.",
                       "They praised U.S. support for the fight with hunger in the south.")
                    .has(Change::actor));
  REQUIRE_FALSE(claims("They work with the EU, NATO, and the OSCE.",
                       "They work with the EU, the OSCE, and the UN.")
                    .has(Change::actor));
}

TEST_CASE("an unknown name that differs is a name") {
  REQUIRE(claims("The envoy met Premier Tomas Reyk in the old harbour.",
                 "The envoy met Premier Tomas Rojk in the old harbour.")
              .has(Change::name));
  REQUIRE_FALSE(claims("Bridges will be built soon here.", "Tunnels will be built soon here.")
                    .has(Change::name));
}

TEST_CASE("an unknown name with an ending of a case is nobody else") {
  const Claims declined = claims("Посол помог премьер-министру Рейк в старом порту.",
                                 "Посол помог премьер-министру Рейку в старом порту.", "ru");
  REQUIRE_FALSE(declined.has(Change::name));
  REQUIRE_FALSE(declined.has(Change::actor));
  REQUIRE(declined.has(Change::inflection));
}

TEST_CASE("a negation that comes or goes is a negation") {
  REQUIRE(claims("Varland will sign the treaty.", "Varland will not sign the treaty.")
              .has(Change::negation));
  REQUIRE_FALSE(claims("Varland will never sign the treaty.", "Varland will not sign the treaty.")
                    .has(Change::negation));
}

TEST_CASE("modality has a direction where one word of the scale replaces another") {
  const Claims softer =
      claims("Both states must respect the border.", "Both states should respect the border.");
  REQUIRE(softer.has(Change::modality));
  REQUIRE(softer.direction == Direction::softened);
  REQUIRE(claims("Both states should respect the border.", "Both states must respect the border.")
              .direction == Direction::hardened);
  REQUIRE(claims("Both states must not cross it.", "Both states may not cross it.").direction ==
          Direction::none);
}

TEST_CASE("the month of May is no modal verb") {
  REQUIRE_FALSE(claims("The fleet arrives on 3 May 2031.", "The fleet arrives on 3 June 2031.")
                    .has(Change::modality));
  const Claims month = claims("The fleet arrives in May.", "The fleet arrives in June.");
  REQUIRE(month.has(Change::date));
  REQUIRE_FALSE(month.has(Change::modality));
  REQUIRE_FALSE(claims("The will of the lake people counts.", "The vote of the lake people counts.")
                    .has(Change::modality));
}

TEST_CASE("intensity has a direction, also where a phrase reaches into kept words") {
  const Claims softer = claims("Varland is the main pillar of the order.",
                               "Varland is one of the main pillars of the order.");
  REQUIRE(softer.has(Change::intensity));
  REQUIRE(softer.direction == Direction::softened);
  REQUIRE(
      claims("Kestria condemns the attack.", "Kestria strongly condemns the attack.").direction ==
      Direction::hardened);
}

TEST_CASE("a hedge that comes in hedges, one that goes strengthens") {
  const Claims hedged =
      claims("The talks failed over fish.", "The talks reportedly failed over fish.");
  REQUIRE(hedged.has(Change::hedge));
  REQUIRE(hedged.direction == Direction::hedged);
  REQUIRE(
      claims("Boats will, as far as possible, be returned.", "Boats will be returned.").direction ==
      Direction::strengthened);
  REQUIRE(claims("The fleet carried 40 tonnes.", "The fleet carried about 40 tonnes.")
              .has(Change::hedge));
  REQUIRE_FALSE(claims("They spoke of the lake.", "They spoke about the lake.").has(Change::hedge));
  REQUIRE_FALSE(claims("Perhaps the mayor will come.", "The old governor of Tarsk will come.")
                    .has(Change::hedge));
}

TEST_CASE("reported speech shifts tenses and softens nothing") {
  REQUIRE_FALSE(claims("Reyk said Kestria will sign.", "Reyk said Kestria would sign.")
                    .has(Change::modality));
  REQUIRE_FALSE(
      claims("Reyk said Kestria can sign.", "Reyk said Kestria could sign.").has(Change::modality));
  const Claims either = claims("Reyk said Kestria would sign.", "Reyk said Kestria should sign.");
  REQUIRE(either.has(Change::modality));
  REQUIRE(either.direction == Direction::none);
}

TEST_CASE("words of one field are told from their namesakes in others") {
  REQUIRE(claims("The envoy got a mild rebuke.", "The envoy got a scathing rebuke.").direction ==
          Direction::hardened);
  REQUIRE_FALSE(
      claims("A small port was built.", "A remote port was built.").has(Change::intensity));
  REQUIRE_FALSE(claims("They saw strong winds.", "They saw winds.").has(Change::intensity));
  REQUIRE(claims("Reyk slightly mended the draft.", "Reyk mended the draft.").direction ==
          Direction::hardened);
}

TEST_CASE("tenses of one verb are its forms, and another voice is not") {
  REQUIRE(claims("The text was signed.", "The text has been signed.").has(Change::inflection));
  REQUIRE(
      claims("Reyk says the dam is safe.", "Reyk said the dam is safe.").has(Change::inflection));
  REQUIRE_FALSE(claims("Kestria was defeated.", "Kestria has defeated.").has(Change::inflection));
}

TEST_CASE("a prohibition is stronger than advice against") {
  REQUIRE(claims("Reyk should not speak.", "Reyk cannot speak.").direction == Direction::hardened);
  REQUIRE_FALSE(claims("Reyk may not speak.", "Reyk cannot speak.").has(Change::modality));
}

TEST_CASE("degrees are compared within their family, and turned ones not at all") {
  REQUIRE_FALSE(
      claims("The talks were good.", "The talks were substantial.").has(Change::intensity));
  REQUIRE(claims("It is a serious matter.", "It is a grave matter.").direction ==
          Direction::hardened);
  REQUIRE(claims("It is no serious matter.", "It is no grave matter.").direction ==
          Direction::none);
  REQUIRE_FALSE(
      claims("It is a serious matter.", "It is a grave delusion.").has(Change::intensity));
}

TEST_CASE("what denies nothing is no negation") {
  REQUIRE_FALSE(
      claims("It is possible to go on.", "It is not impossible to go on.").has(Change::negation));
  REQUIRE_FALSE(claims("Reyk accepted the offer.", "Reyk accepted the offer without hesitation.")
                    .has(Change::negation));
  REQUIRE_FALSE(claims("Судно не заходило в залив.", "Судно никогда не заходило в залив.", "ru")
                    .has(Change::negation));
  const Claims none = claims("Kestria can sign the treaty.", "Kestria cannot sign the treaty.");
  REQUIRE(none.has(Change::negation));
  REQUIRE_FALSE(none.has(Change::modality));
}

TEST_CASE("shares and multiples are numbers, half is 50 per cent") {
  REQUIRE(claims("Half of the harvest was lost.", "Two thirds of the harvest were lost.")
              .has(Change::number));
  REQUIRE_FALSE(claims("Half of the harvest was lost.", "50 percent of the harvest was lost.")
                    .has(Change::number));
  REQUIRE(claims("Trade grew fivefold.", "Trade grew threefold.").has(Change::number));
}

TEST_CASE("what was left out is told by the words that open it") {
  const auto left_out = [](const std::string& a, const std::string& b,
                           const std::string& language) {
    const auto x = told(a, language);
    const auto y = told(b, language);
    for (const Edit& edit : diff::diff(x.side(), y.side(), lexicon::shipped()).edits) {
      if (edit.adjunct != Adjunct::none) return edit.adjunct;
    }
    return Adjunct::none;
  };
  REQUIRE(left_out("Kestria will sign if Varland pays.", "Kestria will sign.", "en") ==
          Adjunct::condition);
  REQUIRE(left_out("The border is closed because of the flood.", "The border is closed.", "en") ==
          Adjunct::reason);
  REQUIRE(left_out("The mine opens on Tuesday.", "The mine opens.", "en") == Adjunct::time);
  REQUIRE(left_out("The mine opens.", "The mine opens in Tarsk.", "en") == Adjunct::place);
  REQUIRE(left_out("They lent 300 million euros.", "They lent.", "en") == Adjunct::amount);
  REQUIRE(left_out("The mine is old.", "The mine is old and full of rats.", "en") ==
          Adjunct::other);
  REQUIRE(left_out("Кестрия подпишет, если Варланд заплатит.", "Кестрия подпишет.", "ru") ==
          Adjunct::condition);
  REQUIRE(left_out("由于洪水严重，边界关闭。", "边界关闭。", "zh") == Adjunct::reason);
  REQUIRE(left_out("The old mine is shut.", "The mine is shut.", "en") == Adjunct::none);
  REQUIRE(left_out("Reyk met Maren to review the pact.", "Reyk met Maren.", "en") ==
          Adjunct::purpose);
  REQUIRE(left_out("Reyk agreed to review the pact.", "Reyk agreed.", "en") == Adjunct::other);
  REQUIRE(left_out("They sent ships to far northern waters.", "They sent ships.", "en") ==
          Adjunct::other);
  REQUIRE(left_out("Рейк прибыл для осмотра и ремонта.", "Рейк прибыл.", "ru") == Adjunct::purpose);
  REQUIRE(left_out("Рейк прибыл для ремонта плотины.", "Рейк прибыл.", "ru") == Adjunct::purpose);
}

TEST_CASE("a few words that changed places are order, nothing left out") {
  const Claims moved = claims("Peace, fish and trade matter.", "Trade, peace and fish matter.");
  REQUIRE(moved.has(Change::order));
  REQUIRE_FALSE(moved.has(Change::omission));
  REQUIRE_FALSE(claims("Varland may sign and will pay.", "Varland will sign and may pay.")
                    .has(Change::order));
}

TEST_CASE("another reporting verb is a cue") {
  const Claims cue =
      claims("Maren warned that the lake is shrinking.", "Maren said that the lake is shrinking.");
  REQUIRE(cue.has(Change::cue));
  REQUIRE_FALSE(cue.has(Change::wording));
}

TEST_CASE("a reporting verb has a direction only where both say the same kind of thing") {
  const auto direction = [](const std::string& a, const std::string& b) {
    return claims("Maren " + a + " the lake.", "Maren " + b + " the lake.").direction;
  };
  REQUIRE(claims("Maren said that it shrinks.", "Maren warned that it shrinks.").direction ==
          Direction::hardened);
  REQUIRE(claims("Maren said that it shrinks.", "Maren stated that it shrinks.").direction ==
          Direction::none);
  REQUIRE(claims("Maren promised to pay.", "Maren threatened to pay.").direction ==
          Direction::none);
  REQUIRE(direction("discussed", "condemned") == Direction::none);
  REQUIRE(direction("welcomed", "rejected") == Direction::none);
  REQUIRE_FALSE(claims("They agreed to address the threat.", "They agreed to welcome the threat.")
                    .has(Change::cue));
}

TEST_CASE("words left out and put in") {
  REQUIRE(claims("The lake is open to fishing boats and yachts.", "The lake is open.")
              .has(Change::omission));
  REQUIRE(claims("The lake is open.", "The lake is open to fishing boats and yachts.")
              .has(Change::addition));
  REQUIRE_FALSE(claims("The blue lake is open.", "The lake is open.").has(Change::omission));
}

TEST_CASE("a long rewriting claims nothing but wording") {
  const Claims long_edit = claims(
      "The ministers agreed that fishing must stop before the herring return to spawn here.",
      "The ministers agreed that we may yet find some other use for those empty cold waters.");
  REQUIRE_FALSE(long_edit.has(Change::modality));
  REQUIRE_FALSE(long_edit.has(Change::negation));
  REQUIRE(long_edit.direction == Direction::none);
  REQUIRE(long_edit.has(Change::wording));
}

TEST_CASE("Russian and Chinese scales") {
  REQUIRE(claims("Стороны должны открыть озеро.", "Стороны могут открыть озеро.", "ru").direction ==
          Direction::softened);
  REQUIRE(claims("双方必须开放湖泊。", "双方应该开放湖泊。", "zh").direction ==
          Direction::softened);
  REQUIRE(claims("Варланд подпишет договор.", "Варланд не подпишет договор.", "ru")
              .has(Change::negation));
}

TEST_CASE("what the whole text names may be given once, with the same result") {
  const auto a = told("Maren spoke first. Trade with Kestria grew by 34 percent to $200 billion.");
  const auto b = told("Reyk spoke last. Trade with Kestria grew by 35 percent to 200 bn dollars.");
  const lexicon::ActorIndex actors(lexicon::shipped());
  const lexicon::Named named_a = lexicon::find_named(a.text, a.analysis, actors, "");
  const lexicon::Named named_b = lexicon::find_named(b.text, b.analysis, actors, "");
  const auto of_second = [](const test::Told& told) {
    const auto& sentence = told.analysis.sentences.at(1);
    return diff::Side{told.text, told.analysis.tokens_in(sentence.span), "en", nullptr};
  };
  diff::Side x = of_second(a);
  diff::Side y = of_second(b);
  const auto alone = diff::diff(x, y, lexicon::shipped());
  x.named = &named_a;
  y.named = &named_b;
  const auto given = diff::diff(x, y, lexicon::shipped());
  REQUIRE(given.edits.size() == alone.edits.size());
  for (std::size_t i = 0; i < given.edits.size(); ++i) {
    REQUIRE(given.edits[i].changes == alone.edits[i].changes);
  }
  REQUIRE(std::ranges::count_if(
              given.edits, [](const Edit& edit) { return test::has(edit, Change::number); }) == 1);
}

TEST_CASE("a sign of a number is no mark") {
  const std::string dollars = "Kestria lent Varland $300 million last year.";
  const std::string euros = "Kestria lent Varland €300 million last year.";
  const auto x = told(dollars);
  const auto y = told(euros);
  const diff::Diff diff = diff::diff(x.side(), y.side(), lexicon::shipped());
  const Edit& edit = test::first(diff, EditOp::replace);
  CHECK(x.at(edit.a) == "$300 million");
  CHECK(y.at(edit.b) == "€300 million");
  CHECK(edit.changes == std::vector{Change::number});
  for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
           {dollars, "Kestria lent Varland 300 million euros last year."},
           {"Output changed by -2% last year.", "Output changed by 2% last year."},
           {"Output grew by 25% last year.", "Output grew by 25 last year."}}) {
    INFO(b);
    CHECK(claims(a, b).changes == std::vector{Change::number});
  }
  CHECK(claims("克斯特里亚提供了¥300的贷款。", "克斯特里亚提供了$300的贷款。", "zh").changes ==
        std::vector{Change::number});
  CHECK_FALSE(claims("It was 25 last year.", "It was +25 last year.").has(Change::orthography));
}

TEST_CASE("a year dropped from a date is an omission of a time") {
  const Claims en =
      claims("They met on November 13, 2031 in Orla.", "They met on November 13 in Orla.");
  CHECK(en.changes == std::vector{Change::omission});
  CHECK(claims("Стороны встретились 13 ноября 2031 года в Орле.",
               "Стороны встретились 13 ноября в Орле.", "ru")
            .changes == std::vector{Change::omission});
  CHECK(claims("双方2031年7月3日举行会谈。", "双方7月3日举行会谈。", "zh").changes ==
        std::vector{Change::omission});
  CHECK(
      claims("They met on 13 November in Orla.", "They met on 13 November 2031 in Orla.").changes ==
      std::vector{Change::addition});
}

TEST_CASE("numbers of one value are spelling in whatever words") {
  for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
           {"贸易额超过两千四百亿美元，创新高。", "贸易额超过2400亿美元，创新高。"},
           {"贸易额增长百分之二十六点三，创新高。", "贸易额增长26.3%，创新高。"},
           {"双方7月3日在首都举行会谈。", "双方七月三日在首都举行会谈。"}}) {
    INFO(a);
    CHECK(claims(a, b, "zh").changes == std::vector{Change::orthography});
  }
  CHECK(claims("About 10,000 people came.", "About 10 000 people came.").changes ==
        std::vector{Change::orthography});
  CHECK(claims("Talks began at 3 p.m. in Orla.", "Talks began at 15:00 in Orla.").changes ==
        std::vector{Change::orthography});
  CHECK(claims("Talks began at 3 p.m. in Orla.", "Talks began at 4 p.m. in Orla.")
            .has(Change::number));
}

TEST_CASE("what is turned round has no direction") {
  struct Case {
    std::string a;
    std::string b;
    std::string language;
  };
  for (const auto& [a, b, language] : std::vector<Case>{
           {"双方不可能达成协议。", "双方可能达成协议。", "zh"},
           {"瓦方支持这一计划。", "瓦方反对这一计划。", "zh"},
           {"Министр поддержал этот план.", "Министр отверг этот план.", "ru"},
           {"The minister supports the plan.", "The minister opposes the plan.", "en"},
           {"Trade rose by 5 percent.", "Trade fell by 5 percent.", "en"},
           {"A deal was impossible this year.", "A deal was possible this year.", "en"},
           {"They failed to agree on the terms.", "They agreed on the terms.", "en"}}) {
    INFO(a);
    const Claims turned = claims(a, b, language);
    CHECK(turned.has(Change::negation));
    CHECK_FALSE(turned.has(Change::cue));
    CHECK(turned.direction == Direction::none);
  }
}

TEST_CASE("no direction under a denying word, nor in hearsay") {
  CHECK(claims("He denied that Kestria would send troops.",
               "He denied that Kestria might send troops.")
            .direction == Direction::none);
  CHECK(claims("The ship is said to be in port.", "The ship is claimed to be in port.").direction ==
        Direction::none);
}

TEST_CASE("another name of one actor adds nothing") {
  for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
           {"The US will send a delegation.", "The United States will send a delegation."},
           {"NATO will send a delegation.",
            "The North Atlantic Treaty Organization will send a delegation."}}) {
    INFO(a);
    CHECK_FALSE(claims(a, b).has(Change::addition));
    CHECK_FALSE(claims(a, b).has(Change::actor));
  }
}

TEST_CASE("equal words between two inflected ones are kept") {
  const auto x = told("It serves the interests of our people.");
  const auto y = told("It serves the interest of our peoples.");
  for (const Edit& edit : diff::diff(x.side(), y.side(), lexicon::shipped()).edits) {
    CHECK((edit.op == EditOp::keep || x.at(edit.a) != y.at(edit.b)));
  }
}
