// The laws that hold for any text (laws.hpp), on random ones.
#include "laws.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <random>

#include "make_document.hpp"

namespace readout {
namespace {

void check_laws(const test::Extracted& made) {
  INFO(made.document.text);
  CHECK(test::broken_laws(made.document, made.extraction) == std::vector<std::string>{});
}

const std::vector<std::string> kPieces = {
    "President Ilda Maren",
    " said ",
    "that ",
    "the lake stays open",
    ", ",
    ". ",
    "“",
    "”",
    "\"",
    "'",
    "«",
    "»",
    "— ",
    "заявил ",
    "Томас Рейк ",
    ", что ",
    "озеро открыто",
    "马伦",
    "表示",
    "，",
    "：",
    "湖泊开放",
    "。",
    "\n",
    "Q: ",
    "REYK: ",
    "We ",
    "he ",
    "and ",
    "according to ",
    "adding that ",
    "(",
    ")",
    "...",
    "\u00AD",
    "😀",
};

std::string random_text(std::mt19937& random) {
  std::uniform_int_distribution<std::size_t> piece(0, kPieces.size() - 1);
  std::uniform_int_distribution<std::size_t> length(0, 60);
  std::string text;
  for (std::size_t i = length(random); i > 0; --i) text += kPieces[piece(random)];
  return text;
}

std::vector<std::string> paragraphs_of(const std::string& text) {
  std::vector<std::string> paragraphs;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) paragraphs.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return paragraphs;
}

TEST_CASE("the laws hold for random texts in every language") {
  std::mt19937 random(20310312);
  const std::vector<std::string> languages{"en", "ru", "zh"};
  const std::vector<std::string> kinds{"", "transcript", "joint statement", "readout"};
  for (std::size_t round = 0; round < 3000; ++round) {
    Document document =
        test::make_document(languages[round % 3], paragraphs_of(random_text(random)),
                            kinds[(round / 3) % kinds.size()]);
    if (!document.blocks.empty() && round % 5 == 0) document.blocks[0].kind = BlockKind::title;
    check_laws(test::extracted(std::move(document)));
  }
}

TEST_CASE("a broken law is told") {
  test::Extracted made = test::extracted(
      "en", {"President Ilda Maren said the lake stays open.", "It rained. Nobody left."});
  REQUIRE(made.count() == 1);
  REQUIRE(made.extraction.narration.size() == 2);
  REQUIRE(test::broken_laws(made.document, made.extraction).empty());
  Statement& first = made.extraction.statements[0];
  const auto law = [&] {
    const auto broken = test::broken_laws(made.document, made.extraction);
    REQUIRE(!broken.empty());
    return broken.front().substr(0, broken.front().find(':'));
  };
  SECTION("outside the text") {
    first.span.end = made.document.text.size() + 1;
    CHECK(law() == "a statement is no piece of the text");
  }
  SECTION("content outside") {
    first.content = {{first.span.begin, first.span.end + 1}};
    CHECK(law() == "a content outside its statement");
  }
  SECTION("crossing") {
    Statement other = first;
    other.span = {first.span.begin + 5, first.span.end + 4};
    other.content = {other.span};
    made.extraction.statements.push_back(other);
    CHECK(law() == "two statements cross");
  }
  SECTION("twice") {
    made.extraction.statements.push_back(Statement(first));
    CHECK(law() == "a statement is there twice");
  }
  SECTION("a sentence forgotten") {
    made.extraction.narration.pop_back();
    CHECK(law() == "a sentence is nowhere");
  }
  SECTION("both narration and statement") {
    made.extraction.narration.push_back(first.span);
    CHECK(law() == "narration in a statement");
  }
  SECTION("left out without a reason") {
    made.document.left_out.push_back({"Menu", "", 0});
    CHECK(law() == "left out without a reason");
  }
}

TEST_CASE("an unsupported language is all narration, with a warning") {
  const auto made = test::extracted("xx", {"Maren said the lake was open.", "Second."});
  CHECK(made.count() == 0);
  CHECK(made.extraction.narration.size() == 2);
  REQUIRE(made.extraction.warnings.size() == 1);
  CHECK(made.extraction.warnings[0].code == "unsupported-language");
}

TEST_CASE("an empty document gives nothing") {
  const auto made = test::extracted("en", {});
  CHECK(made.count() == 0);
  CHECK(made.extraction.narration.empty());
}

std::string repeated(const std::string& words, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += words;
  return all;
}

/// The least of three runs, in seconds, and that the laws hold.
double seconds_for(const std::string& language, const std::vector<std::string>& paragraphs) {
  double least = 1e9;
  for (int run = 0; run < 3; ++run) {
    const auto start = std::chrono::steady_clock::now();
    const auto made = test::extracted(language, paragraphs);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    least = std::min(least, taken.count());
    if (run == 0) check_laws(made);
  }
  return least;
}

TEST_CASE("texts that repeat one shape take no time that grows with the square of their length") {
  struct Shape {
    const char* language;
    const char* words;
  };
  // Twelve times the text takes about twelve times as long; a square would take 144 times.
  const auto [language, words] = GENERATE(
      Shape{"en", "Maren said that, "}, Shape{"en", "“"}, Shape{"en", "\" “Maren” "},
      Shape{"zh", "马伦说，"}, Shape{"zh", "马伦表示，湖泊将开放，"},
      Shape{"en", "and she said, and "}, Shape{"en", "The Russian president said it was cold. "},
      Shape{"en", "statement "}, Shape{"en", "an official said, the official said, "},
      Shape{"ru", "«Озеро, — сказала Марен, — и "});
  const double few = seconds_for(language, {repeated(words, 600)});
  const double many = seconds_for(language, {repeated(words, 12 * 600)});
  INFO(words << ": " << few << " s, then " << many << " s");
  CHECK(many < 60 * (few + .002));
}

/// A sentence a person, each with a first name and a patronymic of its own.
std::vector<std::string> of_patronymics(std::size_t persons) {
  constexpr std::array kSyllables = {"ба", "ве", "ги", "до", "жу", "за", "ке", "ли",
                                     "мо", "ну", "па", "ре", "си", "то", "фу", "ха"};
  std::vector<std::string> paragraphs;
  for (std::size_t i = 0; i < persons; ++i) {
    std::string middle;
    for (std::size_t rest = i, k = 0; k < 3; ++k, rest /= kSyllables.size()) {
      middle += kSyllables.at(rest % kSyllables.size());
    }
    paragraphs.push_back("Вчера пришёл Т" + middle + "н Р" + middle + "нович.");
  }
  return paragraphs;
}

TEST_CASE("many persons with patronymics take no time that grows with the square of their number") {
  const double few = seconds_for("ru", of_patronymics(300));
  const double many = seconds_for("ru", of_patronymics(12 * 300));
  INFO(few << " s, then " << many << " s");
  CHECK(many < 60 * (few + .002));
}

TEST_CASE("paragraphs of one shape take no time that grows with the square of their number") {
  struct Shape {
    const char* language;
    const char* paragraph;
  };
  const auto [language, paragraph] = GENERATE(
      Shape{"ru", "По словам И.Марен, дождь идёт."}, Shape{"en", "\"...\" \"!!\""},
      Shape{"en", "“We will stay,” said Ilda Maren."}, Shape{"zh", "这位女子说，湖泊很深。"});
  const double few = seconds_for(language, std::vector<std::string>(300, paragraph));
  const double many = seconds_for(language, std::vector<std::string>(12 * 300, paragraph));
  INFO(paragraph << ": " << few << " s, then " << many << " s");
  CHECK(many < 60 * (few + .002));
}

}  // namespace
}  // namespace readout
