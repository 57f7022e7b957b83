#include "readout/ingest/boilerplate.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readout/ingest/agency_tail.hpp"
#include "readout/ingest/date_labels.hpp"
#include "readout/ingest/front_matter.hpp"
#include "readout/ingest/letterhead.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/marked_list.hpp"
#include "readout/ingest/message_header.hpp"
#include "readout/ingest/page_marks.hpp"
#include "readout/ingest/related_headline.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/surroundings.hpp"

namespace readout::ingest {
namespace {

/// Heads of articles are short, tails too.
constexpr std::size_t kHeadBlocks = 8;
constexpr std::size_t kTailBlocks = 5;

void note_date(Page& page, std::string_view line) {
  if (page.metadata.published.empty()) page.metadata.published = published_in(line);
}

/// "2031 03/12 11:52:11": a day and a clock that no rule for dates reads, and nothing else.
bool is_counter_of_day(std::string_view line) {
  constexpr std::ptrdiff_t kFewestDigits = 8;
  return is_counter(line) &&
         std::ranges::count_if(line, [](char c) { return c >= '0' && c <= '9'; }) >= kFewestDigits;
}

/// What a head has above the name of its author.
struct Above {
  std::size_t kept = 0;
  std::size_t paragraphs = 0;  ///< of those
};

/// One of those who took part, as the account itself lists them.
bool is_in_list_of_persons(const Page& page, std::size_t i, const Above& above) {
  constexpr std::size_t kParagraphsAboveName = 1;
  const std::vector<PageBlock>& blocks = page.blocks;
  if (!is_byline_by_office(blocks[i].text)) return false;
  const auto is_like = [](std::string_view line) { return names_person(line) && !byline(line); };
  if (above.paragraphs > kParagraphsAboveName) return true;
  if (i + 1 < blocks.size() && is_like(blocks[i + 1].text)) return true;
  // A headline may begin with a name, too.
  return above.kept > 1 && (is_like(blocks[i - 1].text) || blocks[i - 1].text.ends_with(':'));
}

/// Lines that stand only in the head: dates, addresses, the author.
std::string_view reason_in_head(Page& page, std::size_t i, const Above& above) {
  const PageBlock& block = page.blocks[i];
  if (is_url(block.text)) {
    if (page.metadata.url.empty()) page.metadata.url = block.text;
    return "source-url";
  }
  if (is_date_line(block.text) || is_counter_of_day(block.text)) {
    note_date(page, block.text);
    return "date";
  }
  if (is_source_label(block.text)) return "byline";
  const auto author = byline(block.text);
  if (author && !is_in_list_of_persons(page, i, above)) {
    if (page.metadata.author.empty()) page.metadata.author = *author;
    return "byline";
  }
  return {};
}

std::string_view reason_in_tail(std::string_view line) {
  if (is_agency_tail(line)) return "agency-tail";
  const std::string_view reason = mark_reason(line);
  return reason == "navigation-tags" || reason == "subscribe" ? reason : std::string_view();
}

/// "* * *" between the sections of an article, which its author wrote; lines and dashes are drawn.
bool is_section_break(std::string_view line) {
  return is_ornament(line) && line.find_first_not_of("* ") == std::string_view::npos;
}

std::string_view reason_anywhere(Page& page, const PageBlock& block) {
  if (is_ornament(block.text)) {
    return is_section_break(block.text) ? "" : "separator";
  }
  if (is_icon_names(block.text)) {
    note_date(page, block.text);
    return "icon-names";
  }
  return navigation_reason(block.text);
}

bool is_menu(const PageBlock& block) {
  return block.reason == "share" || block.reason == "navigation";
}

/// One word of a menu is part of it beside another line of it alone: it may be a heading as well.
void leave_out_lone_words(Page& page) {
  const auto leave_out = [](auto begin, auto end) {
    for (std::string_view above; begin != end; ++begin) {
      const bool lone = begin->kind == BlockKind::paragraph || begin->kind == BlockKind::list_item;
      if (!above.empty() && begin->reason.empty() && lone && is_button_word(begin->text)) {
        begin->reason = above;
      }
      above = is_menu(*begin) ? std::string_view(begin->reason) : std::string_view();
    }
  };
  leave_out(page.blocks.begin(), page.blocks.end());
  leave_out(page.blocks.rbegin(), page.blocks.rend());
}

bool is_body_kind(BlockKind kind) {
  return kind == BlockKind::paragraph || kind == BlockKind::heading || kind == BlockKind::list_item;
}

/// A break has sections on both sides: above the first and below the last it parts nothing.
void leave_out_outer_breaks(Page& page) {
  const auto leave_out = [](auto begin, auto end) {
    for (; begin != end; ++begin) {
      if (!begin->reason.empty() || begin->kind == BlockKind::title) continue;
      if (!is_body_kind(begin->kind) || !is_section_break(begin->text)) return;
      begin->reason = "separator";
    }
  };
  leave_out(page.blocks.begin(), page.blocks.end());
  leave_out(page.blocks.rbegin(), page.blocks.rend());
}

}  // namespace

void judge_lines(Page& page) {
  if (!page.marked_up) cut_message_headers(page);
  for (PageBlock& block : page.blocks) {
    if (block.reason.empty() && is_body_kind(block.kind))
      block.reason = reason_anywhere(page, block);
  }
  if (!page.marked_up) leave_out_surroundings(page);
  leave_out_lone_words(page);
  const std::vector<bool> in_list = lines_of_marked_lists(page);
  Above above;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    PageBlock& block = page.blocks[i];
    if (!block.reason.empty()) continue;
    if (!is_body_kind(block.kind)) {
      if (is_ornament(block.text)) block.reason = "separator";  // a quotation's dash without a name
      continue;
    }
    std::string_view reason;
    if (above.kept < kHeadBlocks && !in_list[i]) reason = reason_in_head(page, i, above);
    const bool in_tail = i + kTailBlocks >= page.blocks.size() && above.kept > 1;
    if (reason.empty() && in_tail) reason = reason_in_tail(block.text);
    block.reason = reason;
    if (!reason.empty() || is_section_break(block.text)) continue;
    ++above.kept;
    if (is_full_paragraph(block.text)) ++above.paragraphs;
  }
  leave_out_outer_breaks(page);
  leave_out_letterhead(page);
}

void judge_places(Page& page) {
  const auto title =
      std::find_if(page.blocks.begin(), page.blocks.end(), [](const PageBlock& block) {
        return block.reason.empty() && block.kind == BlockKind::title;
      });
  for (PageBlock& block : page.blocks) {
    if (!block.reason.empty() || !is_body_kind(block.kind)) continue;
    if (title != page.blocks.end() && same_title(block.text, title->text)) {
      block.reason = "duplicate-title";
    } else {
      block.reason = caption_reason(block.text);
    }
  }
  if (!page.marked_up) leave_out_related_headlines(page);
  cut_agency_tail(page);
  leave_out_outer_breaks(page);  // now that title and tail are known
}

}  // namespace readout::ingest
