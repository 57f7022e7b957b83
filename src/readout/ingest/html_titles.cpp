#include "readout/ingest/html_titles.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_set>

#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

/// Runs of so many letters and digits are what two titles have in common.
constexpr std::size_t kRun = 3;

std::u32string letters(std::string_view title) {
  constexpr std::size_t kLongest = 400;  // letters
  std::u32string out;
  const std::string folded = text::fold(title_begin(title));
  for (std::size_t at = 0; at < folded.size() && out.size() < kLongest;) {
    const char32_t c = text::next_code_point(folded, at);
    if (text::is_letter(c) || text::is_digit(c)) out += c;
  }
  return out;
}

}  // namespace

std::string_view title_begin(std::string_view title) {
  constexpr std::size_t kLongest = 1600;  // bytes
  std::size_t end = std::min(title.size(), kLongest);
  while (end < title.size() && (static_cast<unsigned char>(title[end]) & 0xC0U) == 0x80U) ++end;
  return title.substr(0, end);
}

bool alike_titles(std::string_view a, std::string_view b) {
  std::u32string shorter = letters(a);
  std::u32string longer = letters(b);
  if (shorter.size() > longer.size()) shorter.swap(longer);
  if (shorter.size() < kRun) return shorter == longer;
  std::unordered_set<std::u32string_view> runs;
  for (std::size_t i = 0; i + kRun <= longer.size(); ++i) {
    runs.insert(std::u32string_view(longer).substr(i, kRun));
  }
  std::size_t shared = 0;
  const std::size_t all = shorter.size() - kRun + 1;
  for (std::size_t i = 0; i < all; ++i) {
    shared += runs.contains(std::u32string_view(shorter).substr(i, kRun)) ? 1U : 0U;
  }
  return shared * 3 >= all;
}

}  // namespace readout::ingest
