#include "readout/ingest/section_labels.hpp"

#include <algorithm>
#include <string>

#include "readout/ingest/lines.hpp"
#include "readout/ingest/page_marks.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/vocabulary.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kLongestLabel = 120;  // bytes
constexpr std::size_t kMostWordsBehind = 4;
/// How far below its label a comment shows that it is one, and by how many marks.
constexpr std::size_t kNear = 16;
constexpr std::size_t kFewestMarks = 2;
constexpr std::size_t kFewestWordsAbove = 40;

bool is_count_or_mark(char32_t c) {
  return !text::is_letter(c);
}

/// Without counts, brackets and marks at either end: "12 comments", "comments (12)".
std::string_view without_counts(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t after = begin;
    if (!is_count_or_mark(text::next_code_point(text, after))) break;
    begin = after;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t before = end;
    if (!is_count_or_mark(text::previous_code_point(text, before))) break;
    end = before;
  }
  return text.substr(begin, end - begin);
}

/// "more from" and then a few words, in a phrase that goes on.
bool goes_on(std::string_view bare, std::string_view opener) {
  if (!bare.starts_with(opener)) return false;
  const std::string_view rest = bare.substr(opener.size());
  const bool at_end =
      rest.empty() || rest.front() == ' ' ||
      (static_cast<unsigned char>(opener.back()) >= 0x80 && columns(opener) > opener.size() / 2);
  return at_end && count_words(rest) <= kMostWordsBehind;
}

}  // namespace

std::string_view section_reason(std::string_view line) {
  if (line.size() > kLongestLabel || ends_with_full_stop(line)) return {};
  const std::string folded = text::fold(trim(line));
  const std::string_view bare = without_counts(folded);
  if (bare.empty()) return {};
  const Vocabulary& words = vocabulary();
  if (const auto whole = words.section_labels.find(bare); whole != words.section_labels.end()) {
    return whole->second;
  }
  for (const auto& [opener, reason] : words.section_openers) {
    if (goes_on(bare, opener)) return reason;
  }
  return {};
}

std::size_t end_of_list_at(const Page& page, std::size_t index) {
  constexpr std::size_t kFewestWords = 3;
  constexpr std::size_t kLongest = 40;
  const PageBlock& lead = page.blocks[index];
  const bool colon = lead.text.ends_with(':') || lead.text.ends_with("\uFF1A");
  const bool introduces = colon && lead.reason.empty() && count_words(lead.text) >= kFewestWords &&
                          section_reason(lead.text).empty();
  std::size_t end = index + 1;
  if (!introduces || end == page.blocks.size()) return index;
  const bool alone = page.blocks[end].alone;
  while (end < page.blocks.size() && end - index <= kLongest && page.blocks[end].alone == alone &&
         page.blocks[end].reason.empty() && section_reason(page.blocks[end].text).empty() &&
         mark_reason(page.blocks[end].text).empty()) {
    ++end;
  }
  return end;
}

std::size_t begin_of_comments(const Page& page) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const std::string& text = page.blocks[i].text;
    if (page.blocks[i].reason.empty() && ends_with_stop(text)) words += count_words(text);
    if (words < kFewestWordsAbove || section_reason(text) != "comments") continue;
    const std::size_t last = std::min(page.blocks.size(), i + 1 + kNear);
    const auto marks =
        std::count_if(page.blocks.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                      page.blocks.begin() + static_cast<std::ptrdiff_t>(last),
                      [](const PageBlock& block) { return is_comment_mark(block.text); });
    if (static_cast<std::size_t>(marks) >= kFewestMarks) return i;
  }
  return page.blocks.size();
}

}  // namespace readout::ingest
