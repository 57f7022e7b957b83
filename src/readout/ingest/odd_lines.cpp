#include "readout/ingest/odd_lines.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "readout/ingest/front_matter.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/text/marks.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kFewestWords = 6;
/// Copies of a caption stand so near, with its credit between them.
constexpr std::size_t kReach = 3;

/// Letters, all of them capitals.
bool is_in_capitals(std::string_view line) {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = text::next_code_point(line, at);
    if (text::is_lower(c)) return false;
    if (text::is_upper(c)) ++capitals;
  }
  return capitals > 0;
}

bool begins_with_quote(std::string_view line) {
  std::size_t at = 0;
  return !line.empty() && text::is_double_quote(text::next_code_point(line, at));
}

/// Words in capitals where the neighbours have small letters, too long for a heading.
bool is_teaser_in_capitals(const Page& page, std::size_t i) {
  const std::string_view line = page.blocks[i].text;
  if (!is_in_capitals(line) || ends_with_full_stop(line) || count_words(line) < kFewestWords)
    return false;
  const bool above = i > 0 && !is_in_capitals(page.blocks[i - 1].text);
  return above && i + 1 < page.blocks.size() && !is_in_capitals(page.blocks[i + 1].text);
}

void leave_out_copies(Page& page, const Region& text, std::size_t i) {
  const std::string_view line = page.blocks[i].text;
  if (count_words(line) < kFewestWords || begins_with_quote(line)) return;
  for (std::size_t next = i + 1; next < text.end && next <= i + kReach; ++next) {
    if (page.blocks[next].text != line) continue;
    for (const std::size_t copy : {i, next}) {
      if (page.blocks[copy].reason.empty()) page.blocks[copy].reason = "caption";
    }
  }
}

}  // namespace

void leave_out_odd_lines(Page& page, const Region& text) {
  for (std::size_t i = text.begin; i < text.end; ++i) {
    PageBlock& block = page.blocks[i];
    if (block.kind != BlockKind::paragraph) continue;
    leave_out_copies(page, text, i);
    if (!block.reason.empty()) continue;
    if (!page.metadata.author.empty() && same_title(block.text, page.metadata.author)) {
      block.reason = "byline";
    } else if (is_teaser_in_capitals(page, i)) {
      block.reason = "related-headline";
    }
  }
}

}  // namespace readout::ingest
