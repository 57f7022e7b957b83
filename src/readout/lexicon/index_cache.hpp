/// A place for what is derived from a Lexicon or a Grammar at the first need: the name index of
/// each language, word lists ready for matching.
///
/// Thread-safe. A copy of its owner may be changed afterwards, so a copied cache starts empty.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace readout::lexicon {

template <class Index>
class IndexCache {
 public:
  IndexCache() = default;
  IndexCache(const IndexCache&) {}
  IndexCache(IndexCache&& other) noexcept : by_key_(std::move(other.by_key_)) {}
  IndexCache& operator=(const IndexCache& other) {
    if (this != &other) by_key_.clear();
    return *this;
  }
  IndexCache& operator=(IndexCache&& other) noexcept {
    by_key_ = std::move(other.by_key_);
    return *this;
  }
  ~IndexCache() = default;

  /// The index at `key` (a language, or "" where there is but one); `make` is called for the first
  /// who asks, others wait only for the same one.
  [[nodiscard]] std::shared_ptr<const Index> get(
      std::string_view key, const std::function<std::shared_ptr<const Index>()>& make) const {
    Slot& slot = slot_of(key);
    std::call_once(slot.once, [&] { slot.index = make(); });
    return slot.index;
  }

 private:
  struct Slot {
    std::once_flag once;
    std::shared_ptr<const Index> index;
  };

  Slot& slot_of(std::string_view key) const {
    const std::lock_guard lock(mutex_);
    return by_key_[std::string(key)];
  }

  mutable std::mutex mutex_;
  mutable std::map<std::string, Slot> by_key_;
};

}  // namespace readout::lexicon
