#include "readout/lexicon/role_table.hpp"

#include <algorithm>

#include "readout/lexicon/grammar.hpp"

namespace readout::lexicon {

RoleTable::RoleTable(const Grammar& grammar, std::span<const List> lists, bool unspaced) {
  for (const List& list : lists) {
    for (const std::string& word : grammar.list(list.name)) {
      by_word_[word] |= list.role;
      if (list.all_forms && !unspaced) by_stem_[text::stem(word, grammar.language)] |= list.role;
      const bool run = unspaced || word.find(' ') != std::string::npos;
      if (!run || word.empty()) continue;
      runs_.push_back({list.role, word});
      beginnings_.add(word);
    }
  }
  std::ranges::sort(runs_, {}, &Run::words);
}

RoleTable::Word RoleTable::look_up(const text::Token& token) const {
  Word word;
  if (token.folded.empty()) return word;
  const auto itself = by_word_.find(token.folded);
  const auto stem = by_stem_.find(token.stem);
  word.roles =
      (itself == by_word_.end() ? 0 : itself->second) | (stem == by_stem_.end() ? 0 : stem->second);
  if (!beginnings_.may_have(token.folded)) return word;
  const auto first = std::ranges::lower_bound(runs_, token.folded, {}, &Run::words);
  const auto end = std::find_if(
      first, runs_.end(), [&](const Run& run) { return !run.words.starts_with(token.folded); });
  word.first_run = static_cast<std::uint32_t>(first - runs_.begin());
  word.end_run = static_cast<std::uint32_t>(end - runs_.begin());
  return word;
}

void RoleTable::mark_runs(const Word& word, const std::vector<text::Token>& tokens, std::size_t at,
                          std::vector<std::uint32_t>& roles) const {
  for (std::uint32_t run = word.first_run; run < word.end_run; ++run) {
    const std::size_t length = spelled(tokens, at, tokens.size(), runs_[run].words);
    for (std::size_t k = 0; k < length; ++k) roles[at + k] |= runs_[run].role;
  }
}

}  // namespace readout::lexicon
