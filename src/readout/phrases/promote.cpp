#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <unordered_set>

#include "readout/phrases/discover.hpp"
#include "readout/phrases/units.hpp"
#include "readout/text/unicode.hpp"

namespace readout::phrases {
namespace {

/// The wording as a pattern: its words without articles; of Chinese its characters.
struct Written {
  std::string pattern;
  std::string stems;  ///< two wordings with the same ones are one pattern
};

Written written(const PhraseVariant& variant, const lexicon::Grammar& grammar) {
  const text::Analysis analysis = text::analyse(variant.text, variant.language);
  const auto& articles = grammar.list("articles");
  const std::unordered_set<std::string> passed_over(articles.begin(), articles.end());
  Written out;
  const bool spaced = !text::holds_han(variant.text);  // as the pattern will be read
  for (const Unit& unit : word_units(variant.text, analysis, passed_over)) {
    if (spaced && !out.pattern.empty()) {
      out.pattern += ' ';
      out.stems += ' ';
    }
    out.pattern += unit.form;
    out.stems += unit.stem;
  }
  return out;
}

}  // namespace

std::string promoted(const Phrase& phrase, const lexicon::Lexicon& lexicon) {
  std::map<std::string, std::vector<std::string>> patterns;
  std::map<std::string, std::vector<std::string>> variants;
  std::set<std::pair<std::string, std::string>> known;
  for (const PhraseVariant& variant : phrase.variants) {
    Written words = written(variant, lexicon.grammar(variant.language));
    if (words.pattern.empty()) continue;
    variants[variant.language].push_back(variant.text);
    if (known.emplace(variant.language, words.stems).second) {
      patterns[variant.language].push_back(std::move(words.pattern));
    }
  }
  for (auto& [language, texts] : variants) {
    const auto usual = std::find(texts.begin(), texts.end(), phrase.canonical);
    if (usual != texts.end()) std::rotate(texts.begin(), usual, usual + 1);
  }
  const nlohmann::ordered_json entry = {{"id", phrase.id},
                                        {"canonical", phrase.canonical},
                                        {"category", "discovered"},
                                        {"patterns", patterns},
                                        {"variants", variants}};
  constexpr int kIndent = 2;
  return entry.dump(kIndent, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace readout::phrases
