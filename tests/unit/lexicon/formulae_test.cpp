#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "readout/lexicon/lexicon.hpp"

using namespace readout;

namespace {

/// A file of a user's lexicon that is removed at the end.
class OwnFile {
 public:
  OwnFile(const std::string& name, const std::string& content)
      : path_(std::filesystem::temp_directory_path() / name) {
    std::ofstream(path_) << content;
  }
  OwnFile(const OwnFile&) = delete;
  OwnFile& operator=(const OwnFile&) = delete;
  ~OwnFile() { std::filesystem::remove(path_); }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

std::string formula(const std::string& id) {
  return R"({ "id": ")" + id +
         R"(", "canonical": "one lake", "patterns": { "en": ["one lake"] } })";
}

}  // namespace

TEST_CASE(
    "a user's formulae stand beside the shipped ones or in their place, and keep their file") {
  const auto& shipped = lexicon::shipped().formulae();
  const OwnFile first("readout-first.json", R"({ "formulae": [)" + formula(shipped[0].id) + "," +
                                                formula("one-lake") + "] }");
  const OwnFile second("readout-second.json",
                       R"({ "formulae": [)" + formula("two-shores") +
                           R"(], "stop_phrases": { "en": ["There is one lake."] } })");
  auto one = lexicon::load_with(first.path());
  REQUIRE(one);
  const auto both = lexicon::load_with(second.path(), std::move(one).value());
  REQUIRE(both);
  const auto& formulae = both.value().formulae();
  REQUIRE(formulae.size() == shipped.size() + 2);
  CHECK(formulae[0].file == first.path().string());
  CHECK(formulae[1].file.empty());
  CHECK(formulae.back().file == second.path().string());
  CHECK(both.value().stop_phrases().at("en").back() == "There is one lake.");
  CHECK(both.value().stop_phrases().at("en").size() ==
        lexicon::shipped().stop_phrases().at("en").size() + 1);
}

TEST_CASE("an id that stands twice in one file is an error at its place") {
  const OwnFile file("readout-twice.json", R"({ "formulae": [)" + formula("one-lake") + "," +
                                               formula("one-lake") + "] }");
  const auto loaded = lexicon::load_with(file.path());
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().message.find("formulae[1]") != std::string::npos);
  CHECK(loaded.error().message.find("twice") != std::string::npos);
}
