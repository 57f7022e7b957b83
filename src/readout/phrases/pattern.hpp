/// One pattern of formulae.json (corpus/lexicon/README.md) as a small automaton.
///
/// In: a pattern as written. Out: its words as states, each with the states that may follow it
/// (Glushkov's construction, so there are no empty steps and nothing is expanded), or an error with
/// its place. Unit: byte offsets into the pattern. Cost: linear in the pattern, but for
/// alternatives that follow alternatives (the product of both) and for parts in any order, of which
/// there are at most four. Nesting is kept on a stack of its
/// own. Words are folded, not stemmed: whoever knows the language does that.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <variant>
#include <vector>

namespace readout::phrases {

enum class StateKind : std::uint8_t {
  stem,  ///< a word in any inflection
  form,  ///< `=word`: this very form
  list,  ///< `<negations>`: one of these very forms
  any,   ///< one word of a gap
};

using StateIndex = std::uint16_t;

struct PatternState {
  StateKind kind = StateKind::stem;
  std::string word;   ///< folded; "" for any and list
  bool last = false;  ///< the pattern may end here
  std::vector<StateIndex> next;
  std::vector<std::string> words = {};  ///< of a list: folded
};

struct Pattern {
  std::vector<PatternState> states;
  std::vector<StateIndex> first;
  bool exception = false;      ///< `!`: within a match of this pattern its formula is not found
  bool by_characters = false;  ///< written in Han characters: a state is a character, not a word
};

struct PatternError {
  std::size_t position = 0;
  std::string message;
};

using WordSet = std::unordered_set<std::string>;
/// The folded entries of a list of the grammar by name; nullptr where it has none of that name.
using WordLists = std::function<const std::vector<std::string>*(std::string_view)>;

/// What a language gives to its patterns.
struct PatternWords {
  WordSet
      passed_over;  ///< folded words that ask for nothing: texts are read without them (articles)
  WordLists lists;
};

[[nodiscard]] std::variant<Pattern, PatternError> parse_pattern(std::string_view pattern,
                                                                const PatternWords& words = {});

}  // namespace readout::phrases
