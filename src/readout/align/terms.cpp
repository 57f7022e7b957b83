#include "readout/align/terms.hpp"

#include <algorithm>
#include <cmath>

namespace readout::align {

std::uint32_t Vocabulary::id(std::string_view kind, std::string_view word) {
  key_.assign(kind);
  key_ += '\x1f';
  key_ += word;
  return ids_.try_emplace(key_, static_cast<std::uint32_t>(ids_.size())).first->second;
}

void Rarity::count(const std::vector<std::uint32_t>& ids) {
  for (const std::uint32_t id : ids) {
    if (id >= occurrences_.size()) {
      occurrences_.resize(id + 1, 0);
    }
    ++occurrences_[id];
  }
}

float Rarity::of(std::uint32_t id, std::size_t statements) const {
  constexpr double kLeast = 0.1;
  constexpr double kUnsaid = 20;
  const double occurrences = id < occurrences_.size() ? occurrences_[id] : 0;
  const double rarity = std::log((static_cast<double>(statements) + kUnsaid) / (occurrences + 0.5));
  return static_cast<float>(std::max(kLeast, rarity));
}

}  // namespace readout::align
