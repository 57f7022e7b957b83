#include "readout/lexicon/hits.hpp"

#include <algorithm>

namespace readout::lexicon {

Hits::Hits(std::span<const Symbol> symbols) : symbols_(symbols), at_(symbols.size()) {
  for (const Symbol& symbol : symbols) words_ = std::max<std::size_t>(words_, symbol.word + 1);
}

void Hits::collect(const NameIndex& index, std::span<const Actor> actors,
                   std::span<const OfficeName> offices) {
  if (index.empty()) return;
  std::vector<Match> matches;
  enum class Begins : std::uint8_t { unknown, nothing, something };
  std::vector<Begins> begins(words_);  // most words of a text open no name, and come again
  for (std::size_t i = 0; i < symbols_.size(); ++i) {
    Begins& begin = begins[symbols_[i].word];
    if (begin == Begins::unknown) {
      begin = index.may_begin(symbols_[i].key) ? Begins::something : Begins::nothing;
    }
    if (begin == Begins::nothing) continue;
    matches.clear();
    index.matches(symbols_, i, matches);
    for (const Match& match : matches) {
      Hit hit{i, match.end, match.entry.kind, nullptr, nullptr};
      if (hit.kind == EntryKind::office) hit.office = &offices[match.entry.value];
      if (hit.kind < EntryKind::office) hit.actor = &actors[match.entry.value];
      add(hit);
    }
  }
}

const Hit* Hits::longest(std::size_t symbol, std::initializer_list<EntryKind> kinds) const {
  const Hit* best = nullptr;
  for (const Hit& hit : at(symbol)) {
    if (std::find(kinds.begin(), kinds.end(), hit.kind) == kinds.end()) continue;
    if (best == nullptr || hit.end >= best->end) best = &hit;
  }
  return best;
}

}  // namespace readout::lexicon
