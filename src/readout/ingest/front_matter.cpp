#include "readout/ingest/front_matter.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "readout/ingest/lines.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

/// How far from the top a title may stand.
constexpr std::size_t kFrontBlocks = 8;
constexpr std::size_t kMostStandfirstBlocks = 2;
constexpr std::size_t kMostStandfirstWords = 60;

bool kept(const PageBlock& block) {
  return block.reason.empty();
}

PageBlock* marked_title(Page& page) {
  const auto found = std::find_if(
      page.blocks.begin(), page.blocks.end(),
      [](const PageBlock& block) { return kept(block) && block.kind == BlockKind::title; });
  return found == page.blocks.end() ? nullptr : &*found;
}

PageBlock* repeats_metadata_title(Page& page) {
  const std::size_t front = std::min(page.blocks.size(), kFrontBlocks);
  for (std::size_t i = 0; i < front; ++i) {
    PageBlock& block = page.blocks[i];
    if (kept(block) && same_title(block.text, page.metadata.title)) return &block;
  }
  return nullptr;
}

PageBlock* first_kept(Page& page) {
  const auto found = std::find_if(page.blocks.begin(), page.blocks.end(), kept);
  return found == page.blocks.end() ? nullptr : &*found;
}

/// A first line shaped like a headline, with text below it.
PageBlock* title_by_shape(Page& page) {
  PageBlock* first = first_kept(page);
  if (first == nullptr || first == &page.blocks.back()) return nullptr;
  const bool may_be = first->kind == BlockKind::paragraph || first->kind == BlockKind::heading;
  return may_be && is_headline_shaped(first->text) ? first : nullptr;
}

/// What shows that the head of an article goes on at a block that was left out.
bool belongs_to_head(const PageBlock& block) {
  return block.reason == "duplicate-title" || block.reason == "byline" || block.reason == "date" ||
         block.reason == "photo-credit" || block.reason == "share";
}

constexpr char32_t kNoMore = 0;

/// The letters and digits of a text, folded, from the front: most paragraphs differ from a title in
/// the first one.
class Letters {
 public:
  explicit Letters(std::string_view text) : rest_(text) {}

  char32_t next() {
    while (at_ < folded_.size() || fill()) {
      const char32_t c = text::next_code_point(folded_, at_);
      if (text::is_letter(c) || text::is_digit(c)) return c;
    }
    return kNoMore;
  }

 private:
  bool fill() {
    constexpr std::size_t kChunk = 12;  // bytes
    folded_.clear();
    at_ = 0;
    while (folded_.empty() && !rest_.empty()) {
      std::size_t end = 0;
      while (end < std::min(kChunk, rest_.size())) {
        static_cast<void>(text::next_code_point(rest_, end));
      }
      folded_ = text::fold(rest_.substr(0, end));
      rest_.remove_prefix(end);
    }
    return !folded_.empty();
  }

  std::string_view rest_;
  std::string folded_;
  std::size_t at_ = 0;
};

}  // namespace

bool same_title(std::string_view a, std::string_view b) {
  Letters of_a(a);
  Letters of_b(b);
  while (true) {
    const char32_t c = of_a.next();
    if (c != of_b.next()) return false;
    if (c == kNoMore) return true;
  }
}

void mark_title(Page& page) {
  if (!page.metadata.title.empty()) {
    if (PageBlock* block = repeats_metadata_title(page)) {
      block->kind = BlockKind::title;
    } else {
      page.blocks.insert(page.blocks.begin(), {BlockKind::title, page.metadata.title, "", true});
    }
  } else if (PageBlock* block = marked_title(page)) {
    block->kind = BlockKind::title;
  } else if (PageBlock* shaped = title_by_shape(page)) {
    shaped->kind = BlockKind::title;
  }
  bool seen = false;
  for (PageBlock& block : page.blocks) {
    if (!kept(block) || block.kind != BlockKind::title) continue;
    if (seen) block.kind = BlockKind::heading;
    seen = true;
  }
}

void mark_standfirst(Page& page) {
  const PageBlock* title = marked_title(page);
  if (title == nullptr) return;
  const auto begin = static_cast<std::size_t>(title - page.blocks.data()) + 1;
  std::size_t marked = 0;
  std::size_t words = 0;
  for (std::size_t i = begin; i < page.blocks.size() && marked < kMostStandfirstBlocks; ++i) {
    PageBlock& block = page.blocks[i];
    if (!kept(block)) continue;
    if (block.kind != BlockKind::paragraph) return;
    words += count_words(block.text);
    const bool before_head_ends = i + 1 < page.blocks.size() && !kept(page.blocks[i + 1]) &&
                                  belongs_to_head(page.blocks[i + 1]);
    const bool headline_like = !page.marked_up && is_headline_shaped(block.text) &&
                               !ends_with_stop(block.text) && i + 1 < page.blocks.size();
    if (words > kMostStandfirstWords || !(before_head_ends || headline_like)) return;
    block.kind = BlockKind::standfirst;
    ++marked;
  }
}

}  // namespace readout::ingest
