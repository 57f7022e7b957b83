/// All patterns of one language as one automaton.
///
/// In: parsed patterns, each for a formula; then units of a text. Out: the matches that
/// count (selection.hpp), in the order of the text. A unit that begins no pattern costs one or two
/// look-ups; from one that does, the states that are alive are followed to the next break. Constant
/// after the last `add`; runs may then be concurrent.
#pragma once
#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/phrases/pattern.hpp"
#include "readout/phrases/selection.hpp"
#include "readout/phrases/units.hpp"
#include "readout/text/string_map.hpp"

namespace readout::phrases {

class Automaton {
 public:
  /// `stem_of` gives the stem of a folded word.
  void add(const Pattern& pattern, std::size_t formula,
           const std::function<std::string(std::string_view)>& stem_of);
  [[nodiscard]] bool empty() const { return states_.empty(); }
  [[nodiscard]] std::vector<UnitMatch> run(std::span<const Unit> units) const;

 private:
  using Symbol = std::uint32_t;
  static constexpr Symbol kUnknown = 0;

  /// Words that occur in patterns, numbered from 1.
  struct Table {
    text::StringMap<Symbol> symbols;
    std::vector<std::vector<std::uint32_t>> starts;  ///< by symbol: states that begin a pattern
    Symbol intern(std::string word);
    [[nodiscard]] Symbol find(std::string_view word) const;
  };
  struct State {
    StateKind kind = StateKind::stem;
    bool last = false;
    bool exception = false;
    Symbol symbol = kUnknown;
    std::uint32_t formula = 0;
    std::uint32_t next_begin = 0;
    std::uint32_t next_end = 0;
  };
  struct Symbols {
    Symbol stem = kUnknown;
    Symbol form = kUnknown;
  };
  class Run;

  [[nodiscard]] bool accepts(const State& state, Symbols unit) const {
    if (state.kind == StateKind::list) return lists_[state.symbol].contains(unit.form);
    return state.kind == StateKind::any ||
           state.symbol == (state.kind == StateKind::stem ? unit.stem : unit.form);
  }
  [[nodiscard]] Symbol intern_list(const std::vector<std::string>& words);
  void start_at(std::uint32_t state);

  Table stems_;
  Table forms_;
  std::vector<std::set<Symbol>> lists_;  ///< forms; `symbol` of a list's state is its number here
  std::vector<State> states_;
  std::vector<std::uint32_t> next_;
};

}  // namespace readout::phrases
