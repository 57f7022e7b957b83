/// A word list of the grammar made ready for matching against the token stream.
///
/// In: folded entries, of one or several words ("the two sides", "双方"). Out: the number of tokens
/// that the longest entry covers at a place. An entry ends at a token's end. Cost: at most places
/// one look at a bit, for no entry begins with such a character; else a few comparisons.
#pragma once
#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "readout/text/analysis.hpp"

namespace readout::lexicon {

/// Whether any entry may begin with a word, told by its first bytes alone.
class Beginnings {
 public:
  void add(std::string_view words);
  /// False alarms are rare. The word must not be empty.
  [[nodiscard]] bool may_have(std::string_view word) const;

 private:
  static constexpr std::size_t kBits = 2048;
  [[nodiscard]] static std::size_t bit_of(std::string_view beginning);
  std::bitset<kBits> bits_;
};

class WordRuns {
 public:
  explicit WordRuns(const std::vector<std::string>& entries);

  /// Tokens covered by the longest entry that begins at token `at` and ends before `end`; 0: none.
  [[nodiscard]] std::size_t match(const std::vector<text::Token>& tokens, std::size_t at,
                                  std::size_t end) const;
  [[nodiscard]] bool empty() const { return entries_.empty(); }

 private:
  std::vector<std::string> entries_;  ///< sorted
  Beginnings beginnings_;
};

/// Tokens from `at` that spell out the whole of `words`; 0 when they do not.
[[nodiscard]] std::size_t spelled(const std::vector<text::Token>& tokens, std::size_t at,
                                  std::size_t end, std::string_view words);

}  // namespace readout::lexicon
