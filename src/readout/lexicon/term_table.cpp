#include "readout/lexicon/term_table.hpp"

#include <algorithm>

#include "readout/text/analysis.hpp"
#include "readout/text/unicode.hpp"

namespace readout::lexicon {

bool is_unspaced(std::string_view word) {
  std::size_t position = 0;
  return !word.empty() && text::is_han(text::next_code_point(word, position));
}

TermTable::TermTable(const Grammar& grammar, const std::string& terms)
    : language_(grammar.language) {
  const auto found = grammar.terms.find(terms);
  if (found == grammar.terms.end()) return;
  for (const auto& [key, words] : found->second) {
    for (const std::string& word : words) add(word, key);
  }
}

void TermTable::add(const std::string& word, const std::string& key) {
  const bool unspaced = is_unspaced(word);
  if (unspaced) longest_ = std::max(longest_, word.size());
  Keys& keys = unspaced ? by_characters_[word] : by_stem_[text::stem(word, language_)];
  const auto place = std::ranges::lower_bound(keys, key);
  if (place == keys.end() || *place != key) keys.insert(place, key);
}

const TermTable::Keys* TermTable::of_stem(const std::string& stem) const {
  const auto found = by_stem_.find(stem);
  return found == by_stem_.end() ? nullptr : &found->second;
}

const TermTable::Keys* TermTable::at(std::string_view text, std::size_t& length) const {
  const Keys* best = nullptr;
  std::string word;
  for (std::size_t end = 0; end < text.size() && end < longest_ && is_unspaced(text.substr(end));) {
    static_cast<void>(text::next_code_point(text, end));
    word.assign(text.substr(0, end));
    if (const auto found = by_characters_.find(word); found != by_characters_.end()) {
      best = &found->second;
      length = end;
    }
  }
  return best;
}

}  // namespace readout::lexicon
