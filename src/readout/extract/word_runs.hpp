/// A word list of the grammar made ready for matching against the token stream.
///
/// In: folded entries, of one or several words ("the two sides", "双方"). Out: the number of tokens
/// that the longest entry covers at a place. An entry ends at a token's end. Cost: a few
/// comparisons a look-up.
#pragma once
#include <cstddef>
#include <string>
#include <unordered_map>
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
  [[nodiscard]] bool empty() const { return by_start_.empty(); }

 private:
  std::unordered_map<std::string, std::vector<std::string>> by_start_;  ///< by first code point
};

}  // namespace readout::extract
