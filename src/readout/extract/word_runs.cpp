#include "readout/extract/word_runs.hpp"

#include <algorithm>
#include <string_view>

#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

std::string first_code_point(std::string_view word) {
  std::size_t end = 0;
  static_cast<void>(text::next_code_point(word, end));
  return std::string(word.substr(0, end));
}

/// Tokens from `at` that spell out the whole of `entry`; 0 when they do not.
std::size_t spelled(const std::vector<text::Token>& tokens, std::size_t at, std::size_t end,
                    std::string_view entry) {
  std::size_t position = 0;
  for (std::size_t i = at; i < end; ++i) {
    if (i > at && entry[position] == ' ') ++position;
    const std::string& word = tokens[i].folded;
    if (word.empty() || entry.substr(position, word.size()) != word) return 0;
    position += word.size();
    if (position == entry.size()) return i + 1 - at;
  }
  return 0;
}

}  // namespace

WordRuns::WordRuns(const std::vector<std::string>& entries) {
  for (const std::string& entry : entries) {
    if (!entry.empty()) by_start_[first_code_point(entry)].push_back(entry);
  }
}

std::size_t WordRuns::match(const std::vector<text::Token>& tokens, std::size_t at,
                            std::size_t end) const {
  if (at >= end || tokens[at].folded.empty() || by_start_.empty()) return 0;
  const auto bucket = by_start_.find(first_code_point(tokens[at].folded));
  if (bucket == by_start_.end()) return 0;
  std::size_t longest = 0;
  for (const std::string& entry : bucket->second) {
    longest = std::max(longest, spelled(tokens, at, end, entry));
  }
  return longest;
}

}  // namespace readout::extract
