#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "readout/lexicon/lexicon.hpp"

using readout::ErrorKind;
using readout::Result;
using readout::lexicon::Grammar;
using readout::lexicon::IndexCache;
using readout::lexicon::Lexicon;
using readout::lexicon::load_with;
using readout::lexicon::shipped;
using readout::lexicon::shipped_grammars;

namespace {

/// A file that is gone when the test ends.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& content)
      : path_(std::filesystem::temp_directory_path() /
              ("readout-lexicon-" + std::to_string(std::hash<std::string>{}(content)) + ".json")) {
    std::ofstream(path_, std::ios::binary) << content;
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

Result<Lexicon> loaded(const std::string& content) {
  return load_with(TemporaryFile(content).path());
}

}  // namespace

TEST_CASE("a user's file adds persons, formulae, titles and words", "[lexicon][loading]") {
  const auto lexicon = loaded(R"({
    "language": "en",
    "cues": [{"lemma": "varlandise", "kind": "verb", "strength": "warning",
              "complements": ["clause"], "forms": {"finite": ["varlandised", "spoke out"]}}],
    "lists": {"hedges": ["sort-of-perhaps"]},
    "terms": {"currencies": {"VLM": ["maren"]}},
    "persons": [{"id": "ilda-maren", "gender": "feminine", "country": "SE",
                 "names": {"en": ["Ilda Maren"]},
                 "tenures": [{"office": "president", "country": "SE", "from": "2030", "to": ""}]}],
    "formulae": [{"id": "new-one", "canonical": "a new one", "patterns": {"en": ["a new one"]}}],
    "offices": [{"id": "warden", "names": {"en": ["Warden"]}}]})");
  REQUIRE(lexicon.ok());
  const Lexicon& made = lexicon.value();
  REQUIRE(made.actors.find("ilda-maren") != nullptr);
  const auto& offices = made.actors.office_names;
  CHECK(std::any_of(offices.begin(), offices.end(),
                    [](const auto& name) { return name.office == "warden"; }));
  CHECK(made.formulae().size() == shipped().formulae().size() + 1);
  CHECK(made.grammar("en").in("hedges", "sort-of-perhaps"));
  CHECK(made.grammar("en").cue_forms.contains("varlandised"));
  CHECK(made.grammar("en").cue_phrases.at("spoke").back().first == "spoke out");
  CHECK(made.grammar("en").terms.at("currencies").at("VLM").front() == "maren");
  CHECK(made.grammar("en").cues.size() == shipped().grammar("en").cues.size() + 1);
}

TEST_CASE("an entry with a known id takes the place of the old one", "[lexicon][loading]") {
  const std::string id = shipped().formulae().front().id;
  const auto lexicon = loaded(R"({"formulae": [{"id": ")" + id + R"(", "canonical": "mine"}]})");
  REQUIRE(lexicon.ok());
  CHECK(lexicon.value().formulae().size() == shipped().formulae().size());
  CHECK(lexicon.value().formulae().front().canonical == "mine");
}

TEST_CASE("a cue with a known lemma loses its old forms", "[lexicon][loading]") {
  const auto lexicon = loaded(
      R"({"language": "en", "cues": [{"lemma": "say", "kind": "verb", "forms": {"finite": ["sayeth"]}}]})");
  REQUIRE(lexicon.ok());
  const auto& grammar = lexicon.value().grammar("en");
  CHECK(grammar.cue_forms.at("sayeth").size() == 1);
  for (const auto& form : grammar.cue_forms.at("said")) {
    CHECK(grammar.cues[form.entry].lemma != "say");
  }
}

TEST_CASE("a syntax error names line and column", "[lexicon][loading]") {
  const auto lexicon = loaded("{\"persons\": [\n  {\"id\": }\n]}");
  REQUIRE_FALSE(lexicon.ok());
  CHECK(lexicon.error().kind == ErrorKind::input);
  CHECK(lexicon.error().place.find(".json:2:") != std::string::npos);
}

TEST_CASE("a wrong type names the way to it", "[lexicon][loading]") {
  const auto names = loaded(R"({"persons": [{"id": "a", "names": {"en": ["A", 5]}}]})");
  REQUIRE_FALSE(names.ok());
  CHECK(names.error().message == "persons[0].names.en[1]: text is wanted");
  const auto missing = loaded(R"({"persons": [{"names": {}}]})");
  REQUIRE_FALSE(missing.ok());
  CHECK(missing.error().message == "persons[0]: \"id\" is missing");
  const auto unknown = loaded(R"({"persons": [{"id": "a", "tenure": []}]})");
  REQUIRE_FALSE(unknown.ok());
  CHECK(unknown.error().message == "persons[0]: unknown key \"tenure\"");
  const auto date = loaded(
      R"({"persons": [{"id": "a", "tenures": [{"office": "president", "country": "RU", "from": "soon"}]}]})");
  REQUIRE_FALSE(date.ok());
  CHECK(date.error().message.find("persons[0].tenures[0]") == 0);
  CHECK_FALSE(loaded("[]").ok());
  CHECK_FALSE(loaded("5").ok());
  CHECK_FALSE(loaded("").ok());
  CHECK_FALSE(loaded("\xFF\xFE{").ok());
}

TEST_CASE("a file that is not there is an error, a folder too", "[lexicon][loading]") {
  const auto missing = load_with("no-such-lexicon.json");
  REQUIRE_FALSE(missing.ok());
  CHECK(missing.error().place == "no-such-lexicon.json");
  CHECK_FALSE(load_with(std::filesystem::temp_directory_path()).ok());
}

TEST_CASE("what is asked of all languages at once is in the files of names", "[lexicon][loading]") {
  for (const Grammar* const names : shipped().names_of_all_languages()) {
    const Grammar& whole = shipped().grammar(names->language);
    for (const char* const list : {"body_titles", "title_links"}) {
      CHECK_FALSE(names->list(list).empty());
      CHECK(names->list(list) == whole.list(list));
    }
    CHECK(names->terms.contains("latin") == whole.terms.contains("latin"));
  }
  CHECK(shipped().names_of_all_languages().size() == 3);
}

TEST_CASE("a user's words for one language leave the others as shipped", "[lexicon][loading]") {
  const auto lexicon = loaded(R"({"language": "en", "lists": {"hedges": ["sort-of-perhaps"]}})");
  REQUIRE(lexicon.ok());
  CHECK(lexicon.value().own_grammars.size() == 1);
  CHECK(lexicon.value().grammar("ru").cues.size() == shipped().grammar("ru").cues.size());
  CHECK(lexicon.value().names_of_all_languages().size() == 3);
  CHECK_FALSE(shipped().grammar("en").in("hedges", "sort-of-perhaps"));
}

TEST_CASE("grammars alone are those of the shipped lexicon", "[lexicon][loading]") {
  const std::vector<std::string> wanted{"en", "", "xx"};
  const Lexicon alone = shipped_grammars(wanted);
  CHECK(alone.own_grammars.size() == 1);
  CHECK(alone.grammar("en").list("stop_words") == shipped().grammar("en").list("stop_words"));
  CHECK_FALSE(alone.grammar("en").list("stop_words").empty());
  CHECK(alone.grammar("ru").list("stop_words").empty());
  CHECK(alone.actors.all.empty());
  CHECK(alone.formulae().empty());
}

TEST_CASE("an index is made once a key, and again for a copy", "[lexicon][loading]") {
  IndexCache<int> cache;
  int made = 0;
  const auto make = [&made] { return std::make_shared<const int>(++made); };
  CHECK(*cache.get("en", make) == 1);
  CHECK(*cache.get("en", make) == 1);
  CHECK(*cache.get("ru", make) == 2);
  const IndexCache<int> copy(cache);
  CHECK(*copy.get("en", make) == 3);
  const IndexCache<int> moved(std::move(cache));
  CHECK(*moved.get("en", make) == 1);
}
