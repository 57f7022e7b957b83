#include "readout/phrases/fragment.hpp"

namespace readout::phrases {
namespace {

void append(std::vector<StateIndex>& to, const std::vector<StateIndex>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

StateIndex moved(StateIndex state, std::size_t from, std::size_t to) {
  return static_cast<StateIndex>(state - from + to);
}

std::vector<StateIndex> moved(std::vector<StateIndex> list, std::size_t from, std::size_t to) {
  for (StateIndex& state : list) state = moved(state, from, to);
  return list;
}

/// The same part once more, with states of its own.
Fragment copy_of(std::vector<PatternState>& states, const Part& part) {
  const std::size_t base = states.size();
  for (std::size_t i = part.begin; i < part.end; ++i) {
    PatternState copy = states[i];
    copy.next = moved(std::move(copy.next), part.begin, base);
    states.push_back(std::move(copy));
  }
  return {moved(part.fragment.first, part.begin, base), moved(part.fragment.last, part.begin, base),
          part.fragment.nullable};
}

/// What may follow once the parts of a set have stood: where to go on, and whether to stop.
struct Onward {
  std::vector<StateIndex> first;
  bool may_end = false;
};

}  // namespace

void follow(std::vector<PatternState>& states, Fragment& current, const Fragment& part) {
  for (const StateIndex state : current.last) append(states[state].next, part.first);
  if (current.nullable) append(current.first, part.first);
  if (!part.nullable) current.last.clear();
  append(current.last, part.last);
  current.nullable = current.nullable && part.nullable;
}

void unite(Fragment& current, const Fragment& other) {
  append(current.first, other.first);
  append(current.last, other.last);
  current.nullable = current.nullable || other.nullable;
}

Fragment in_any_order(std::vector<PatternState>& states, std::span<const Part> parts) {
  const std::size_t sets = std::size_t{1} << parts.size();
  std::vector<Onward> onward(sets);  // by set of parts, a bit each
  onward[sets - 1].may_end = true;
  Fragment whole{{}, {}, false};
  for (std::size_t set = sets - 1; set-- > 0;) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::size_t with = set | (std::size_t{1} << i);
      if (with == set) continue;
      const Fragment part = set == 0 ? parts[i].fragment : copy_of(states, parts[i]);
      for (const StateIndex last : part.last) append(states[last].next, onward[with].first);
      if (onward[with].may_end) append(whole.last, part.last);
      append(onward[set].first, part.first);
      if (!part.nullable) continue;
      append(onward[set].first, onward[with].first);
      onward[set].may_end = onward[set].may_end || onward[with].may_end;
    }
  }
  whole.first = onward[0].first;
  whole.nullable = onward[0].may_end;
  return whole;
}

}  // namespace readout::phrases
