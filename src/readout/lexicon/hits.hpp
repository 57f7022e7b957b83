/// What the name indices find at each symbol of a text. Private to the room.
#pragma once
#include <initializer_list>
#include <span>
#include <vector>

#include "readout/lexicon/actors.hpp"
#include "readout/lexicon/name_index.hpp"

namespace readout::lexicon {

struct Hit {
  std::size_t begin = 0;  ///< symbols
  std::size_t end = 0;
  EntryKind kind = EntryKind::full_name;
  const Actor* actor = nullptr;        ///< of names, countries, demonyms, metonyms
  const OfficeName* office = nullptr;  ///< of offices
};

class Hits {
 public:
  explicit Hits(std::span<const Symbol> symbols);

  /// Adds what `index` finds; its actors are those of `actors`, its titles those of `offices`.
  void collect(const NameIndex& index, std::span<const Actor> actors,
               std::span<const OfficeName> offices);

  [[nodiscard]] std::span<const Hit> at(std::size_t symbol) const {
    if (symbol >= symbols_.size()) return {};
    return std::span(hits_).subspan(first_[symbol], first_[symbol + 1] - first_[symbol]);
  }
  /// The longest hit of one of these kinds; the one collected last of equals.
  [[nodiscard]] const Hit* longest(std::size_t symbol,
                                   std::initializer_list<EntryKind> kinds) const;

 private:
  std::span<const Symbol> symbols_;
  std::size_t words_;               ///< different ones
  std::vector<Hit> hits_;           ///< by where they begin, then as they were collected
  std::vector<std::size_t> first_;  ///< of each symbol, and the end
};

[[nodiscard]] constexpr bool is_person(EntryKind kind) {
  return kind == EntryKind::full_name || kind == EntryKind::short_name;
}

/// Kinds that say whose office a title is.
[[nodiscard]] constexpr bool is_owner(EntryKind kind) {
  return kind == EntryKind::country || kind == EntryKind::demonym || kind == EntryKind::metonym ||
         kind == EntryKind::organisation;
}

}  // namespace readout::lexicon
