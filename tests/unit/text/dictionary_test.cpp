// Our reading of a dictionary of suffixes against Hunspell's own.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <hunspell/hunspell.hxx>
#include <set>
#include <string>
#include <vector>

#include "readout/text/analysis.hpp"
#include "readout/text/suffix_dictionary.hpp"
#include "readout/text/unicode.hpp"

namespace fs = std::filesystem;
namespace text = readout::text;

namespace {

using Words = std::set<std::string>;

/// An affix file and a word list that are gone when the test ends.
class Files {
 public:
  Files(const std::string& affixes, const std::string& words) {
    std::string name = (fs::temp_directory_path() / "readout-dictionary-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder_ = name;
    std::ofstream(this->affixes(), std::ios::binary) << affixes;
    std::ofstream(this->words(), std::ios::binary) << words;
  }
  ~Files() { fs::remove_all(folder_); }
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;
  [[nodiscard]] fs::path affixes() const { return folder_ / "test.aff"; }
  [[nodiscard]] fs::path words() const { return folder_ / "test.dic"; }
  [[nodiscard]] std::unique_ptr<text::Dictionary> open() const {
    return text::SuffixDictionary::open(affixes(), words());
  }

 private:
  fs::path folder_;
};

Words as_set(const std::vector<std::string>& words) {
  return {words.begin(), words.end()};
}

constexpr const char* kAffixes =
    "SET UTF-8\nTRY аб\n\n"
    "SFX A Y 4\n"
    "SFX A ия ии [рт]ия\n"
    "SFX A ия ией ия\n"
    "SFX A 0 ом [^йья]\n"
    "SFX A 0 у .\n"
    "SFX B Y 2\n"
    "SFX B ый 0 [^н]ый\n"
    "SFX B ый ого ый\n";
constexpr const char* kWords =
    "8\nдлинный/B\nКестрия/A\nверсия/A\nрейк/AB\nновый/B\nсерый/B\nОРЛА\nОРЛу\n";

}  // namespace

TEST_CASE("forms come from the words that carry the flag and end as the rule says") {
  const Files files(kAffixes, kWords);
  const auto dictionary = files.open();
  REQUIRE(dictionary != nullptr);
  CHECK(as_set(dictionary->stems("Кестрии")) == Words{"Кестрия"});
  CHECK(as_set(dictionary->stems("версии")).empty());
  CHECK(as_set(dictionary->stems("версией")) == Words{"версия"});
  CHECK(as_set(dictionary->stems("рейком")) == Words{"рейк"});
  CHECK(as_set(dictionary->stems("сер")) == Words{"серый"});
  CHECK(as_set(dictionary->stems("длинн")).empty());
  CHECK(as_set(dictionary->stems("Орлу")) == Words{"Орлу"});
  CHECK(as_set(dictionary->stems("орлу")).empty());
  CHECK(as_set(dictionary->stems("")).empty());
  Hunspell hunspell(files.affixes().c_str(), files.words().c_str());
  for (const std::string form : {"кестрии", "версии", "версией", "рейк", "рейку", "рейка", "новый",
                                 "нового", "сер", "длинн", "серого", "орлу", "у", "ом", "ия"}) {
    INFO(form);
    CHECK(as_set(dictionary->stems(form)) == as_set(hunspell.stem(form)));
  }
}

TEST_CASE("a dictionary of more than suffixes is left to Hunspell") {
  const std::string affixes = kAffixes;
  CHECK(Files(affixes + "PFX C Y 1\nPFX C 0 не .\n", kWords).open() == nullptr);
  CHECK(Files(affixes + "SFX D Y 1\nSFX D 0 ся/A .\n", kWords).open() == nullptr);
  CHECK(Files(affixes + "COMPOUNDMIN 3\n", kWords).open() == nullptr);
  CHECK(Files("SET KOI8-R\n", kWords).open() == nullptr);
  CHECK(Files("SFX A Y 1\nSFX A 0 у [а\n", kWords).open() == nullptr);
  CHECK(Files(affixes, "1\nрейк/A st:рек\n").open() == nullptr);
  CHECK(text::SuffixDictionary::open("no-such.aff", "no-such.dic") == nullptr);
}

TEST_CASE("an empty or cut word list holds nothing and breaks nothing") {
  for (const char* const words :
       {"", "5", "1\n", "\n\n\n", "1\nрейк", "1\nрейк/", "2\n\xD1\nрейк"}) {
    const auto dictionary = Files(kAffixes, words).open();
    REQUIRE(dictionary != nullptr);
    CHECK(dictionary->stems("рейком").empty());
  }
}

TEST_CASE("the Russian dictionary gives the sample's words the stems that Hunspell gives") {
  const fs::path affixes = "/usr/share/hunspell/ru_RU.aff";
  const fs::path words = "/usr/share/hunspell/ru_RU.dic";
  const auto dictionary = text::SuffixDictionary::open(affixes, words);
  if (dictionary == nullptr) {
    WARN("SKIPPED: no Russian dictionary is installed (package hunspell-ru)");
    return;
  }
  Hunspell hunspell(affixes.c_str(), words.c_str());
  std::ifstream stream(fs::path(READOUT_SOURCE_DIR) / "corpus/lake-orla-2031/vestnik.txt");
  const std::string sample{std::istreambuf_iterator<char>(stream), {}};
  std::size_t found = 0;
  for (const text::Token& token : text::analyse(sample, "ru").tokens) {
    const Words stems = as_set(dictionary->stems(token.folded));
    INFO(token.folded);
    CHECK(stems == as_set(hunspell.stem(token.folded)));
    if (!stems.empty()) ++found;
  }
  CHECK(found > 200);
}
