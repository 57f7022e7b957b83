#include "readout/extract/word_runs.hpp"

#include <algorithm>
#include <string_view>

namespace readout::extract {
namespace {

/// The bytes of the first character, which tell it from others without decoding it.
std::uint32_t start_of(std::string_view word) {
  const auto lead = static_cast<unsigned char>(word.front());
  const std::size_t size = lead < 0xC0U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
  std::uint32_t start = 0;
  for (const char byte : word.substr(0, size))
    start = start << 8U | static_cast<unsigned char>(byte);
  return start;
}

std::uint64_t bit_of(std::uint32_t start) {
  return std::uint64_t{1} << ((start ^ start >> 6U) & 63U);
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
  entries_.reserve(entries.size());
  for (const std::string& entry : entries) {
    if (entry.empty()) continue;
    entries_.push_back(entry);
    starts_ |= bit_of(start_of(entry));
  }
  std::ranges::sort(entries_);
}

std::size_t WordRuns::match(const std::vector<text::Token>& tokens, std::size_t at,
                            std::size_t end) const {
  if (at >= end || tokens[at].folded.empty()) return 0;
  const std::string& first = tokens[at].folded;
  if ((starts_ & bit_of(start_of(first))) == 0) return 0;
  std::size_t longest = 0;
  for (auto entry = std::ranges::lower_bound(entries_, first);
       entry != entries_.end() && entry->starts_with(first); ++entry) {
    longest = std::max(longest, spelled(tokens, at, end, *entry));
  }
  return longest;
}

void RoleRuns::add(std::string_view words, std::uint32_t role) {
  if (words.empty()) return;
  entries_.push_back({role, words});
  starts_ |= bit_of(start_of(words));
}

void RoleRuns::finish() {
  std::ranges::sort(entries_, {}, &Entry::words);
}

void RoleRuns::mark(const std::vector<text::Token>& tokens, std::size_t at,
                    std::vector<std::uint32_t>& roles) const {
  if (tokens[at].folded.empty()) return;
  const std::string_view first = tokens[at].folded;
  if ((starts_ & bit_of(start_of(first))) == 0) return;
  for (auto entry = std::ranges::lower_bound(entries_, first, {}, &Entry::words);
       entry != entries_.end() && entry->words.starts_with(first); ++entry) {
    const std::size_t length = spelled(tokens, at, tokens.size(), entry->words);
    for (std::size_t k = 0; k < length; ++k) roles[at + k] |= entry->role;
  }
}

}  // namespace readout::extract
