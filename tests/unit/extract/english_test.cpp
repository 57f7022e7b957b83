#include <catch2/catch.hpp>

#include "make_document.hpp"

namespace readout {
namespace {

using test::extracted;

TEST_CASE("a whole quotation is the words between the marks, one statement a sentence") {
  const auto made =
      extracted("en", {"“We will not wait. We begin today,” President Ilda Maren said."});
  REQUIRE(made.count() == 2);
  CHECK(made.kind(0) == StatementKind::direct);
  CHECK(made.content(0) == "We will not wait.");
  CHECK(made.content(1) == "We begin today");
  CHECK(made.speaker(1) == "Ilda Maren");
  CHECK(made.cue(1) == "said");
  CHECK(made.extraction.statements[0].utterance == made.extraction.statements[1].utterance);
}

TEST_CASE("a quoted fragment keeps its sentence") {
  const auto made =
      extracted("en", {"President Ilda Maren said the talks were “a first step” towards peace."});
  REQUIRE(made.count() == 1);
  CHECK(made.kind(0) == StatementKind::partial);
  CHECK(made.content(0) == "a first step");
  CHECK(made.text(made.extraction.statements[0]) == made.document.text);
}

TEST_CASE("reported speech in its forms") {
  SECTION("that") {
    const auto made = extracted("en", {"President Ilda Maren said that the lake would stay open."});
    REQUIRE(made.count() == 1);
    CHECK(made.kind(0) == StatementKind::indirect);
    CHECK(made.content(0) == "the lake would stay open");
  }
  SECTION("bare") {
    const auto made = extracted("en", {"Premier Tomas Reyk said Kestria would sign in May."});
    REQUIRE(made.count() == 1);
    CHECK(made.content(0) == "Kestria would sign in May");
    CHECK(made.speaker(0) == "Tomas Reyk");
  }
  SECTION("postposed") {
    const auto made =
        extracted("en", {"The lake will stay open to all, Premier Tomas Reyk said on Monday."});
    REQUIRE(made.count() == 1);
    CHECK(made.content(0) == "The lake will stay open to all");
    CHECK(made.speaker(0) == "Tomas Reyk");
  }
  SECTION("according to") {
    const auto made = extracted("en", {"According to Ilda Maren, the lake will stay open."});
    REQUIRE(made.count() == 1);
    CHECK(made.content(0) == "the lake will stay open");
    CHECK(made.speaker(0) == "Ilda Maren");
  }
  SECTION("promise") {
    const auto made = extracted("en", {"Premier Tomas Reyk promised to open the locks."});
    REQUIRE(made.count() == 1);
    CHECK(made.content(0) == "to open the locks");
  }
}

TEST_CASE("two verbs of one sentence are two statements of one speaker") {
  const auto made = extracted("en", {"President Ilda Maren stressed the need for calm, adding that "
                                     "the locks would open in May."});
  REQUIRE(made.count() == 2);
  CHECK(made.content(0) == "the need for calm");
  CHECK(made.content(1) == "the locks would open in May");
  CHECK(made.id(0) == made.id(1));
  CHECK(made.extraction.statements[0].span.end <= made.extraction.statements[1].span.begin);
}

TEST_CASE("an interrupted quotation is one statement without its attribution") {
  const auto made =
      extracted("en", {"“We,” President Ilda Maren said, “will keep the lake open.”"});
  REQUIRE(made.count() == 1);
  CHECK(made.content(0) == "We | will keep the lake open.");
}

TEST_CASE("who stands in an apposition does not speak") {
  const auto made =
      extracted("en", {"President Ilda Maren, a rival of Tomas Reyk, has said she will sign."});
  REQUIRE(made.count() == 1);
  CHECK(made.speaker(0) == "Ilda Maren");
}

TEST_CASE("what reports nothing is narration") {
  for (const std::string sentence :
       {"President Ilda Maren met Premier Tomas Reyk at Lake Orla on Wednesday.",
        "President Ilda Maren did not say how long the locks would be closed.",
        "The reports on the lake were published in May.",
        "The treaty, often criticised by farmers, was signed in May.",
        "She is said to like the lake.", "Parts arrive on a “just-in-time” basis every hour."}) {
    INFO(sentence);
    const auto made = extracted("en", {sentence});
    CHECK(made.count() == 0);
    CHECK(made.extraction.narration.size() == 1);
  }
}

TEST_CASE("a quotation that goes on in the next paragraph keeps its speaker") {
  const auto made = extracted(
      "en", {"“The lake is ours,” President Ilda Maren said.", "“It will stay open to all.”"});
  REQUIRE(made.count() == 2);
  CHECK(made.speaker(1) == "Ilda Maren");
  CHECK(made.extraction.statements[1].speaker->how == SpeakerHow::context);
}

TEST_CASE("a clause behind a semicolon is said, but not accepted or welcomed") {
  const auto accepted =
      extracted("en", {"President Ilda Maren accepted the offer; dates will be set later."});
  REQUIRE(accepted.count() == 1);
  CHECK(accepted.content(0) == "the offer");
  const auto said =
      extracted("en", {"President Ilda Maren said the lake was open; it would remain."});
  REQUIRE(said.count() == 1);
  CHECK(said.content(0) == "the lake was open; it would remain");
}

TEST_CASE("headlines name their speaker behind a dash or before a colon") {
  Document document = test::make_document(
      "en", {"Lake talks ‘best ever’ – Ilda Maren", "President Ilda Maren spoke on Wednesday."});
  document.blocks[0].kind = BlockKind::title;
  const auto made = extracted(document);
  REQUIRE(made.count() == 1);
  CHECK(made.kind(0) == StatementKind::partial);
  CHECK(made.speaker(0) == "Ilda Maren");
  CHECK(made.extraction.statements[0].headline);
}

TEST_CASE("a set-off paragraph in the first person is a pull quote of whoever spoke last") {
  const auto made = extracted(
      "en",
      {"The two met at Lake Orla.", "“The lake is open,” President Ilda Maren said.",
       "Our cooperation is not aimed at anyone. We form no blocs.", "The talks will go on in May.",
       "Kestria is a neighbour.", "The locks are old.", "They were built in 1931."});
  REQUIRE(made.count() == 3);
  CHECK(made.kind(1) == StatementKind::pull_quote);
  CHECK(made.kind(2) == StatementKind::pull_quote);
  CHECK(made.speaker(2) == "Ilda Maren");
  CHECK(made.extraction.statements[1].utterance == made.extraction.statements[2].utterance);
}

TEST_CASE("who signs a set-off quotation said it, not whoever spoke last") {
  const std::string before = "President Ilda Maren met Premier Tomas Reyk, who said he was glad.";
  SECTION("without marks, over two paragraphs") {
    Document document =
        test::make_document("en", {before, "We cannot move the border.", "The lake decides.",
                                   "— Ilda Maren, President of Varland", "The talks will go on."});
    for (std::size_t b = 1; b <= 3; ++b) document.blocks[b].kind = BlockKind::block_quote;
    const auto made = extracted(document);
    REQUIRE(made.count() == 3);
    CHECK(made.speaker(1) == "Ilda Maren");
    CHECK(made.speaker(2) == "Ilda Maren");
    CHECK(made.extraction.statements[1].utterance == made.extraction.statements[2].utterance);
  }
  SECTION("in marks, behind a dash") {
    const auto made = extracted("en", {before, "“A neighbour keeps his word.”", "– Ilda Maren"});
    REQUIRE(made.count() == 2);
    CHECK(made.kind(1) == StatementKind::direct);
    CHECK(made.speaker(1) == "Ilda Maren");
  }
  SECTION("a dash before a sentence signs nothing") {
    const auto made = extracted("en", {"“A neighbour keeps his word,” Premier Tomas Reyk said.",
                                       "– Ilda Maren left early."});
    REQUIRE(made.count() == 1);
    CHECK(made.speaker(0) == "Tomas Reyk");
  }
}

TEST_CASE("a noun in a headline with capitals throughout reports nothing") {
  Document document = test::make_document(
      "en", {"Background Press Call on the Lake and Its Locks", "The lake was calm."});
  document.blocks[0].kind = BlockKind::title;
  CHECK(extracted(document).count() == 0);
}

TEST_CASE("a pronoun joined to its verb is no name") {
  const auto made = extracted("en", {"Critics wrote to us. I’ve said that the lake is cold."});
  for (std::size_t i = 0; i < made.count(); ++i) CHECK(made.speaker(i) != "I’ve");
}

TEST_CASE("what is said begins behind the day and behind whom it was said to") {
  const auto agreed =
      extracted("en", {"Reyk and Maren agreed late on Wednesday to open the port."});
  REQUIRE(agreed.count() == 1);
  CHECK(agreed.content(0) == "to open the port");
  const auto made = extracted(
      "en",
      {"Ilda Maren met Tomas Reyk. Maren said Friday her biggest worry is the port. Reyk said "
       "on Monday night he would go. Reyk asked the envoys whether they should go. Maren "
       "assured voters he'd pay."});
  REQUIRE(made.count() == 4);
  CHECK(made.content(0) == "her biggest worry is the port");
  CHECK(made.content(1) == "he would go");
  CHECK(made.content(2) == "whether they should go");
  CHECK(made.content(3) == "he'd pay");
}

TEST_CASE("what two sources say in one sentence is two statements") {
  const auto made =
      extracted("en", {"Three of the envoys said the pact was dead and some traders said the port "
                       "would close."});
  REQUIRE(made.count() == 2);
  CHECK(made.content(0) == "the pact was dead");
  CHECK(made.content(1) == "the port would close");
}

}  // namespace
}  // namespace readout
