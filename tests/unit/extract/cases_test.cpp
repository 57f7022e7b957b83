// Who said what: the cases of tests/cases/attribution, a file each (the README there says how).
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "readout/text/han.hpp"

#include "make_document.hpp"
#include "support/traditional.hpp"

namespace readout {
namespace {

struct Case {
  std::string name;
  std::string language;
  std::string kind;  ///< of the document
  std::vector<std::string> paragraphs;
  std::vector<std::string> expected;
  bool whole = false;  ///< has a language in its name, paragraphs and the line between
};

Case read_case(const std::filesystem::path& path) {
  Case read;
  read.name = path.filename().string();
  const std::string language = path.stem().extension().string();
  if (!language.empty()) read.language = language.substr(1);
  std::ifstream file(path);
  bool expecting = false;
  for (std::string line; std::getline(file, line);) {
    constexpr std::string_view kKind = "kind: ";
    if (line == "---") {
      expecting = true;
    } else if (line.starts_with(kKind) && read.paragraphs.empty()) {
      read.kind = line.substr(kKind.size());
    } else if (!line.empty()) {
      (expecting ? read.expected : read.paragraphs).push_back(line);
    }
  }
  read.whole = expecting && !read.language.empty() && !read.paragraphs.empty();
  return read;
}

std::filesystem::path folder() {
  return std::filesystem::path(READOUT_SOURCE_DIR) / "tests" / "cases" / "attribution";
}

std::vector<Case> all_cases() {
  std::vector<Case> cases;
  for (const auto& entry : std::filesystem::directory_iterator(folder())) {
    if (entry.path().extension() == ".txt") cases.push_back(read_case(entry.path()));
  }
  std::ranges::sort(cases, {}, &Case::name);
  return cases;
}

std::vector<std::string> statements_of(const Case& each, const lexicon::Lexicon& lexicon) {
  const auto made =
      test::extracted(test::make_document(each.language, each.paragraphs, each.kind), {}, lexicon);
  std::vector<std::string> found;
  for (std::size_t i = 0; i < made.count(); ++i) {
    found.push_back(made.speaker(i) + made.principal(i) + made.carrier(i) + " | " +
                    std::string(made.text(made.extraction.statements[i])));
  }
  return found;
}

TEST_CASE("statements have the speakers that the cases name") {
  const std::vector<Case> cases = all_cases();
  REQUIRE(cases.size() > 250);
  for (const char* language : {"en", "ru", "zh"}) {
    CHECK(std::ranges::count(cases, language, &Case::language) > 50);
  }
  const auto lexicon = readout::lexicon::load_with(folder() / "known.json");
  REQUIRE(lexicon.ok());
  for (const Case& each : cases) {
    DYNAMIC_SECTION(each.name) {
      REQUIRE(each.whole);
      CHECK(statements_of(each, lexicon.value()) == each.expected);
    }
  }
}

TEST_CASE("Traditional characters are read as Simplified ones are") {
  const auto lexicon = readout::lexicon::load_with(folder() / "known.json");
  REQUIRE(lexicon.ok());
  std::size_t tried = 0;
  std::size_t traditional = 0;  // statements: what is shown stays as written
  for (Case& each : all_cases()) {
    if (each.language != "zh") continue;
    for (std::string& paragraph : each.paragraphs) paragraph = test::in_traditional(paragraph);
    std::vector<std::string> found = statements_of(each, lexicon.value());
    for (const std::string& statement : found) traditional += text::han_script(statement) == "Hant";
    std::ranges::transform(found, found.begin(), text::in_simplified);
    std::ranges::transform(each.expected, each.expected.begin(), text::in_simplified);
    CAPTURE(each.name);
    CHECK(found == each.expected);
    ++tried;
  }
  CHECK(tried > 100);
  CHECK(traditional > 100);
}

TEST_CASE("a speaker is shown in the characters of the source, and is the same in both") {
  const std::vector<std::string> simplified = {
      "林卓的律师马伦说，协议很好。马伦还说，谈判会继续。"};
  const auto one = test::extracted(test::make_document("zh", simplified));
  const auto other =
      test::extracted(test::make_document("zh", {test::in_traditional(simplified.front())}));
  REQUIRE(one.count() == 2);
  REQUIRE(other.count() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CAPTURE(i);
    CHECK(one.speaker(i) == "马伦");
    CHECK(other.speaker(i) == "馬倫");
    CHECK(one.extraction.statements[i].speaker->id == other.extraction.statements[i].speaker->id);
  }
}

}  // namespace
}  // namespace readout
