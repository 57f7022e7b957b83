#include "readout/lexicon/word_runs.hpp"

#include <algorithm>
#include <string_view>

namespace readout::lexicon {
namespace {

constexpr std::size_t kBytes = 3;  ///< of a beginning: a Han character

}  // namespace

std::size_t spelled(const std::vector<text::Token>& tokens, std::size_t at, std::size_t end,
                    std::string_view words) {
  std::size_t position = 0;
  for (std::size_t i = at; i < end; ++i) {
    if (i > at && words[position] == ' ') ++position;
    const std::string& word = tokens[i].folded;
    if (word.empty() || words.substr(position, word.size()) != word) return 0;
    position += word.size();
    if (position == words.size()) return i + 1 - at;
  }
  return 0;
}

std::size_t Beginnings::bit_of(std::string_view beginning) {
  std::uint32_t hash = 0;
  for (const char byte : beginning) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x01000193U;
  }
  return (hash >> 12U) % kBits;
}

void Beginnings::add(std::string_view words) {
  for (std::size_t size = 1; size <= std::min(kBytes, words.size()); ++size) {
    bits_.set(bit_of(words.substr(0, size)));
  }
}

bool Beginnings::may_have(std::string_view word) const {
  return bits_.test(bit_of(word.substr(0, kBytes)));
}

WordRuns::WordRuns(const std::vector<std::string>& entries) {
  entries_.reserve(entries.size());
  for (const std::string& entry : entries) {
    if (entry.empty()) continue;
    entries_.push_back(entry);
    beginnings_.add(entry);
  }
  std::ranges::sort(entries_);
}

std::size_t WordRuns::match(const std::vector<text::Token>& tokens, std::size_t at,
                            std::size_t end) const {
  if (at >= end || tokens[at].folded.empty()) return 0;
  const std::string& first = tokens[at].folded;
  if (!beginnings_.may_have(first)) return 0;
  std::size_t longest = 0;
  for (auto entry = std::ranges::lower_bound(entries_, first);
       entry != entries_.end() && entry->starts_with(first); ++entry) {
    longest = std::max(longest, spelled(tokens, at, end, *entry));
  }
  return longest;
}

}  // namespace readout::lexicon
