#include "readout/ingest/html.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "readout/ingest/html_blocks.hpp"
#include "readout/ingest/html_boxes.hpp"
#include "readout/ingest/html_content.hpp"
#include "readout/ingest/html_head.hpp"
#include "readout/ingest/html_metadata.hpp"
#include "readout/ingest/html_microdata.hpp"
#include "readout/ingest/html_roles.hpp"
#include "readout/ingest/html_scripted.hpp"
#include "readout/ingest/html_sections.hpp"
#include "readout/ingest/html_tree.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/outlets.hpp"
#include "readout/ingest/shape.hpp"

namespace readout::ingest {
namespace {

std::string reason_of(bool inside, const HtmlBlock& block) {
  if (!block.reason.empty()) return std::string(block.reason);
  if (!inside) return "outside-main";
  return block.link_list ? "navigation" : "";
}

/// Furniture comes in hundreds of crumbs: neighbours with one reason are one block.
void add(Page& page, PageBlock block) {
  if (!block.reason.empty() && !page.blocks.empty() && page.blocks.back().reason == block.reason) {
    page.blocks.back().text += '\n' + block.text;
    return;
  }
  page.blocks.push_back(std::move(block));
}

/// A title below much furniture stands first: mark_title looks no further than the front.
void lead_with_title(Page& page) {
  const auto title =
      std::find_if(page.blocks.begin(), page.blocks.end(),
                   [](const PageBlock& block) { return block.kind == BlockKind::title; });
  constexpr std::ptrdiff_t kFront = 8;  // blocks
  if (title == page.blocks.end() || title - page.blocks.begin() < kFront) return;
  std::rotate(page.blocks.begin(), title, title + 1);
}

struct Reading {
  HtmlRoles roles;
  std::vector<HtmlBlock> blocks;
  MainContent content;
  std::size_t kept = 0;  ///< columns of running text
  std::size_t all = 0;   ///< columns of all blocks
};

/// Short lines without a stop below the last sentence: tags, counters, "published in".
bool is_tail_line(const HtmlBlock& block) {
  constexpr std::size_t kMostTailColumns = 60;
  return (block.kind == BlockKind::paragraph || block.kind == BlockKind::heading) &&
         !ends_with_stop(block.text) && block.columns <= kMostTailColumns;
}

/// "maren@varland.example", "varland.example/summit"
bool is_one_name(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c > ' '; });
}

/// A paragraph beside the last one that stays, and of its make: dates of a tour, where a text was
/// found. A label leads to nothing there.
bool continues(const HtmlTree& tree, const HtmlBlock& last, const HtmlBlock& block) {
  constexpr std::size_t kLeastColumns = 20;
  const HtmlNode& above = tree.nodes()[last.node];
  const HtmlNode& node = tree.nodes()[block.node];
  const bool paragraph = node.tag == "p" || node.tag == "pre";
  const bool alike = node.tag == above.tag || node.tag == "pre";
  return paragraph && alike && node.parent == above.parent &&
         tree.attribute(block.node, "class") == tree.attribute(last.node, "class") &&
         block.columns >= kLeastColumns && block.link_columns * 2 <= block.columns &&
         !is_one_name(block.text) && !block.text.ends_with(':');
}

void leave_out_tail(const HtmlTree& tree, Reading& reading) {
  std::vector<HtmlBlock>& blocks = reading.blocks;
  const auto is_kept = [&](std::size_t i) {
    return reason_of(reading.content.inside[i], blocks[i]).empty();
  };
  std::size_t end = blocks.size();
  while (end > 0 && (!is_kept(end - 1) || is_tail_line(blocks[end - 1]))) --end;
  if (end == 0) return;  // nothing but short lines: a list, a poem
  const std::size_t last = end - 1;
  for (std::size_t i = end; i < blocks.size(); ++i) {
    if (is_kept(i) && !continues(tree, blocks[last], blocks[i])) blocks[i].reason = "page-footer";
  }
}

Reading read_with(const HtmlTree& tree, const std::vector<ClassMeaning>& meanings,
                  std::string_view title, ClassNames classes) {
  Reading reading;
  reading.roles = html_roles(tree, meanings, classes);
  reading.blocks = html_blocks(tree, reading.roles);
  reading.content = main_content(tree, meanings, reading.blocks, title);
  for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
    const HtmlBlock& block = reading.blocks[i];
    reading.all += block.columns;
    if (reason_of(reading.content.inside[i], block).empty()) reading.kept += block.columns;
  }
  return reading;
}

/// Class names that leave next to nothing of a page were misread. Comments may well be most of it.
Reading best_reading(const HtmlTree& tree, const std::vector<ClassMeaning>& meanings,
                     std::string_view title) {
  constexpr std::size_t kLeastShare = 4;
  constexpr std::size_t kLeastShareOfComments = 24;
  Reading reading = read_with(tree, meanings, title, ClassNames::trusted);
  if (reading.kept * kLeastShare >= reading.all) return reading;
  Reading wider = read_with(tree, meanings, title, ClassNames::of_comments);
  if (reading.kept * kLeastShare < wider.kept) reading = std::move(wider);
  if (reading.kept * kLeastShareOfComments >= reading.all) return reading;
  Reading plain = read_with(tree, meanings, title, ClassNames::ignored);
  return reading.kept * kLeastShareOfComments < plain.kept ? std::move(plain) : std::move(reading);
}

}  // namespace

namespace {

/// The address that a browser notes when it saves a whole page: `<!-- saved from url=(0031)...
/// -->`.
std::string saved_from(std::string_view html) {
  constexpr std::size_t kLookAt = 1024;  // bytes
  constexpr std::string_view kMark = "<!-- saved from url=(";
  const std::string_view head = html.substr(0, kLookAt);
  const std::size_t mark = head.find(kMark);
  const std::size_t begin = mark == std::string_view::npos ? mark : head.find(')', mark);
  const std::size_t end = begin == std::string_view::npos ? begin : head.find("-->", begin);
  if (end == std::string_view::npos) return {};
  std::string address(trim(head.substr(begin + 1, end - begin - 1)));
  return is_url(address) ? address : std::string();
}

struct Amount {
  std::size_t kept = 0;   ///< columns, but for the title
  std::size_t prose = 0;  ///< of them in sentences, but for those that ask for scripts
};

Amount amount_of(const Page& page) {
  constexpr std::size_t kSentenceColumns = 80;
  Amount amount;
  for (const PageBlock& block : page.blocks) {
    if (!block.reason.empty() || block.kind == BlockKind::title) continue;
    const std::size_t wide = columns(block.text);
    amount.kept += wide;
    const bool sentence = wide >= kSentenceColumns && ends_with_stop(block.text);
    if (sentence && !names_scripts(block.text)) amount.prose += wide;
  }
  return amount;
}

Warning of_unread(std::size_t count) {
  return {"", "json-ld-unread",
          std::to_string(count) +
              " of its JSON-LD scripts are larger than 1 MiB or too deep and were not read; its "
              "text may be in them",
          true};
}

/// What the page's metadata say its text is, where its markup holds next to nothing of it.
bool take_stated_text(Page& page, const HtmlTree& tree, std::size_t kept, std::size_t max_depth) {
  constexpr std::size_t kLeastColumns = 200;
  constexpr std::size_t kTimesTheMarkup = 4;
  constexpr std::size_t kMostOfMarkup = 1500;  // a lead, a teaser
  if (kept > kMostOfMarkup) return false;
  StatedText stated = stated_text(tree, page.metadata, max_depth);
  std::size_t wide = 0;
  for (const PageBlock& block : stated.blocks) {
    if (block.reason.empty()) wide += columns(block.text);
  }
  if (wide < kLeastColumns || wide < kept * kTimesTheMarkup) {
    if (stated.unread > 0) page.warnings.push_back(of_unread(stated.unread));
    return false;
  }
  for (PageBlock& block : page.blocks) {
    if (block.reason.empty() && block.kind != BlockKind::title) block.reason = "outside-main";
  }
  for (PageBlock& block : stated.blocks) add(page, std::move(block));
  page.warnings.push_back({"", "text-from-metadata",
                           "its text is taken from its JSON-LD, since its markup holds next to "
                           "nothing of it; headings and quotations may be lost",
                           false});
  return true;
}

void look_behind_scripts(Page& page, const HtmlTree& tree, std::size_t max_depth) {
  const Amount amount = amount_of(page);
  if (take_stated_text(page, tree, amount.kept, max_depth)) return;
  if (!is_made_by_scripts(tree, amount.kept, amount.prose)) return;
  page.made_by_scripts = true;
  page.warnings.push_back({"", "made-by-scripts",
                           "its text is made by scripts and is not in the file; save the page "
                           "from a browser",
                           true});
}

}  // namespace

Result<Page> read_html(std::string_view html, std::string_view name, std::size_t max_depth) {
  const Result<HtmlTree> parsed = HtmlTree::parse(html, name, max_depth);
  if (!parsed) return parsed.error();
  const HtmlTree& tree = parsed.value();
  Page page;
  page.marked_up = true;
  page.metadata = html_metadata(tree);
  if (page.metadata.url.empty()) page.metadata.url = saved_from(html);
  Reading reading = best_reading(tree, class_meanings(tree), page.metadata.title);
  leave_out_labelled(tree, reading.content, reading.blocks);
  leave_out_boxes(tree, reading.content, host_of(page.metadata.url), reading.blocks);
  const ElementMetadata stated = element_metadata(tree, reading.roles.reasons, reading.blocks,
                                                  reading.content, page.metadata.title);
  fill_gaps(page.metadata, stated.article);
  settle_head(reading.content, reading.blocks, page.metadata);
  for (const std::string& date : {stated.visible, stated.above}) {
    if (page.metadata.published.empty()) page.metadata.published = date;
  }
  leave_out_tail(tree, reading);
  for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
    const HtmlBlock& block = reading.blocks[i];
    add(page, {block.kind, block.text, reason_of(reading.content.inside[i], block), true});
  }
  lead_with_title(page);
  look_behind_scripts(page, tree, max_depth);
  return page;
}

}  // namespace readout::ingest
