// Who said what: the cases of tests/cases/attribution, a file each (the README there says how).
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "make_document.hpp"

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
      const auto made = test::extracted(
          test::make_document(each.language, each.paragraphs, each.kind), {}, lexicon.value());
      std::vector<std::string> found;
      for (std::size_t i = 0; i < made.count(); ++i) {
        found.push_back(made.speaker(i) + made.principal(i) + made.carrier(i) + " | " +
                        std::string(made.text(made.extraction.statements[i])));
      }
      CHECK(found == each.expected);
    }
  }
}

}  // namespace
}  // namespace readout
