#include "readout/diff/spelling.hpp"

#include <algorithm>

namespace readout::diff {
namespace {

constexpr std::size_t kBeforeEnding = 3;
constexpr std::size_t kShortestEnding = 2;
constexpr std::size_t kLongestEnding = 10;

using Terms = std::unordered_map<std::string, std::vector<std::string>>;

const Terms* terms_of(const lexicon::Grammar& grammar, const char* name) {
  const auto found = grammar.terms.find(name);
  return found == grammar.terms.end() ? nullptr : &found->second;
}

/// What the terms give for a key; "" where they have none.
std::string first_term(const Terms& terms, const std::string& key) {
  const auto found = terms.find(key);
  return found == terms.end() || found->second.empty() ? std::string() : found->second.front();
}

/// The longest ending counts.
std::string with_standard_ending(std::string_view word, const Terms& endings) {
  if (word.size() < kBeforeEnding + kShortestEnding) {
    return {};
  }
  for (std::size_t size = std::min(kLongestEnding, word.size() - kBeforeEnding);
       size >= kShortestEnding; --size) {
    const std::string_view ending = word.substr(word.size() - size);
    const std::string standard = first_term(endings, std::string(ending));
    if (!standard.empty()) {
      return std::string(word.substr(0, word.size() - size)) + standard;
    }
  }
  return {};
}

}  // namespace

std::string standard_spelling(std::string_view folded, const lexicon::Grammar& grammar) {
  if (const Terms* spellings = terms_of(grammar, "spellings")) {
    std::string standard = first_term(*spellings, std::string(folded));
    if (!standard.empty()) {
      return standard;
    }
  }
  const Terms* endings = terms_of(grammar, "spelling_endings");
  return endings == nullptr || grammar.in("spelling_exceptions", folded)
             ? std::string()
             : with_standard_ending(folded, *endings);
}

}  // namespace readout::diff
