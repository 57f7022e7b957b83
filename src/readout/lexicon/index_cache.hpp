/// A place in a Lexicon for what is derived from it at the first need: the name index of each
/// language.
///
/// Thread-safe. A copy of a Lexicon may be changed afterwards, so a copied cache starts empty.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace readout::lexicon {

class NameIndex;

class IndexCache {
 public:
  IndexCache() = default;
  IndexCache(const IndexCache&) {}
  IndexCache(IndexCache&& other) noexcept : by_language_(std::move(other.by_language_)) {}
  IndexCache& operator=(const IndexCache& other) {
    if (this != &other) by_language_.clear();
    return *this;
  }
  IndexCache& operator=(IndexCache&& other) noexcept {
    by_language_ = std::move(other.by_language_);
    return *this;
  }
  ~IndexCache() = default;

  /// The index of `language`; `make` is called for the first who asks, the others wait.
  [[nodiscard]] std::shared_ptr<const NameIndex> get(
      std::string_view language,
      const std::function<std::shared_ptr<const NameIndex>()>& make) const;

 private:
  mutable std::mutex mutex_;
  mutable std::map<std::string, std::shared_ptr<const NameIndex>, std::less<>> by_language_;
};

}  // namespace readout::lexicon
