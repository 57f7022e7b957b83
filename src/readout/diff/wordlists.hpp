/// Finds the entries of a grammar's word lists and scales in a run of tokens.
///
/// Out: the longest match at each place, left to right, not overlapping, as token indices. A word
/// matches by its folded form or its stem; an entry of several words by all folded forms or all
/// stems, or with the first one inflected ("одной из главных"), also where a language writes none
/// of its spaces. Cost: at most `kEntryTokens` times four look-ups a token.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/lexicon/grammar.hpp"
#include "readout/text/analysis.hpp"

namespace readout::diff {

/// Tokens of the longest entry looked for.
inline constexpr std::size_t kEntryTokens = 6;

/// A run of token indices, half-open.
struct TokenRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] bool empty() const { return end <= begin; }
  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] bool overlaps(TokenRange other) const {
    return begin < other.end && other.begin < end;
  }
};

struct ListMatch {
  TokenRange tokens;
  std::string entry;
  double value = 0;  ///< of a scale
};

/// Those of tokens in order that share a byte with the span.
[[nodiscard]] TokenRange tokens_of(std::span<const text::Token> tokens, Span span);

[[nodiscard]] std::vector<ListMatch> find_listed(std::span<const text::Token> tokens,
                                                 TokenRange range, const lexicon::Grammar& grammar,
                                                 std::string_view list);
[[nodiscard]] std::vector<ListMatch> find_scaled(std::span<const text::Token> tokens,
                                                 TokenRange range, const lexicon::Grammar& grammar,
                                                 std::string_view scale);

/// Drops what a longer phrase covers: no modal verb in "political will".
void drop_covered(std::vector<ListMatch>& found, const std::vector<ListMatch>& longer);

/// Adds of `more` what none of `found` covers.
void add_uncovered(std::vector<ListMatch>& found, std::vector<ListMatch> more);

/// The key of a grammar's terms under which the word stands; "" for none.
[[nodiscard]] std::string_view term_of(const lexicon::Grammar& grammar, const std::string& terms,
                                       const std::string& word);

}  // namespace readout::diff
