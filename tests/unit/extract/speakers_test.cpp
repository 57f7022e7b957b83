#include <catch2/catch.hpp>

#include "make_document.hpp"

namespace readout {
namespace {

using test::extracted;

TEST_CASE("surnames and pronouns are the person named before") {
  const auto made = extracted(
      "en", {"President Ilda Maren said the lake would stay open.",
             "Maren added that the locks were old.", "She promised to open them in May."});
  REQUIRE(made.count() == 3);
  CHECK(made.id(1) == made.id(0));
  CHECK(made.id(2) == made.id(0));
  CHECK(made.extraction.statements[2].speaker->how == SpeakerHow::pronoun);
  CHECK(made.extraction.statements[2].confidence < made.extraction.statements[0].confidence);
}

TEST_CASE("an honorific's gender keeps a pronoun from the wrong person") {
  const auto made = extracted(
      "en", {"Ms. Ilda Maren said the lake would stay open.", "Mr. Tomas Reyk arrived at noon.",
             "She promised to open the locks in May."});
  REQUIRE(made.count() == 2);
  CHECK(made.speaker(1) != "Tomas Reyk");
}

TEST_CASE("a pronoun without anybody before it is nobody") {
  const auto made = extracted("en", {"“The lake is open,” he said."});
  REQUIRE(made.count() == 1);
  CHECK(made.speaker(0) == "nobody");
}

TEST_CASE("two who are named together speak together") {
  const auto made = extracted(
      "en", {"President Ilda Maren and Premier Tomas Reyk agreed to open the locks in May."});
  REQUIRE(made.count() == 1);
  CHECK(made.kind(0) == StatementKind::joint);
  CHECK(made.extraction.statements[0].speaker->members.size() == 2);
}

TEST_CASE("the leaders are those whom the text has named") {
  const auto made =
      extracted("en", {"President Ilda Maren of Varland met Premier Tomas Reyk of "
                       "Kestria at Lake Orla.",
                       "The two leaders discussed the locks.", "They also agreed to meet again."});
  REQUIRE(made.count() == 2);
  CHECK(made.kind(0) == StatementKind::joint);
  CHECK(made.kind(1) == StatementKind::joint);
  CHECK(made.id(0) == made.id(1));
}

TEST_CASE("a real leader's title is resolved by country and date") {
  Document document = test::make_document("en", {"The Russian president met the guests."});
  CHECK(extracted(document).count() == 0);
}

TEST_CASE("the manifest's participants keep their ids") {
  Event event;
  event.date = "2031-03-12";
  event.participants.push_back({"Ilda Maren", "President", "Varland", {"Maren"}});
  const auto made =
      extracted(test::make_document("en", {"“The lake is open,” Maren said on Wednesday."}), event);
  REQUIRE(made.count() == 1);
  CHECK(made.id(0) == "ilda-maren");
}

TEST_CASE("unnamed sources are named as the text names them") {
  const auto made = extracted("en", {"A senior official said the locks would open in May."});
  REQUIRE(made.count() == 1);
  CHECK(made.speaker(0) == "unnamed senior official");
}

Event summit() {
  Event event;
  event.date = "2031-03-12";
  event.participants = {{"Ilda Maren", "President", "Varland", {"Maren", "Ильда Марен", "Марен"}},
                        {"Tomas Reyk", "Premier", "Kestria", {"Reyk", "Томас Рейк", "Рейк"}},
                        {"Jonas Elvik", "Foreign Minister", "Varland", {"Elvik", "Йонас Эльвик"}},
                        {"Varland", "government", "Varland", {"Sternholm", "Варланд"}},
                        {"Kestria", "government", "Kestria", {"Kalvos", "Кестрия"}}};
  return event;
}

std::string speaker_of(const std::string& language, const std::string& sentence) {
  const auto made = extracted(test::make_document(language, {sentence}), summit());
  return made.count() == 1 ? made.id(0) : "not one statement";
}

TEST_CASE("a participant that is a country does not take the words of its officials") {
  CHECK(speaker_of("ru", "Президент отметила, что озеро останется открытым.") == "ilda-maren");
  CHECK(speaker_of("ru", "По мнению президента, спор должен решаться мирно.") == "ilda-maren");
  CHECK(speaker_of("ru", "Глава правительства Кестрии заявил, что озеро открыто.") == "tomas-reyk");
  CHECK(speaker_of("ru",
                   "Министр иностранных дел Варланда Йонас Эльвик заявил, что озеро "
                   "открыто.") == "jonas-elvik");
  CHECK(speaker_of("en", "Varland's foreign minister, Jonas Elvik, said the lake was open.") ==
        "jonas-elvik");
  CHECK(speaker_of("en", "Varland said that the lake was open.") == "country-varland");
}

TEST_CASE("what the speaker's own state will do goes on behind one sentence of both, no farther") {
  Event event;
  event.participants = {{"Ilda Maren", "President", "Varland", {"Maren"}},
                        {"Tomas Reyk", "Premier", "Kestria", {"Reyk"}}};
  const std::string opening =
      "Premier Tomas Reyk met President Ilda Maren. Tomas Reyk said that trade was growing. "
      "Kestria "
      "should keep its markets open. The two sides discussed the dam.";
  const auto speakers = [&](const std::string& rest) {
    const auto made =
        test::extracted(test::make_document("en", {opening + rest}, "readout"), event);
    return made.count() == 0 ? std::string() : made.speaker(made.count() - 1);
  };
  CHECK(speakers(" Kestria will send a ship.") == "Tomas Reyk");
  CHECK(speakers(" The dam was built long ago. The lake is deep. Kestria will send a ship.") !=
        "Tomas Reyk");
}

TEST_CASE("the two sides are the leaders, with or without countries among the participants") {
  const std::vector<std::string> text{
      "President Ilda Maren of Varland met Premier Tomas Reyk of Kestria at Lake Orla.",
      "The two sides agreed to open the locks."};
  const auto made = extracted(test::make_document("en", text), summit());
  REQUIRE(made.count() == 1);
  CHECK(made.extraction.statements[0].speaker->members ==
        std::vector<std::string>{"ilda-maren", "tomas-reyk"});
}

TEST_CASE("a bare title means who is known to hold it, not whoever spoke last") {
  const auto made = extracted(
      "en", {"President Ilda Maren arrived at noon.", "Judge Runa Veld said the locks were old.",
             "The president said that they would be mended."});
  REQUIRE(made.count() == 2);
  CHECK(made.id(1) == "ilda-maren");
}

TEST_CASE("a foreign minister between commas speaks, although nobody knows the country") {
  const auto made =
      extracted("en", {"Varland's foreign minister, Jonas Elvik, warned that the locks were old."});
  REQUIRE(made.count() == 1);
  CHECK(made.speaker(0) == "Jonas Elvik");
}

TEST_CASE("who was invited accepts: the pronoun of a second clause means somebody of the first") {
  const auto made = extracted(
      "en",
      {"Premier Tomas Reyk spoke at noon. He said the lake was open.",
       "Foreign Minister Sanna Dorel said the locks were old. She added that they would be mended.",
       "Reyk invited President Ilda Maren to Kalvos, and she accepted the invitation."});
  REQUIRE(made.count() == 5);
  CHECK(made.speaker(3) == "Tomas Reyk");
  CHECK(made.speaker(4) == "Ilda Maren");
}

TEST_CASE("a noun for an office means an official who may hold it, not whoever spoke last") {
  const auto made = extracted(
      "en",
      {"Foreign Minister Sanna Dorel of Kestria spoke at noon.",
       "President Ilda Maren said the lake was open.",
       "The minister praised the locks and added: “They are old, but they will hold for years.”"});
  REQUIRE(made.count() == 3);
  CHECK(made.speaker(2) == "Sanna Dorel");
}

TEST_CASE("authorities are no body that was named before, and an unknown ministry nobody's") {
  const auto made =
      extracted("en", {"Critics say the deal is weak.",
                       "In a statement, Varland's foreign ministry said it was old.",
                       "The trains came to Kalvos.", "The line is open, authorities said."});
  REQUIRE(made.count() == 3);
  CHECK(made.speaker(1) == "Varland's foreign ministry");
  CHECK(made.speaker(2) == "authorities");
}

TEST_CASE("who is quoted as saying something said it; what somebody is asked about did not ask") {
  const auto quoted = extracted("en", {"Premier Tomas Reyk met President Ilda Maren.",
                                       "Reyk quoted Maren as saying that the locks were old."});
  REQUIRE(quoted.count() == 1);
  CHECK(quoted.speaker(0) == "Ilda Maren");
  const auto asked = extracted(
      "en", {"Asked about the trawler Aurelia, Premier Tomas Reyk said it would be released."});
  REQUIRE(asked.count() == 1);
  CHECK(asked.speaker(0) == "Tomas Reyk");
}

TEST_CASE("an undated text may be of any year: only who is named in it holds an office") {
  const std::string told = "The Russian president said the lake was open.";
  CHECK(extracted("en", {told}).speaker(0) != "Vladimir Putin");
  Event dated;
  dated.date = "2015-06-01";
  CHECK(extracted(test::make_document("en", {told}), dated).speaker(0) == "Vladimir Putin");
}

TEST_CASE("a dateline belongs to no statement") {
  const auto made =
      extracted("en", {"LAKE ORLA, Varland, 12 March (KNA) – The lake is open, Ilda Maren said."});
  REQUIRE(made.count() == 1);
  CHECK(made.text(made.extraction.statements[0]).substr(0, 8) == "The lake");
}

}  // namespace
}  // namespace readout
