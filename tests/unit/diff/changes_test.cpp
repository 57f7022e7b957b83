// What kind of change an edit is, and which way it goes. Silence is better than a wrong claim.
#include <algorithm>
#include <catch2/catch.hpp>

#include "sides.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::told;

namespace {

/// All changes and the direction of a diff, kept words aside.
struct Claims {
  std::vector<Change> changes;
  Direction direction = Direction::none;

  [[nodiscard]] bool has(Change change) const {
    return std::ranges::find(changes, change) != changes.end();
  }
};

Claims claims(const std::string& a, const std::string& b, const std::string& language = "en") {
  const auto x = told(a, language);
  const auto y = told(b, language);
  Claims claims;
  for (const Edit& edit : diff::diff(x.side(), y.side(), lexicon::shipped()).edits) {
    claims.changes.insert(claims.changes.end(), edit.changes.begin(), edit.changes.end());
    if (edit.direction != Direction::none) {
      claims.direction = edit.direction;
    }
  }
  return claims;
}

}  // namespace

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
  const Claims other = claims("A delegation flew to Moscow yesterday evening.",
                              "A delegation flew to Beijing yesterday evening.");
  REQUIRE(other.has(Change::actor));
  const Claims same = claims("The envoy criticised Moscow yesterday evening.",
                             "The envoy criticised Russia yesterday evening.");
  REQUIRE_FALSE(same.has(Change::actor));
  REQUIRE_FALSE(same.has(Change::name));
}

TEST_CASE("an unknown name that differs is a name") {
  REQUIRE(claims("The envoy met Premier Tomas Reyk in the old harbour.",
                 "The envoy met Premier Tomas Rojk in the old harbour.")
              .has(Change::name));
  REQUIRE_FALSE(claims("Bridges will be built soon here.", "Tunnels will be built soon here.")
                    .has(Change::name));
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
