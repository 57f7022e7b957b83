#include <catch2/catch.hpp>
#include <string>

#include "readout/ingest/ingest.hpp"

using namespace readout;

namespace {

constexpr std::string_view kBody =
    "\n\nPresident Ilda Maren of Varland met Premier Tomas Reyk of Kestria at Lake Orla on "
    "Wednesday "
    "and thanked him for his hospitality to the students of Varland.\n\nThe two sides agreed to "
    "open "
    "the ferry before the summer.\n";

std::string kind_of(const std::string& head, const std::string& body = std::string(kBody)) {
  const auto result = ingest::ingest_bytes(head + body, "a.txt");
  REQUIRE(result.ok());
  return result.value().kind;
}

}  // namespace

TEST_CASE("a line in the head says that a paper is a readout") {
  CHECK(kind_of("Readout of the Foreign Minister's meeting with Premier Reyk") == "readout");
  CHECK(kind_of("Ministry of Foreign Affairs of Varland\n\nReadout of President Maren's talks") ==
        "readout");
  CHECK(kind_of("Ministry of Foreign Affairs of Varland\nREADOUT: the talks at Lake Orla\n12 March "
                "2031") == "readout");
  CHECK(kind_of("Readout of President Maren's talks with Premier Reyk.") == "readout");
}

TEST_CASE("ministries of other tongues") {
  const std::string russian =
      "\n\nПрезидент Варланда Ильда Марен провела на озере Орла переговоры с премьером Кестрии "
      "Томасом "
      "Рейком. Стороны договорились открыть паром до лета и продолжить диалог.\n";
  for (const std::string head : {"О встрече министра иностранных дел с премьером Кестрии",
                                 "О телефонном разговоре министров",
                                 "Министерство иностранных дел Варланда\n\nСообщение для СМИ"}) {
    CHECK(kind_of(head, russian) == "readout");
  }
  CHECK(kind_of("Варланд и Кестрия откроют паром", russian) == "news report");
  const std::string chinese =
      "\n\n瓦兰总统马伦星期三在奥拉湖同凯斯特里亚总理雷克举行会谈，双方同意在夏季之前开通渡轮，并继"
      "续对话。\n";
  CHECK(kind_of("马伦总统会见凯斯特里亚总理雷克", chinese) == "readout");
  CHECK(kind_of("马伦总统同凯斯特里亚总理雷克举行会谈", chinese) == "readout");
}

TEST_CASE("news of a joint statement is none") {
  CHECK(kind_of("Varland and Kestria issue joint statement on the ferry") == "news report");
  CHECK(kind_of("Ferry opens in May, Maren says, during joint statements with Reyk") ==
        "news report");
  CHECK(kind_of("Марен и Рейк сделали совместное заявление к годовщине порта",
                "\n\nМарен и Рейк сделали заявление. Оно опубликовано в субботу.\n\n"
                "В заявлении говорится, что порт открыт для всех до самой зимы.\n") !=
        "joint statement");
  CHECK(kind_of("Joint statement issued by Varland and Kestria") == "joint statement");
}

TEST_CASE("a readout that is only spoken of makes none") {
  CHECK(kind_of("Varland and Kestria agree on a ferry") == "news report");
  CHECK(
      kind_of("Varland and Kestria agree on a ferry\n\nNobody had seen the readout of the talks") ==
      "news report");
  CHECK(kind_of("Varland and Kestria agree on a ferry",
                std::string(kBody) + "\nReadout of the talks: nothing new\n") == "news report");
  CHECK(kind_of("Joint statement of Varland and Kestria\n\nReadout of the talks") ==
        "joint statement");
}

namespace {

std::string page_kind(const std::string& body) {
  const auto result = ingest::ingest_bytes(
      "<html><head><title>Ferries of the lake</title></head><body><h1>Ferries of the lake</h1><p>" +
          std::string(kBody) + "</p>" + body + "</body></html>",
      "a.html");
  REQUIRE(result.ok());
  return result.value().kind;
}

}  // namespace

TEST_CASE("an article with many headings is no bulletin") {
  std::string sections;
  for (const char* name : {"The port", "The crews", "The fares", "The winter", "The summer"}) {
    sections += "<h2>" + std::string(name) +
                "</h2><p>The ferry of Lake Orla sails every day, and "
                "its crews know each wave of it.</p>";
  }
  CHECK(page_kind(sections) == "news report");
}

TEST_CASE("labels before paragraphs make no transcript where nobody speaks") {
  const std::string crews =
      "<p>Port Orla: Two ferries, one barge, nine sailors in all.</p>"
      "<p>Port Kest: One ferry, no barge, four sailors in all.</p>";
  CHECK(page_kind(crews + crews) == "news report");
  const std::string fare = "<p>Fare: We took the ferry for two coins and a loaf of bread.</p>";
  CHECK(page_kind(fare + fare + fare) == "news report");  // one label is no talk
  CHECK(page_kind("<p>Ann Lind: How many ferries do the two ports have?</p>"
                  "<p>Per Holm: We have three of them, and a barge.</p>"
                  "<p>Ann Lind: And in the winter, when the lake is frozen?</p>") == "transcript");
  CHECK(kind_of("渡轮谈话",
                "\n\n林安：你们有几艘渡轮？\n\n霍姆：我们有三艘渡轮，还有一艘驳船。\n\n林安：冬天呢"
                "？\n") == "transcript");
}
