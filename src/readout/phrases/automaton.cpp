#include "readout/phrases/automaton.hpp"

#include <algorithm>

namespace readout::phrases {

Automaton::Symbol Automaton::Table::intern(std::string word) {
  const auto [place, added] =
      symbols.try_emplace(std::move(word), static_cast<Symbol>(symbols.size() + 1));
  if (added) starts.resize(symbols.size() + 1);
  return place->second;
}

Automaton::Symbol Automaton::Table::find(std::string_view word) const {
  const auto found = symbols.find(word);
  return found == symbols.end() ? kUnknown : found->second;
}

void Automaton::add(const Pattern& pattern, std::size_t formula,
                    const std::function<std::string(std::string_view)>& stem_of) {
  const auto base = static_cast<std::uint32_t>(states_.size());
  for (const PatternState& item : pattern.states) {
    State& state = states_.emplace_back();
    state.kind = item.kind;
    state.last = item.last;
    state.exception = pattern.exception;
    state.formula = static_cast<std::uint32_t>(formula);
    if (item.kind == StateKind::stem) state.symbol = stems_.intern(stem_of(item.word));
    if (item.kind == StateKind::form) state.symbol = forms_.intern(item.word);
    if (item.kind == StateKind::list) state.symbol = intern_list(item.words);
    state.next_begin = static_cast<std::uint32_t>(next_.size());
    for (const StateIndex next : item.next) next_.push_back(base + next);
    state.next_end = static_cast<std::uint32_t>(next_.size());
  }
  for (const StateIndex first : pattern.first) start_at(base + first);
}

void Automaton::start_at(std::uint32_t state) {
  const State& first = states_[state];
  if (first.kind == StateKind::list) {
    for (const Symbol form : lists_[first.symbol]) forms_.starts[form].push_back(state);
  } else {
    (first.kind == StateKind::form ? forms_ : stems_).starts[first.symbol].push_back(state);
  }
}

Automaton::Symbol Automaton::intern_list(const std::vector<std::string>& words) {
  std::set<Symbol> symbols;
  for (const std::string& word : words) symbols.insert(forms_.intern(word));
  const auto known = std::find(lists_.begin(), lists_.end(), symbols);
  const auto number = static_cast<Symbol>(known - lists_.begin());
  if (known == lists_.end()) lists_.push_back(std::move(symbols));
  return number;
}

/// One walk over one text, with the sets of states that it reuses from place to place.
class Automaton::Run {
 public:
  Run(const Automaton& automaton, std::span<const Unit> units)
      : automaton_(automaton), units_(units), seen_(automaton.states_.size(), 0) {
    symbols_.reserve(units.size());
    for (const Unit& unit : units) {
      symbols_.push_back(
          {automaton.stems_.find(unit.stem),
           automaton.forms_.symbols.empty() ? kUnknown : automaton.forms_.find(unit.form)});
    }
  }

  std::vector<UnitMatch> all() {
    for (std::size_t first = 0; first < units_.size(); ++first) match_from(first);
    return select_matches(std::move(matches_));
  }

 private:
  void match_from(std::size_t first) {
    alive_.clear();
    start(automaton_.stems_, symbols_[first].stem);
    start(automaton_.forms_, symbols_[first].form);
    const std::size_t before = matches_.size();
    for (std::size_t at = first; !alive_.empty(); ++at) {
      for (const std::uint32_t state : alive_) {
        if (automaton_.states_[state].last) note(before, automaton_.states_[state], first, at);
      }
      if (at + 1 == units_.size() || units_[at + 1].breaks_before) break;
      advance(symbols_[at + 1]);
    }
  }

  void start(const Table& table, Symbol symbol) {
    if (symbol == kUnknown) return;
    const auto& starts = table.starts[symbol];
    alive_.insert(alive_.end(), starts.begin(), starts.end());
  }

  void advance(Symbols unit) {
    ++step_;
    following_.clear();
    for (const std::uint32_t index : alive_) {
      const State& state = automaton_.states_[index];
      for (std::uint32_t i = state.next_begin; i < state.next_end; ++i) {
        const std::uint32_t next = automaton_.next_[i];
        if (seen_[next] == step_ || !automaton_.accepts(automaton_.states_[next], unit)) continue;
        seen_[next] = step_;
        following_.push_back(next);
      }
    }
    alive_.swap(following_);
  }

  /// Of the matches of one formula that begin at one place the longest is kept, which comes last.
  void note(std::size_t before, const State& state, std::size_t first, std::size_t last) {
    for (std::size_t i = before; i < matches_.size(); ++i) {
      UnitMatch& match = matches_[i];
      if (match.formula == state.formula && match.exception == state.exception) {
        match.last = last;
        return;
      }
    }
    matches_.push_back({state.formula, first, last, state.exception});
  }

  const Automaton& automaton_;
  std::span<const Unit> units_;
  std::vector<Symbols> symbols_;
  std::vector<std::uint64_t> seen_;  ///< by state: the step it was last added in
  std::uint64_t step_ = 0;
  std::vector<std::uint32_t> alive_;
  std::vector<std::uint32_t> following_;
  std::vector<UnitMatch> matches_;
};

std::vector<UnitMatch> Automaton::run(std::span<const Unit> units) const {
  return Run(*this, units).all();
}

}  // namespace readout::phrases
