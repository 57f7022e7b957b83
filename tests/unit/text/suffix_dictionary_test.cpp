#include "readout/text/suffix_dictionary.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <hunspell/hunspell.hxx>
#include <random>

using readout::text::SuffixDictionary;

namespace {

const std::filesystem::path kFolder = "/usr/share/hunspell";

std::vector<std::string> sorted(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::filesystem::path written(const std::string& name, const std::string& bytes) {
  const auto path = std::filesystem::temp_directory_path() / name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

}  // namespace

TEST_CASE("the installed dictionary gives what Hunspell gives for it", "[text][stems]") {
  const auto affixes = kFolder / "ru_RU.aff";
  const auto words = kFolder / "ru_RU.dic";
  if (!std::filesystem::exists(words)) return;
  const auto dictionary = SuffixDictionary::load(affixes, words);
  REQUIRE(dictionary);
  Hunspell hunspell(affixes.c_str(), words.c_str());
  const std::vector<std::string> endings = {
      "",  "а",   "ами", "ов",  "ого",   "ыми", "ится", "ешь", "ть",   "ся",  "ую", "ей",  "ьям",
      "к", "ном", ".д",  "-то", " мира", "'ы",  "-5",   ".",   "-ка.", "125", "é",  "USD", "-a"};
  std::ifstream lines(words);
  std::string line;
  std::mt19937 random(7);
  std::size_t different = 0;
  while (std::getline(lines, line)) {
    if (random() % 97 != 0) continue;
    const std::string word = line.substr(0, line.find('/'));
    const std::size_t cut = 2 * (random() % 4);
    const std::string base = word.size() > cut + 2 ? word.substr(0, word.size() - cut) : word;
    const std::string form = base + endings[random() % endings.size()];
    if (!SuffixDictionary::can_stem(form)) continue;
    const auto ours = sorted(dictionary->stem(form));
    const auto theirs = sorted(hunspell.stem(form));
    INFO(form);
    CHECK(ours == theirs);
    if (ours != theirs) ++different;
  }
  CHECK(different == 0);
}

TEST_CASE("a dictionary with more than suffixes is left to Hunspell", "[text][stems]") {
  const auto words = written("readout_suffix_test.dic", "1\nозеро/A\n");
  const auto plain = written("readout_suffix_test.aff", "SET UTF-8\nSFX A Y 1\nSFX A о а [^ж]ро\n");
  const auto dictionary = SuffixDictionary::load(plain, words);
  REQUIRE(dictionary);
  CHECK(dictionary->stem("озера") == std::vector<std::string>{"озеро"});
  CHECK(dictionary->stem("Озера") == std::vector<std::string>{"озеро"});
  CHECK(dictionary->stem("озеру").empty());
  const auto prefixes = written("readout_suffix_test.aff", "SET UTF-8\nPFX A Y 1\nPFX A 0 по .\n");
  CHECK_FALSE(SuffixDictionary::load(prefixes, words));
  CHECK_FALSE(SuffixDictionary::load(kFolder / "none.aff", words));
  CHECK(SuffixDictionary::can_stem("куда-то"));
  CHECK_FALSE(SuffixDictionary::can_stem("куда-e"));
  CHECK_FALSE(SuffixDictionary::can_stem("куда-"));
}
