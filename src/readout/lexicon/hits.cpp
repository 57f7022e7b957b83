#include "readout/lexicon/hits.hpp"

#include <algorithm>
#include <optional>

namespace readout::lexicon {

Hits::Hits(std::span<const Symbol> symbols)
    : symbols_(symbols), words_(number_of_words(symbols)), first_(symbols.size() + 1) {}

void Hits::collect(const NameIndex& index, std::span<const Actor> actors,
                   std::span<const OfficeName> offices) {
  if (index.empty()) return;
  const auto known = static_cast<std::ptrdiff_t>(hits_.size());
  std::vector<Match> matches;
  std::vector<std::optional<NameIndex::Places>> begins(words_);  // words of a text come again
  for (std::size_t i = 0; i < symbols_.size(); ++i) {
    auto& begin = begins[symbols_[i].word];
    if (!begin) begin = index.places_behind(symbols_[i].key);
    if (begin->empty()) continue;
    matches.clear();
    index.matches(symbols_, i, *begin, matches);
    for (const Match& match : matches) {
      Hit hit{i, match.end, match.entry.kind, nullptr, nullptr};
      if (hit.kind == EntryKind::office) hit.office = &offices[match.entry.value];
      if (hit.kind < EntryKind::office) hit.actor = &actors[match.entry.value];
      hits_.push_back(hit);
    }
  }
  std::ranges::inplace_merge(hits_, hits_.begin() + known, {}, &Hit::begin);
  for (std::size_t i = 0, next = 0; i < first_.size(); ++i) {
    while (next < hits_.size() && hits_[next].begin < i) ++next;
    first_[i] = next;
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
