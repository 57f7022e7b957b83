/// Strings as small integers, and how rare each is among the statements.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace readout::align {

/// Gives equal strings equal ids, dense, in the order of first sight.
class Vocabulary {
 public:
  std::uint32_t id(std::string_view kind, std::string_view word);
  [[nodiscard]] std::size_t size() const { return ids_.size(); }

 private:
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::string key_;
};

/// In how many statements each id occurs, and the rarity that follows.
class Rarity {
 public:
  /// `ids` of one statement, each once.
  void count(const std::vector<std::uint32_t>& ids);
  /// Natural logarithm of (statements + 20) / (occurrences + 1/2), at least a small positive value.
  /// The twenty stand for all that was not said: in a comparison of two sentences their words are
  /// rare all the same.
  [[nodiscard]] float of(std::uint32_t id, std::size_t statements) const;

 private:
  std::vector<std::uint32_t> occurrences_;
};

}  // namespace readout::align
