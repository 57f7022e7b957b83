#include "readout/lexicon/index_cache.hpp"

namespace readout::lexicon {

std::shared_ptr<const NameIndex> IndexCache::get(
    std::string_view language,
    const std::function<std::shared_ptr<const NameIndex>()>& make) const {
  const std::lock_guard lock(mutex_);
  const auto found = by_language_.find(language);
  if (found != by_language_.end()) return found->second;
  return by_language_.emplace(language, make()).first->second;
}

}  // namespace readout::lexicon
