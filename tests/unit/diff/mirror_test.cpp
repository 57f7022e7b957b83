// diff(b, a) is diff(a, b) exchanged, claims included, on sentences filled from the lexicon's
// lists.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "sides.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix

namespace {

using Words = std::vector<std::string>;

Words words_of(const lexicon::Grammar& grammar, const std::string& name) {
  Words words;
  if (const auto scale = grammar.scales.find(name); scale != grammar.scales.end()) {
    for (const auto& [word, weight] : scale->second) words.push_back(word);
  } else {
    const auto list = grammar.list(name);
    words.assign(list.begin(), list.end());
  }
  std::ranges::sort(words);
  return words;
}

}  // namespace

TEST_CASE("what is claimed of two sentences turns round with them") {
  const std::vector<std::string> slots{"intensifiers", "hedges",       "stress_words", "modality",
                                       "intensity",    "opposites",    "time_words",   "negations",
                                       "role_nouns",   "number_hedges"};
  for (const std::string language : {"en", "ru", "zh"}) {
    const lexicon::Grammar& grammar = lexicon::shipped().grammar(language);
    const std::string space = language == "zh" ? "" : " ";
    std::vector<Words> lists;
    for (const std::string& slot : slots) {
      Words words = words_of(grammar, slot);
      if (!words.empty()) lists.push_back(std::move(words));
    }
    Words verbs;
    for (const lexicon::CueEntry& cue : grammar.cues) verbs.push_back(cue.lemma);
    std::mt19937 random(20311112);
    const auto any = [&](const Words& words) { return words[random() % words.size()]; };
    const auto slot = [&] {
      return random() % 4 == 0 ? std::string() : any(lists[random() % lists.size()]) + space;
    };
    constexpr int kRounds = 1500;
    for (int round = 0; round < kRounds; ++round) {
      const auto sentence = [&](const std::string& verb) {
        return slot() + "Reyk" + space + slot() + verb + space + slot() + "Maren" + space + slot();
      };
      const std::string a = sentence(any(verbs));
      const std::string b = sentence(any(verbs));
      const auto x = test::told(a, language);
      const auto y = test::told(b, language);
      const auto there = diff::diff(x.side(), y.side(), lexicon::shipped(), {0, true});
      const auto back = diff::diff(y.side(), x.side(), lexicon::shipped(), {0, true});
      INFO(language << ": " << a << " | " << b);
      REQUIRE(test::mirrors(there, back));
    }
  }
}
