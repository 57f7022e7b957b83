/// A word list of the grammar made ready for matching against the token stream.
///
/// In: folded entries, of one or several words ("the two sides", "双方"). Out: the number of tokens
/// that the longest entry covers at a place. An entry ends at a token's end. Cost: at most places
/// one look at a bit, for no entry begins with such a character; else a few comparisons.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "readout/text/analysis.hpp"

namespace readout::extract {

class WordRuns {
 public:
  WordRuns() = default;
  explicit WordRuns(const std::vector<std::string>& entries);

  /// Tokens covered by the longest entry that begins at token `at` and ends before `end`; 0: none.
  [[nodiscard]] std::size_t match(const std::vector<text::Token>& tokens, std::size_t at,
                                  std::size_t end) const;
  [[nodiscard]] bool empty() const { return entries_.empty(); }

 private:
  struct Entry {
    std::uint32_t start = 0;  ///< the bytes of its first character
    std::string words;
  };
  std::vector<Entry> entries_;  ///< by `start`
  std::uint64_t starts_ = 0;    ///< a bit for each `start`, some shared
};

}  // namespace readout::extract
