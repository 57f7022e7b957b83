#include "readout/ingest/marked_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "readout/ingest/lines.hpp"
#include "readout/ingest/section_labels.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kFewestItems = 3;
constexpr int kNone = 0;
constexpr int kBullet = -1;

bool has_bullet(const PageBlock& block) {
  constexpr std::array<std::string_view, 8> kBullets = {
      "- ", "+ ", "\u2013 ", "\u2014 ", "\u25CB", "\u25C6", "\u25BA", "\u2013\u00A0"};
  return block.kind == BlockKind::list_item ||
         std::ranges::any_of(kBullets,
                             [&](std::string_view mark) { return block.text.starts_with(mark); });
}

/// 1 to 10 as Chinese lists are numbered; 0 for another character.
int han_number(char32_t c) {
  constexpr std::u32string_view kNumbers =
      U"\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341";
  const std::size_t at = kNumbers.find(c);
  return at == std::u32string_view::npos ? kNone : static_cast<int>(at) + 1;
}

/// The number that stands before an item, with a mark behind it: 3 of "3. Rail" and "(3) Rail".
int number_of(std::string_view line) {
  constexpr std::u32string_view kBehind = U".)\uFF0E\uFF09\u3001";
  constexpr int kMost = 200;
  int number = kNone;
  std::size_t at = 0;
  const std::size_t begin = line.starts_with('(') ? 1 : line.starts_with("\uFF08") ? 3 : 0;
  for (at = begin; at < line.size() && number < kMost;) {
    std::size_t next = at;
    const char32_t c = text::next_code_point(line, next);
    const bool digit = c >= U'0' && c <= U'9';
    if (!digit && (number != kNone || han_number(c) == kNone)) break;
    number = digit ? number * 10 + static_cast<int>(c - U'0') : han_number(c);
    at = next;
  }
  if (number == kNone || at >= line.size()) return kNone;
  const char32_t behind = text::next_code_point(line, at);
  const std::string_view rest = line.substr(at);
  const bool marked = kBehind.find(behind) != std::u32string_view::npos;
  const bool is_decimal =
      behind == U'.' && !rest.empty() && rest.front() >= '0' && rest.front() <= '9';
  return marked && !is_decimal && !trim(rest).empty() ? number : kNone;
}

int mark_of(const PageBlock& block) {
  return has_bullet(block) ? kBullet : number_of(block.text);
}

bool may_belong(const PageBlock& block) {
  return (block.reason.empty() || block.reason == "date") && section_reason(block.text).empty();
}

}  // namespace

std::size_t end_of_marked_list_at(const Page& page, std::size_t index) {
  const std::vector<PageBlock>& blocks = page.blocks;
  if (!blocks[index].reason.empty() || !is_full_paragraph(blocks[index].text)) return index;
  std::size_t end = index;
  std::size_t items = 0;
  int last = 0;
  for (std::size_t i = index + 1; i < blocks.size() && may_belong(blocks[i]); ++i) {
    const int mark = mark_of(blocks[i]);
    const bool goes_on = mark == kBullet || (mark != kNone && (mark == 1 || mark == last + 1));
    if (goes_on) {
      ++items;
      end = i + 1;
      if (mark != kBullet) last = mark;
    } else {
      const bool heads =
          i + 1 < blocks.size() && has_bullet(blocks[i + 1]) && !is_full_paragraph(blocks[i].text);
      if (!heads) break;
    }
  }
  return items >= kFewestItems ? end : index;
}

std::vector<bool> lines_of_marked_lists(const Page& page) {
  std::vector<bool> in_list(page.blocks.size());
  // An item may be a paragraph itself: a list that begins below it ends no later than this one.
  for (std::size_t i = 0; i < page.blocks.size();) {
    const std::size_t end = end_of_marked_list_at(page, i);
    for (std::size_t line = i + 1; line < end; ++line) in_list[line] = true;
    i = std::max(i + 1, end);
  }
  return in_list;
}

}  // namespace readout::ingest
