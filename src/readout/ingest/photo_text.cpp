#include "readout/ingest/photo_text.hpp"

#include <algorithm>
#include <vector>

#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kReachOfCopy = 3;  // blocks

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// "[1/5]", and words behind it.
bool opens_with_place_in_gallery(std::string_view line) {
  const std::size_t end = line.find(']');
  if (!line.starts_with('[') || end == std::string_view::npos || end + 1 == line.size())
    return false;
  const std::string_view inside = line.substr(1, end - 1);
  const std::size_t slash = inside.find('/');
  return slash != std::string_view::npos && is_number(inside.substr(0, slash)) &&
         is_number(inside.substr(slash + 1));
}

/// "14.11.2031", "2031-11-14": digits and marks.
bool is_day_in_digits(std::string_view text) {
  constexpr std::ptrdiff_t kFewest = 6;
  return std::ranges::count_if(text, is_digit) >= kFewest &&
         text.find_first_not_of("0123456789./-") == std::string_view::npos;
}

/// "..., 1920, 14.11.2031".
bool ends_in_width_and_day(std::string_view line) {
  const std::size_t last = line.rfind(',');
  if (last == std::string_view::npos || !is_day_in_digits(trim(line.substr(last + 1))))
    return false;
  const std::string_view head = line.substr(0, last);
  const std::size_t before = head.rfind(',');
  if (before == std::string_view::npos) return false;
  const std::string_view width = trim(head.substr(before + 1));
  return is_number(width) && (width.size() == 3 || width.size() == 4);
}

/// Three words at the front are the same, six characters of Han.
bool opens_alike(std::string_view a, std::string_view b) {
  constexpr std::size_t kWords = 3;
  constexpr std::size_t kHan = 6;
  std::size_t at = 0;
  std::size_t behind = 0;
  std::size_t spaces = 0;
  std::size_t han = 0;
  while (at < a.size() && behind < b.size()) {
    const char32_t c = text::next_code_point(a, at);
    if (c != text::next_code_point(b, behind)) return false;
    if (text::is_han(c)) ++han;
    if (text::is_space(c)) ++spaces;
    if (spaces == kWords || han == kHan) return true;
  }
  return false;
}

/// From the first letter on: "[1/5]" stands before it.
std::string_view from_first_letter(std::string_view line) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size(); begin = at) {
    if (text::is_letter(text::next_code_point(line, at))) break;
  }
  return line.substr(begin);
}

}  // namespace

bool shows_picture(std::string_view line) {
  return opens_with_place_in_gallery(line) || ends_in_width_and_day(line);
}

bool is_beside_caption(const Page& page, std::size_t index) {
  const std::string& line = page.blocks[index].text;
  const std::size_t first = index - std::min(index, kReachOfCopy);
  const std::size_t end = std::min(page.blocks.size(), index + 1 + kReachOfCopy);
  bool again = false;
  for (std::size_t i = first; i < end; ++i) again |= i != index && page.blocks[i].text == line;
  std::size_t below = index + 1;
  while (below < end && page.blocks[below].text == line) ++below;
  if (below >= end) return false;
  const std::string_view reason = caption_reason(page.blocks[below].text);
  if (reason == "caption") return opens_alike(line, from_first_letter(page.blocks[below].text));
  return reason == "photo-credit" && again;
}

}  // namespace readout::ingest
