#include "readout/ingest/author_box.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "readout/ingest/lines.hpp"
#include "readout/ingest/shape.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kLastBlocks = 4;
constexpr std::size_t kMostNoteWords = 60;

/// Two to four words, all of them capitalised.
bool is_name(std::string_view line) {
  const std::vector<std::string_view> words = split_words(line);
  return words.size() >= 2 && words.size() <= 4 && std::ranges::all_of(words, begins_upper) &&
         !ends_with_stop(line);
}

bool is_note_on(std::string_view paragraph, std::string_view name) {
  return !name.empty() && paragraph.size() > name.size() && paragraph.starts_with(name) &&
         paragraph[name.size()] == ' ' && count_words(paragraph) <= kMostNoteWords;
}

}  // namespace

void leave_out_author_box(Page& page, const Region& text) {
  const std::size_t first = text.end - std::min(kLastBlocks, text.end - text.begin);
  for (std::size_t i = std::max<std::size_t>(first, 1); i < text.end; ++i) {
    PageBlock& block = page.blocks[i];
    PageBlock& before = page.blocks[i - 1];
    if (!block.reason.empty()) continue;
    const bool boxed =
        before.reason.empty() && is_name(before.text) && is_note_on(block.text, before.text);
    const bool of_byline = i + 1 == text.end && is_note_on(block.text, page.metadata.author);
    if (boxed) before.reason = "author-note";
    if (boxed || of_byline) block.reason = "author-note";
  }
}

}  // namespace readout::ingest
