#include "readout/diff/inflection.hpp"

#include <string_view>

#include "readout/diff/spelling.hpp"

namespace readout::diff {
namespace {

constexpr std::size_t kBeforeEnding = 2;

std::string_view without_ending(std::string_view word, const lexicon::Grammar& grammar) {
  std::size_t longest = 0;
  for (const std::string& ending : grammar.list("inflection_endings")) {
    if (ending.size() > longest && word.size() >= kBeforeEnding + ending.size() &&
        word.ends_with(ending)) {
      longest = ending.size();
    }
  }
  word.remove_suffix(longest);
  const std::size_t size = word.size();
  if (size > kBeforeEnding && word[size - 1] == word[size - 2]) {
    word.remove_suffix(1);
  }
  return word;
}

}  // namespace

std::string inflection_key(const text::Token& token, const lexicon::Grammar& grammar) {
  if (token.stem.empty() || grammar.list("inflection_endings").empty()) {
    return token.stem;
  }
  if (const auto verb = grammar.scale("irregular_verbs", token.folded)) {
    return '#' + std::to_string(static_cast<int>(*verb));
  }
  const std::string standard = standard_spelling(token.folded, grammar);
  if (standard.empty()) {
    return token.stem + ' ' + std::string(without_ending(token.folded, grammar));
  }
  return text::stem(standard, grammar.language) + ' ' +
         std::string(without_ending(standard, grammar));
}

}  // namespace readout::diff
