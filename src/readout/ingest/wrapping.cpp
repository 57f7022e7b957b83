#include "readout/ingest/wrapping.hpp"

#include <algorithm>
#include <array>

#include "readout/ingest/lines.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kWidest = 110;
/// Two lines prove nothing when they are as long as headlines get.
constexpr std::size_t kFewestCuts = 3;
constexpr std::size_t kUsualWidest = 80;
/// Writers who cut by hand miss the margin by a few columns.
constexpr std::size_t kSlack = 3;

/// Nearly the widest line: a long address may stick out.
std::size_t usual_width(std::span<const std::string_view> lines) {
  std::vector<std::size_t> widths;
  for (const std::string_view line : lines) {
    const std::size_t width = columns(trim(line));
    if (width > 0) widths.push_back(width);
  }
  if (widths.empty()) return 0;
  const std::size_t rank = (widths.size() - 1) - (widths.size() - 1) / 50;
  std::nth_element(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(rank),
                   widths.end());
  return widths[rank];
}

std::size_t first_word_columns(std::string_view line) {
  std::size_t after = 0;
  static_cast<void>(text::next_code_point(line, after));
  if (columns(line.substr(0, after)) == 2) return 2;  // Han and its marks break anywhere
  return columns(line.substr(0, line.find_first_of(" \t")));
}

bool is_cut(std::string_view line, std::string_view next, std::size_t width) {
  return columns(line) + 1 + first_word_columns(next) + kSlack > width;
}

bool is_indented(std::string_view line) {
  return line.starts_with("  ") || line.starts_with("\t") || line.starts_with("\u3000");
}

constexpr std::size_t kFewestTitles = 3;

/// Marks that sentences have within and titles of Han characters have not.
bool has_han_stop(std::string_view line) {
  constexpr std::array<std::string_view, 4> kMarks = {"\uFF0C", "\u3002", "\uFF1B", "\u3001"};
  return std::ranges::any_of(
      kMarks, [&](std::string_view mark) { return line.find(mark) != std::string_view::npos; });
}

/// A text in capitals shows no beginnings.
bool has_small_letter(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    if (text::is_lower(text::next_code_point(line, at))) return true;
  }
  return false;
}

/// Begins with a capital, a number or Han, and ends neither as a sentence nor in its middle.
bool is_title_like(std::string_view line) {
  constexpr std::string_view kOpen = ",;:-";
  std::size_t at = 0;
  char32_t first = text::next_code_point(line, at);
  while (at < line.size() && !text::is_letter(first) && !text::is_digit(first)) {
    first = text::next_code_point(line, at);
  }
  if (ends_with_full_stop(line) || kOpen.find(line.back()) != std::string_view::npos) return false;
  if (text::is_han(first)) return !has_han_stop(line);
  return (text::is_upper(first) || text::is_digit(first)) && has_small_letter(line);
}

}  // namespace

std::vector<bool> rows_of_titles(std::span<const std::string_view> lines) {
  std::vector<bool> titles(lines.size());
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    bool all = true;
    for (; end < lines.size() && !trim(lines[end]).empty(); ++end) {
      all = all && is_title_like(trim(lines[end]));
    }
    const bool row = all && end - begin >= kFewestTitles;
    std::fill(titles.begin() + static_cast<std::ptrdiff_t>(begin),
              titles.begin() + static_cast<std::ptrdiff_t>(end), row);
    begin = end + 1;
  }
  return titles;
}

std::size_t wrap_width(std::span<const std::string_view> lines) {
  const std::size_t width = usual_width(lines);
  if (width < kNarrowest || width > kWidest) return 0;
  const std::vector<bool> titles = rows_of_titles(lines);
  std::size_t breaks = 0;
  std::size_t cuts = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::string_view line = trim(lines[i]);
    const std::string_view next = trim(lines[i + 1]);
    if (line.empty() || next.empty() || titles[i]) continue;
    ++breaks;
    if (is_cut(line, next, width)) ++cuts;
  }
  const bool enough = cuts >= kFewestCuts || (cuts > 0 && width <= kUsualWidest);
  return enough && cuts * 4 >= breaks * 3 ? width : 0;
}

bool continues(std::string_view line, std::string_view next, std::size_t width) {
  if (width == 0 || (is_indented(next) && !is_indented(line))) return false;
  line = trim(line);
  next = trim(next);
  return is_cut(line, next, width) || (!ends_with_stop(line) && begins_lower(next));
}

}  // namespace readout::ingest
