// What `evaluate` counts, on events small enough to count by hand.
#include <catch2/catch.hpp>

#include "cli/evaluate/matching.hpp"
#include "scored_event.hpp"

using namespace readout;
using readout::cli::Count;
using readout::test::ScoredEvent;

namespace {

const std::string kHerald =
    "President Maren said the talks went well. “We will build the bridge together,” she said. "
    "Premier Reyk said trade had doubled. It rained at Lake Orla.";

void check(const Count& count, std::size_t right, std::size_t wrong, std::size_t found,
           std::size_t missed) {
  CHECK(count.right == right);
  CHECK(count.wrong == wrong);
  CHECK(count.found == found);
  CHECK(count.missed == missed);
}

}  // namespace

TEST_CASE("precision is of what was found here, recall of the gold") {
  const Count count{3, 1, 2, 2};
  CHECK(count.precision() == Approx(.75));
  CHECK(count.recall() == Approx(.5));
  CHECK(count.f1() == Approx(.6));
  CHECK(Count{}.precision() == 0);
  CHECK(Count{}.f1() == 0);
  Count sum = count;
  sum += Count{1, 3, 2, 0};
  check(sum, 4, 4, 4, 2);
}

TEST_CASE("a statement found, one missed, one invented") {
  ScoredEvent event;
  const auto herald = event.source("herald", "en", kHerald);
  event.found(herald, StatementKind::indirect, "President Maren said the talks went well.",
              "Maren");
  event.found(herald, StatementKind::indirect, "It rained at Lake Orla.", "");
  event.gold("g1", herald, StatementKind::indirect, "President Maren said the talks went well.",
             "Maren");
  event.gold("g2", herald, StatementKind::indirect, "Premier Reyk said trade had doubled.", "Reyk");
  const auto scores = event.scores();
  check(scores.scores.statements.strict.at("all"), 1, 1, 1, 1);
  check(scores.scores.statements.lax.at("indirect"), 1, 1, 1, 1);
  check(scores.scores.by_language.at("en").lax.at("all"), 1, 1, 1, 1);
  CHECK(scores.scores.speaker_lax.right == 1);
  CHECK(scores.scores.speaker_lax.all == 1);
  REQUIRE(scores.mistakes.size() == 2);
  CHECK(scores.mistakes[0].kind == "missed");
  CHECK(scores.mistakes[1].kind == "false");
}

TEST_CASE("strict asks for the kind and nearly all words, lax for half of them") {
  ScoredEvent event;
  const auto herald = event.source("herald", "en", kHerald);
  event.gold("g1", herald, StatementKind::direct, "We will build the bridge together", "Maren");
  SECTION("another kind of quotation") {
    event.found(herald, StatementKind::partial, "We will build the bridge together", "Maren");
    check(event.scores().scores.statements.strict.at("direct"), 0, 0, 0, 1);
    check(event.scores().scores.statements.lax.at("partial"), 1, 0, 0, 0);
  }
  SECTION("half the words") {
    event.found(herald, StatementKind::direct, "We will build", "Maren");
    check(event.scores().scores.statements.strict.at("direct"), 0, 1, 0, 1);
    check(event.scores().scores.statements.lax.at("direct"), 1, 0, 1, 0);
  }
  SECTION("reported speech is no quotation") {
    event.found(herald, StatementKind::indirect, "We will build the bridge together", "Maren");
    check(event.scores().scores.statements.lax.at("all"), 0, 1, 0, 1);
  }
  SECTION("a pull quote is a direct one") {
    event.found(herald, StatementKind::pull_quote, "We will build the bridge together", "Maren");
    check(event.scores().scores.statements.strict.at("direct"), 1, 0, 1, 0);
  }
}

TEST_CASE("direct and partial are also counted together, and by the span alone") {
  ScoredEvent event;
  const auto herald = event.source("herald", "en", kHerald);
  event.gold("g1", herald, StatementKind::direct, "We will build the bridge together", "Maren");
  event.found(herald, StatementKind::partial, "We will build the bridge together", "Maren");
  event.found(herald, StatementKind::direct, "It rained at Lake Orla.", "Maren");
  const auto scores = event.scores().scores.statements;
  check(scores.strict.at("quotation"), 0, 2, 0, 1);
  check(scores.strict.at("quotation_span"), 1, 1, 1, 0);
  check(scores.lax.at("quotation"), 1, 1, 1, 0);
  CHECK_FALSE(scores.lax.contains("quotation_span"));
}

TEST_CASE("speakers are counted by language and by the gold's kind") {
  ScoredEvent event;
  const auto herald = event.source("herald", "en", kHerald);
  const auto vestnik = event.source("vestnik", "ru", "Марен сказала, что торговля растёт.");
  event.gold("g1", herald, StatementKind::direct, "We will build the bridge together", "Maren");
  event.found(herald, StatementKind::direct, "We will build the bridge together", "Maren");
  event.gold("g2", vestnik, StatementKind::indirect, "Марен сказала, что торговля растёт.",
             "Марен");
  event.found(vestnik, StatementKind::indirect, "Марен сказала, что торговля растёт.", "Рейк");
  const auto scores = event.scores().scores;
  CHECK(scores.statements.speaker.at("all").right == 1);
  CHECK(scores.statements.speaker.at("all").all == 2);
  CHECK(scores.statements.speaker.at("indirect").right == 0);
  CHECK(scores.by_language.at("en").speaker.at("quotation").right == 1);
  CHECK(scores.by_language.at("ru").speaker.at("all").right == 0);
  CHECK(scores.by_language.at("ru").strict.at("indirect").right == 1);
}

TEST_CASE("words of reported speech: misses and false finds weigh as many as they have") {
  ScoredEvent event;
  const auto herald = event.source("herald", "en", kHerald);
  event.gold("g1", herald, StatementKind::indirect, "President Maren said the talks went well.",
             "Maren");
  event.gold("g2", herald, StatementKind::indirect, "Premier Reyk said trade had doubled.", "Reyk");
  event.found(herald, StatementKind::indirect, "President Maren said the talks went well.", "Maren",
              "talks went well");
  event.found(herald, StatementKind::indirect, "It rained at Lake Orla.", "");
  SECTION("without marked contents only whole statements count") {
    const auto scores = event.scores().scores.statements;
    CHECK(scores.content_of_found.count == 0);
    CHECK(scores.content_words.gold == 0);
    CHECK(scores.whole_words.gold == 13);
    CHECK(scores.whole_words.found == 12);
    CHECK(scores.whole_words.shared == 7);
  }
  SECTION("with them contents too") {
    event.annotation().statements[0].content = {"the talks went well"};
    const auto scores = event.scores().scores.statements;
    CHECK(scores.content_of_found.count == 1);
    CHECK(scores.content_of_found.value() == Approx(6. / 7));
    CHECK(scores.content_words.gold == 10);
    CHECK(scores.content_words.found == 8);
    CHECK(scores.content_words.shared == 3);
    CHECK(scores.content_words.f1() == Approx(6. / 18));
  }
  SECTION("words of an optional statement are not counted") {
    event.gold("g3", herald, StatementKind::indirect, "It rained at Lake Orla.", "").optional =
        true;
    CHECK(event.scores().scores.statements.whole_words.found == 7);
  }
}

TEST_CASE("strict matches are one to one, lax ones are not") {
  ScoredEvent event;
  const auto herald = event.source("herald", "en", kHerald);
  event.gold("g1", herald, StatementKind::direct, "We will build the bridge together", "Maren");
  event.found(herald, StatementKind::direct, "We will build the bridge together", "Maren");
  event.found(herald, StatementKind::direct, "We will build the bridge together,", "Maren");
  const auto scores = event.scores().scores;
  check(scores.statements.strict.at("all"), 1, 1, 1, 0);
  check(scores.statements.lax.at("all"), 2, 0, 1, 0);
}

TEST_CASE("finding what is optional is neither rewarded nor punished") {
  ScoredEvent event;
  const auto herald = event.source("herald", "en", kHerald);
  event.gold("g1", herald, StatementKind::indirect, "It rained at Lake Orla.", "").optional = true;
  event.found(herald, StatementKind::indirect, "It rained at Lake Orla.", "");
  CHECK(event.scores().scores.statements.lax.empty());
}

TEST_CASE("only the annotated part of a source counts") {
  ScoredEvent event;
  const auto herald = event.source("herald", "en", kHerald);
  event.annotation().annotated.push_back({"herald", "President Maren", "", "went well.", ""});
  event.found(herald, StatementKind::indirect, "Premier Reyk said trade had doubled.", "Reyk");
  CHECK(event.scores().scores.statements.lax.empty());
}

TEST_CASE("gold that is not in the text is said") {
  ScoredEvent event;
  const auto herald = event.source("herald", "en", kHerald);
  event.gold("g1", herald, StatementKind::indirect, "Nobody said this.", "Maren");
  REQUIRE(event.scores().warnings.size() == 1);
  CHECK(event.scores().warnings[0] == "g1: not in the text");
}

TEST_CASE("speakers agree by a name, an alias, or a name within a longer one") {
  ScoredEvent event;
  Participant maren;
  maren.name = "Ilda Maren";
  maren.aliases = {"Марен"};
  event.annotation().event.participants.push_back(maren);
  const auto herald = event.source("herald", "en", kHerald);
  const auto words = "President Maren said the talks went well.";
  event.gold("g1", herald, StatementKind::indirect, words, "Ilda Maren");
  const auto right = [&](const std::string& speaker) {
    ScoredEvent copy = event;
    copy.found(herald, StatementKind::indirect, words, speaker);
    return copy.scores().scores.speaker_lax.right == 1;
  };
  CHECK(right("Ilda Maren"));
  CHECK(right("President Ilda Maren"));
  CHECK(right("Марен"));
  CHECK_FALSE(right("Tomas Reyk"));
  CHECK_FALSE(right(""));
}

TEST_CASE("speakers without a name in the text's script are also left out of a count") {
  ScoredEvent event;
  const std::string words = "Некоторые аналитики сказали, что торговля растёт.";
  const auto vestnik = event.source("vestnik", "ru", words);
  event.gold("g1", vestnik, StatementKind::indirect, words, "some analysts");
  event.found(vestnik, StatementKind::indirect, words, "некоторые аналитики");
  CHECK(event.scores().scores.statements.speaker.at("all").all == 1);
  CHECK(event.scores().scores.statements.speaker_named.all == 0);
  Participant analysts;
  analysts.name = "some analysts";
  analysts.aliases = {"некоторые аналитики"};
  event.annotation().event.participants.push_back(analysts);
  CHECK(event.scores().scores.statements.speaker_named.right == 1);
}

TEST_CASE("pairs are right when both sides are; their relation turns with the order") {
  ScoredEvent event;
  const auto herald = event.source("herald", "en", "Maren said the bridge will be built by June.");
  const auto agency = event.source("agency", "en", "Maren promised a bridge. Reyk thanked her.");
  const auto long_one = event.found(herald, StatementKind::indirect,
                                    "Maren said the bridge will be built by June.", "Maren");
  const auto short_one =
      event.found(agency, StatementKind::indirect, "Maren promised a bridge.", "Maren");
  const auto thanks = event.found(agency, StatementKind::indirect, "Reyk thanked her.", "Reyk");
  event.gold("h1", herald, StatementKind::indirect, "Maren said the bridge will be built by June.",
             "Maren");
  event.gold("a1", agency, StatementKind::indirect, "Maren promised a bridge.", "Maren");
  event.gold("a2", agency, StatementKind::indirect, "Reyk thanked her.", "Reyk");
  event.gold_pair("a1", "h1", "expanded");
  SECTION("found") {
    event.found_pair(long_one, short_one, Relation::condensed);
    const auto scores = event.scores().scores;
    check(scores.pairs.same, 1, 0, 1, 0);
    CHECK(scores.relation_strict.right == 1);
  }
  SECTION("a wrong one, and the right one missed") {
    event.found_pair(long_one, thanks, Relation::reworded);
    check(event.scores().scores.pairs.same, 0, 1, 0, 1);
  }
  SECTION("another relation of the same family") {
    event.found_pair(long_one, short_one, Relation::reworded);
    CHECK(event.scores().scores.relation_strict.right == 0);
    CHECK(event.scores().scores.relation_lax.right == 1);
  }
  SECTION("pairs of medium confidence are left out") {
    event.annotation().unsure.insert(cli::make_pair_of("h1", "a2"));
    event.found_pair(long_one, thanks, Relation::reworded);
    check(event.scores().scores.pairs.same, 0, 0, 0, 1);
  }
}

TEST_CASE("pairs across languages are counted apart") {
  ScoredEvent event;
  const auto herald = event.source("herald", "en", "Maren said trade grew.");
  const auto vestnik = event.source("vestnik", "ru", "Марен сказала, что торговля растёт.");
  const auto a = event.found(herald, StatementKind::indirect, "Maren said trade grew.", "Maren");
  const auto b =
      event.found(vestnik, StatementKind::indirect, "Марен сказала, что торговля растёт.", "Maren");
  event.gold("h1", herald, StatementKind::indirect, "Maren said trade grew.", "Maren");
  event.gold("v1", vestnik, StatementKind::indirect, "Марен сказала, что торговля растёт.",
             "Maren");
  event.gold_pair("h1", "v1", "translated");
  event.found_pair(a, b, Relation::translated);
  check(event.scores().scores.pairs.across, 1, 0, 1, 0);
  check(event.scores().scores.pairs.same, 0, 0, 0, 0);
}

TEST_CASE("formulae: the same words strictly, an overlap laxly") {
  ScoredEvent event;
  const auto herald = event.source("herald", "en", "They want a just and lasting peace for all.");
  event.gold_formula("just and lasting peace", herald, "just and lasting peace");
  SECTION("the same words") {
    event.found_formula("just and lasting peace", herald, "just and lasting peace");
    check(event.scores().scores.formulae_strict, 1, 0, 1, 0);
  }
  SECTION("some of them") {
    event.found_formula("just and lasting peace", herald, "lasting peace");
    check(event.scores().scores.formulae_strict, 0, 1, 0, 1);
    check(event.scores().scores.formulae_lax, 1, 0, 1, 0);
  }
  SECTION("a formula that the gold does not name") {
    event.found_formula("for all", herald, "for all");
    check(event.scores().scores.formulae_lax, 0, 0, 0, 1);
  }
}
