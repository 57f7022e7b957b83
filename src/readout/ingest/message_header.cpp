#include "readout/ingest/message_header.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "readout/ingest/dates.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/shape.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kLongestStamp = 40;  // bytes
constexpr std::size_t kLongestName = 80;
constexpr std::size_t kMostNameWords = 5;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Two digits behind a colon behind a digit: "19:02".
bool holds_clock(std::string_view text) {
  for (std::size_t i = 1; i + 2 < text.size(); ++i) {
    if (text[i] == ':' && is_digit(text[i - 1]) && is_digit(text[i + 1]) && is_digit(text[i + 2]))
      return true;
  }
  return false;
}

/// Numbers, marks, and at most the "PM" of a clock.
bool is_stamp(std::string_view text) {
  constexpr std::string_view kAllowed = "0123456789:.,/- AaPpMm";
  return text.size() <= kLongestStamp && holds_clock(text) &&
         text.find_first_not_of(kAllowed) == std::string_view::npos;
}

/// Behind "Liv Sund: " at `at`; 0 where no name stands there.
std::size_t behind_name(std::string_view line, std::size_t at) {
  const std::size_t colon = line.substr(at, kLongestName).find(": ");
  if (colon == std::string_view::npos) return 0;
  const std::string_view name = line.substr(at, colon);
  const std::size_t words = count_split_words(name);
  return words > 0 && words <= kMostNameWords && !ends_with_stop(name) ? at + colon + 2 : 0;
}

/// "[12/03/2031, 19:02] Liv Sund: ".
std::size_t bracketed(std::string_view line) {
  if (!line.starts_with('[')) return 0;
  const std::size_t close = line.substr(0, kLongestStamp).find("] ");
  if (close == std::string_view::npos || !is_stamp(line.substr(1, close - 1))) return 0;
  return behind_name(line, close + 2);
}

/// "12.03.2031, 19:02 - Liv Sund: ".
std::size_t dashed(std::string_view line) {
  const std::size_t dash = line.substr(0, kLongestStamp).find(" - ");
  if (dash == std::string_view::npos || !is_stamp(line.substr(0, dash))) return 0;
  return behind_name(line, dash + 3);
}

/// "Liv Sund, [12.03.2031 19:02]".
std::size_t alone(std::string_view line) {
  const std::size_t open = line.find(", [");
  if (open == std::string_view::npos || open > kLongestName || !line.ends_with(']')) return 0;
  const bool stamp = is_stamp(line.substr(open + 3, line.size() - open - 4));
  return stamp && count_split_words(line.substr(0, open)) <= kMostNameWords ? line.size() : 0;
}

/// "Liv Sund 19:02", as the first line of a paste.
bool is_name_and_clock(std::string_view line) {
  const std::vector<std::string_view> words = split_words(line);
  return words.size() >= 2 && words.size() <= 4 && is_stamp(words.back()) &&
         find_day(line) == std::nullopt && line.find_first_of("0123456789") > words.front().size();
}

}  // namespace

std::size_t message_header_size(std::string_view line) {
  return std::max({bracketed(line), dashed(line), alone(line)});
}

void cut_message_headers(Page& page) {
  if (!page.blocks.empty() && is_name_and_clock(page.blocks.front().text)) {
    page.blocks.front().reason = "message-header";
  }
  std::vector<PageBlock> blocks;
  for (PageBlock& block : page.blocks) {
    const std::size_t size = block.reason.empty() ? message_header_size(block.text) : 0;
    if (size > 0) {
      PageBlock header;
      header.text = trim(std::string_view(block.text).substr(0, size));
      header.reason = "message-header";
      blocks.push_back(std::move(header));
      block.text = trim(std::string_view(block.text).substr(size));
    }
    if (!block.text.empty()) blocks.push_back(std::move(block));
  }
  page.blocks = std::move(blocks);
}

}  // namespace readout::ingest
