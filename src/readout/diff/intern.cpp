#include "readout/diff/intern.hpp"

#include <algorithm>
#include <deque>
#include <future>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/diff/inflection.hpp"
#include "readout/diff/spelling.hpp"
#include "readout/text/string_map.hpp"

namespace readout::diff {
namespace {

/// Tokens a side from which the sides are read at once.
constexpr std::size_t kLongSide = 1U << 15U;

/// An open-addressing table: half the time of std::unordered_map on 480,000 words. It grows with
/// the words that differ, which are few, so that it stays in the cache.
class Interner {
 public:
  explicit Interner(const KeyRule& rule) : rule_(rule) {}

  std::uint32_t id(const text::Token& token) {
    const std::size_t hash = text::StringHash{}(token.folded);
    const std::size_t at = place_of(token.folded, hash);
    return slots_[at].id != 0 ? slots_[at].id : add(token, hash);
  }

  [[nodiscard]] std::uint32_t last() const { return last_; }

 private:
  struct Slot {
    std::size_t hash = 0;
    std::string_view word;
    std::uint32_t id = 0;
  };

  [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }

  [[nodiscard]] std::size_t place_of(std::string_view word, std::size_t hash) const {
    std::size_t at = hash & mask();
    while (slots_[at].id != 0 && (slots_[at].hash != hash || slots_[at].word != word)) {
      at = (at + 1) & mask();
    }
    return at;
  }

  std::uint32_t add(const text::Token& token, std::size_t hash) {
    std::string key = key_of(token);
    const std::uint32_t id = key.empty() ? ++last_ : id_of_key(std::move(key));
    put(token.folded, hash, id);
    return id;
  }

  /// "" for a word that is its own key.
  [[nodiscard]] std::string key_of(const text::Token& token) const {
    if (rule_.grammar == nullptr) {
      return "";
    }
    std::string standard = standard_spelling(token.folded, *rule_.grammar);
    return standard.empty() && rule_.by_inflection ? inflection_key(token, *rule_.grammar)
                                                   : standard;
  }

  /// Keys stand among the words, told from them by a byte that no word has, and where words are
  /// their own keys among the words themselves.
  std::uint32_t id_of_key(std::string key) {
    if (rule_.by_inflection) {
      key.insert(key.begin(), '\1');
    }
    const std::size_t hash = text::StringHash{}(key);
    const std::size_t at = place_of(key, hash);
    if (slots_[at].id != 0) {
      return slots_[at].id;
    }
    keys_.push_back(std::move(key));
    put(keys_.back(), hash, ++last_);
    return last_;
  }

  void put(std::string_view word, std::size_t hash, std::uint32_t id) {
    slots_[place_of(word, hash)] = {hash, word, id};
    if (2 * ++used_ > slots_.size()) {
      grow();
    }
  }

  void grow() {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
    for (const Slot& slot : old) {
      std::size_t at = slot.hash & mask();
      while (slot.id != 0 && slots_[at].id != 0) {
        at = (at + 1) & mask();
      }
      if (slot.id != 0) {
        slots_[at] = slot;
      }
    }
  }

  static constexpr std::size_t kFirstSize = 256;  // a power of two

  std::vector<Slot> slots_ = std::vector<Slot>(kFirstSize);
  std::deque<std::string> keys_;  ///< a deque, for the slots look into it
  std::size_t used_ = 0;
  std::uint32_t last_ = 0;
  KeyRule rule_;
};

Ids ids_of(std::span<const text::Token> tokens, Interner& interner) {
  Ids ids;
  ids.reserve(tokens.size());
  for (const text::Token& token : tokens) {
    ids.push_back(interner.id(token));
  }
  return ids;
}

/// Where ids of one's own count are first seen stands a token that has what they stand for: with
/// their ids there in common count the others are renamed.
void rename(Ids& own, std::span<const text::Token> tokens, std::uint32_t last, Interner& common) {
  Ids names(last + std::size_t{1}, 0);
  for (std::size_t i = 0; i < own.size(); ++i) {
    std::uint32_t& name = names[own[i]];
    if (name == 0) {
      name = common.id(tokens[i]);
    }
    own[i] = name;
  }
}

}  // namespace

InternedPair intern(std::span<const text::Token> a, std::span<const text::Token> b,
                    const KeyRule& rule) {
  Interner interner(rule);
  InternedPair pair;
  if (std::min(a.size(), b.size()) < kLongSide) {
    pair.a = ids_of(a, interner);
    pair.b = ids_of(b, interner);
    return pair;
  }
  Interner own(rule);
  auto reading =
      std::async(std::launch::async | std::launch::deferred, [&] { return ids_of(b, own); });
  pair.a = ids_of(a, interner);
  pair.b = reading.get();
  rename(pair.b, b, own.last(), interner);
  return pair;
}

}  // namespace readout::diff
