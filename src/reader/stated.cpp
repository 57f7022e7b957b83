#include "reader/stated.hpp"

#include <algorithm>

#include "readout/ingest/essence.hpp"
#include "readout/ingest/leftovers.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/text/unicode.hpp"

#include "reader/text_shape.hpp"

namespace readout::reader {
namespace {

constexpr std::size_t kFrontBlocks = 8;
constexpr std::size_t kLongestHeadline = 300;  // bytes: some 150 Cyrillic or 100 Han characters

bool ends_as_file_name(std::string_view title) {
  const std::size_t dot = title.rfind('.');
  if (dot == std::string_view::npos || dot + 1 == title.size() || title.size() - dot > 6) {
    return false;
  }
  return std::ranges::all_of(title.substr(dot + 1), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
}

std::size_t han_in(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text::is_han(text::next_code_point(text, at))) ++count;
  }
  return count;
}

bool is_title(std::string_view title) {
  constexpr std::size_t kFewestHan = 5;
  const bool of_program = ingest::opens_with_any(text::fold(title), ingest::leftovers().titles);
  if (of_program || ends_as_file_name(title) || title.size() > kLongestHeadline) return false;
  return ingest::count_split_words(title) >= 3 || han_in(title) >= kFewestHan;
}

bool is_headline(const ingest::PageBlock& block) {
  return block.kind == BlockKind::title || block.kind == BlockKind::heading ||
         (block.text.size() < kLongestHeadline && !ends_clause(ingest::trim(block.text)));
}

}  // namespace

std::string agreed_title(std::string_view stated, const std::vector<ingest::PageBlock>& blocks) {
  const std::string title = ingest::one_line(text::to_valid_utf8(stated));
  if (!is_title(title)) return {};
  const std::string wanted = ingest::essence(title);
  bool has_headline = false;
  std::size_t seen = 0;
  for (const ingest::PageBlock& block : blocks) {
    if (!block.reason.empty() || ingest::trim(block.text).empty()) continue;
    if (seen == kFrontBlocks) break;
    if (block.text.size() < 2 * kLongestHeadline && ingest::essence(block.text) == wanted)
      return title;
    has_headline =
        has_headline || block.kind == BlockKind::title || (seen == 0 && is_headline(block));
    ++seen;
  }
  return has_headline ? std::string() : title;
}

std::string believable_author(std::string_view stated) {
  const std::string name = ingest::one_line(text::to_valid_utf8(stated));
  const auto& users = ingest::leftovers().users;
  if (std::ranges::find(users, text::fold(name)) != users.end()) return {};
  const bool two_words = ingest::count_split_words(name) >= 2 || han_in(name) >= 2;
  const bool has_digit = name.find_first_of("0123456789@_\\") != std::string::npos;
  return two_words && !has_digit && name.size() < kLongestHeadline ? name : std::string();
}

}  // namespace readout::reader
