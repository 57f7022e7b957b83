// One actor, one id, over all sources.
#include "readout/compare/speakers.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace readout::compare {
namespace {

const std::vector<std::string> kEnglish{"en"};

Statement said_by(std::string id, std::string name, std::size_t source = 0) {
  Statement statement;
  statement.source = source;
  statement.speaker = Speaker{std::move(id), std::move(name), SpeakerHow::explicit_name, {}, {}};
  return statement;
}

/// Two names of one person, and so many strangers.
std::vector<Statement> crowd(std::size_t strangers) {
  std::vector<Statement> statements = {said_by("ilda-maren", "Ilda Maren"),
                                       said_by("maren", "Maren")};
  for (std::size_t i = 0; i < strangers; ++i) {
    const std::string name = std::to_string(1000 + i);
    statements.push_back(said_by(name, name));
  }
  return statements;
}

}  // namespace

TEST_CASE("a surname is joined with the full name") {
  std::vector<Statement> statements = crowd(5);
  CHECK_FALSE(unify_speakers(statements, kEnglish, lexicon::shipped()));
  CHECK(statements[1].speaker->id == "ilda-maren");
}

TEST_CASE("one spelling of a name is shown, the English one where there is one") {
  std::vector<Statement> statements = {
      said_by("ilda-maren", "Ильда Марен"), said_by("ilda-maren", "Ilda Maren"),
      said_by("ostin-reik", "Остин Рейк"), said_by("ostin-reik", "Østin Reik"),
      said_by("both", "Ильда Марен + Остин Рейк")};
  statements[4].speaker->members = {"ilda-maren", "ostin-reik"};
  CHECK_FALSE(unify_speakers(statements, kEnglish, lexicon::shipped()));
  CHECK(statements[0].speaker->name == "Ilda Maren");
  CHECK(statements[2].speaker->name == "Østin Reik");
  CHECK(statements[4].speaker->name == "Ilda Maren + Østin Reik");
}

TEST_CASE("a name in three scripts is one actor") {
  const std::vector<std::string> languages{"en", "ru", "zh"};
  std::vector<Statement> statements = {said_by("ilda-maren", "Ilda Maren", 0),
                                       said_by("ilda-maren-ru", "Ильда Марен", 1),
                                       said_by("yierda-malun", "伊尔达·马伦", 2)};
  CHECK_FALSE(unify_speakers(statements, languages, lexicon::shipped()));
  for (const Statement& statement : statements) CHECK(statement.speaker->id == "ilda-maren");
}

TEST_CASE("of two namesakes in one language nobody is a third") {
  const std::vector<std::string> languages{"en", "en", "ru"};
  std::vector<Statement> statements = {said_by("ilda-maren", "Ilda Maren", 0),
                                       said_by("tomas-maren", "Tomas Maren", 1),
                                       said_by("maren-ru", "Марен", 2)};
  CHECK_FALSE(unify_speakers(statements, languages, lexicon::shipped()));
  CHECK(statements[2].speaker->id == "maren-ru");
}

TEST_CASE("a description is one actor in all languages, in another sense it is not") {
  const std::vector<std::string> languages{"en", "ru", "zh", "en"};
  std::vector<Statement> statements = {
      said_by("a-government-spokesman", "a government spokesman", 0),
      said_by("predstavitel", "представитель правительства", 1),
      said_by("mou-zhengfu", "某政府发言人", 2), said_by("local-press", "local press", 3),
      said_by("pressa", "зарубежной прессы", 1)};
  CHECK_FALSE(unify_speakers(statements, languages, lexicon::shipped()));
  CHECK(statements[1].speaker->id == "a-government-spokesman");
  CHECK(statements[2].speaker->id == "a-government-spokesman");
  CHECK(statements[4].speaker->id == "pressa");
}

TEST_CASE("of more speakers than are joined, a warning says so") {
  std::vector<Statement> statements = crowd(300);
  const auto warning = unify_speakers(statements, kEnglish, lexicon::shipped());
  REQUIRE(warning);
  CHECK(warning->code == "speakers-not-joined");
  CHECK(warning->message.find("302") != std::string::npos);
  CHECK_FALSE(warning->input_lost);
  CHECK(statements[1].speaker->id == "maren");
}

TEST_CASE("an actor is named in the language of most accounts") {
  const auto name_in = [](const std::vector<std::string>& languages) {
    std::vector<Statement> statements;
    for (std::size_t i = 0; i < languages.size(); ++i) {
      statements.push_back(languages[i] == "en" ? said_by("ilda-maren", "Ilda Maren", i)
                                                : said_by("ilda-maren-2", "Ильда Марен", i));
    }
    CHECK_FALSE(unify_speakers(statements, languages, lexicon::shipped()));
    for (const Statement& statement : statements) {
      CHECK(statement.speaker->name == statements.front().speaker->name);
    }
    return statements.front().speaker->name;
  };
  CHECK(name_in({"ru", "en", "en"}) == "Ilda Maren");
  CHECK(name_in({"ru", "en"}) == "Ilda Maren");
  CHECK(name_in({"ru", "en", "ru"}) == "Ильда Марен");
  CHECK(name_in({"ru", "ru"}) == "Ильда Марен");
  CHECK(language_of_most({}).empty());
}

}  // namespace readout::compare
