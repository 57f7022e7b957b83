/// Questions to the lists of a grammar that several rooms ask.
///
/// In: a grammar, the name of one of its lists, a folded word. Out: yes or no; no where the grammar
/// has no such list. Cost: a look-up, then linear in the list's endings.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>

#include "readout/lexicon/grammar.hpp"

namespace readout::lexicon {

/// Whether a word ends in one of the endings of a list.
[[nodiscard]] inline bool ends_in(const Grammar& grammar, std::string_view list,
                                  std::string_view folded_word) {
  return std::ranges::any_of(
      grammar.list(list), [&](const std::string& ending) { return folded_word.ends_with(ending); });
}

/// A first name that the grammar lists, in the nominative.
[[nodiscard]] inline bool is_first_name(std::string_view folded_word, const Grammar& grammar) {
  return grammar.in("masculine_names", folded_word) || grammar.in("feminine_names", folded_word);
}

}  // namespace readout::lexicon
