#include <catch2/catch.hpp>

#include "make_document.hpp"

namespace readout {
namespace {

using test::extracted;

TEST_CASE("turn labels name the speaker of every sentence up to the next label") {
  Event event;
  event.participants = {{"Ilda Maren", "President", "Varland", {}},
                        {"Tomas Reyk", "Premier", "Kestria", {}}};
  const auto made = extracted(
      test::make_document(
          "en",
          {"President of Varland Ilda Maren: Mr Premier, I am glad to see you at Lake Orla.",
           "We have met twice this year. The lake is open.",
           "Premier of Kestria Tomas Reyk (retranslated): I am glad to be here.", "Thank you."}),
      event);
  REQUIRE(made.count() == 4);
  for (std::size_t i = 0; i < 4; ++i) CHECK(made.kind(i) == StatementKind::turn);
  CHECK(made.speaker(2) == "Ilda Maren");
  CHECK(made.speaker(3) == "Tomas Reyk");
  CHECK(made.content(3) == "I am glad to be here.");
  CHECK(made.extraction.statements[0].utterance == made.extraction.statements[2].utterance);
  CHECK(made.extraction.statements[0].speaker->how == SpeakerHow::turn_label);
}

TEST_CASE("labels in capitals, with stage directions and questions") {
  const auto made =
      extracted("en",
                {"PRESIDENT MAREN:  (As interpreted.)  The locks will open in May.  (Laughter.)",
                 "Q    Will the lake stay open?", "PREMIER REYK:  It will stay open to all."},
                "transcript");
  REQUIRE(made.count() == 2);
  CHECK(made.content(0) == "The locks will open in May.");
  CHECK(made.content(1) == "It will stay open to all.");
  CHECK(made.id(0) != made.id(1));
}

TEST_CASE("the hour that a transcript notes is nobody's words") {
  const auto made = extracted("en",
                              {"PRESIDENT MAREN:  The locks will open in May.",
                               "PREMIER REYK:  They stay open to all.", "10:58 A.M. EDT"},
                              "transcript");
  REQUIRE(made.count() == 2);
  CHECK(made.content(1) == "They stay open to all.");
}

TEST_CASE("unnamed officials are somebody") {
  const auto made =
      extracted("en", {"SENIOR ADMINISTRATION OFFICIAL:  The meeting was longer than planned.",
                       "SENIOR ADMINISTRATION OFFICIAL:  It was broken up into two sessions."});
  REQUIRE(made.count() == 2);
  CHECK(made.speaker(0) == "senior administration official");
  CHECK(made.id(0) == made.id(1));
}

TEST_CASE("labels in Russian and Chinese") {
  const auto russian = extracted(
      "ru",
      {"И.Марен: Озеро открыто для всех.", "Т.Рейк: Это так.", "И.Марен: Шлюзы откроются в мае."},
      "transcript");
  CHECK(russian.count() >= 1);
  const auto chinese = extracted(
      "zh", {"马伦总统：湖泊向所有人开放。", "记者：什么时候？", "马伦总统：五月份开放。"},
      "transcript");
  REQUIRE(chinese.count() == 2);
  CHECK(chinese.kind(0) == StatementKind::turn);
}

TEST_CASE("a list with years or a colon inside a sentence is no transcript") {
  const auto years = extracted(
      "en", {"2004: A flood closed the locks for a month.",
             "2009: A second flood reached the city.", "2016: The locks were closed again."});
  CHECK(years.count() == 0);
  const auto colon =
      extracted("en", {"The result is simple: the lake stays open.", "Third: the locks are old."});
  CHECK(colon.count() == 0);
}

TEST_CASE("every sentence of a joint statement is the sides'") {
  const auto made = extracted(
      "en",
      {"We, President Ilda Maren of Varland and Premier Tomas Reyk of Kestria, affirm a shared "
       "vision for Lake Orla.",
       "We reaffirm our commitment to open locks. The lake belongs to both shores.",
       "President Maren applauded the work of the engineers."},
      "joint statement");
  REQUIRE(made.count() == 4);
  CHECK(made.kind(1) == StatementKind::joint);
  CHECK(made.cue(1) == "reaffirm");
  CHECK(made.extraction.statements[1].speaker->members.size() == 2);
  CHECK(made.kind(2) == StatementKind::joint);
  CHECK(made.kind(3) == StatementKind::indirect);
  CHECK(made.speaker(3) == "Ilda Maren");
}

TEST_CASE("a label that names nobody known still ends the turn before") {
  const auto made = extracted(
      "en",
      {"President Ilda Maren: The locks will open in May, as we said.",
       "President of the People’s Republic of Kestria Tomas Reyk (retranslated): I am glad of it.",
       "Yulia Vlasova: My question is about the harbour of Ilmer.",
       "Ilda Maren: The harbour will stay open."});
  REQUIRE(made.count() == 4);
  CHECK(made.speaker(1).ends_with("Tomas Reyk"));
  CHECK(made.speaker(2) == "Yulia Vlasova");
  CHECK(made.speaker(3) == "Ilda Maren");
}

TEST_CASE("one label at the start makes a speech where its speaker says we, and not else") {
  const std::string label = "President Ilda Maren: ";
  const auto speech = extracted(
      "en", {label + "We have agreed on the locks.", "I thank the premier.", "Our lake is open."});
  REQUIRE(speech.count() == 3);
  CHECK(speech.kind(2) == StatementKind::turn);
  const auto report = extracted("en", {label + "the talks go on.", "The locks were closed in 2029.",
                                       "The premier came by train.", "Nobody was hurt."});
  CHECK(report.count() < 2);
}

}  // namespace
}  // namespace readout
