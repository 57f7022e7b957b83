#include <set>
#include <unordered_map>
#include <utility>

#include "readout/lexicon/loading.hpp"

namespace readout::lexicon {
namespace {

Formula formula_of(const Node& node) {
  node.allow({"id", "canonical", "category", "patterns", "variants", "known_for"});
  Formula formula{node.text("id"), node.text("canonical"), node.text("category", ""), {}};
  node.each_member("patterns", [&](const std::string& language, const Node& patterns) {
    formula.patterns[language] = patterns.texts();
  });
  node.each_member("variants", [&](const std::string& language, const Node& variants) {
    formula.variants[language] = variants.texts();
  });
  node.each("known_for", [&](const Node& user) {
    user.allow({"who", "reference"});
    formula.known_for.push_back({user.text("who"), user.text("reference")});
  });
  return formula;
}

}  // namespace

void add_formulae(const Node& file, std::vector<Formula>& formulae, const std::string& origin) {
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < formulae.size(); ++i) places.emplace(formulae[i].id, i);
  std::set<std::string> here;
  file.each("formulae", [&](const Node& node) {
    Formula formula = formula_of(node);
    formula.file = origin;
    if (!here.insert(formula.id).second) node.fail("the id '" + formula.id + "' stands twice");
    const auto [place, fresh] = places.emplace(formula.id, formulae.size());
    if (fresh) {
      formulae.push_back(std::move(formula));
    } else {
      formulae[place->second] = std::move(formula);
    }
  });
}

void add_stop_phrases(const Node& file, StopPhrases& phrases) {
  file.each_member("stop_phrases", [&](const std::string& language, const Node& node) {
    for (std::string& phrase : node.texts()) phrases[language].push_back(std::move(phrase));
  });
}

}  // namespace readout::lexicon
