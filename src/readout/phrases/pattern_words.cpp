#include "readout/phrases/pattern_words.hpp"

namespace readout::phrases {

PatternWords pattern_words(const lexicon::Lexicon& lexicon, std::string_view language) {
  const lexicon::Grammar& grammar = lexicon.grammar(language);
  const std::vector<std::string>& articles = grammar.list("articles");
  return {{articles.begin(), articles.end()},
          [&grammar](std::string_view name) -> const std::vector<std::string>* {
            const auto found = grammar.lists.find(name);
            return found == grammar.lists.end() ? nullptr : &found->second;
          }};
}

}  // namespace readout::phrases
