#include "readout/ingest/html.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "readout/ingest/html_blocks.hpp"
#include "readout/ingest/html_content.hpp"
#include "readout/ingest/html_metadata.hpp"
#include "readout/ingest/html_roles.hpp"
#include "readout/ingest/html_tree.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/shape.hpp"

namespace readout::ingest {
namespace {

bool contains(const HtmlTree& tree, std::size_t ancestor, std::size_t node) {
  return ancestor <= node && node < tree.nodes()[ancestor].end;
}

std::string reason_of(const HtmlTree& tree, std::size_t content, const HtmlBlock& block) {
  if (!block.reason.empty()) return std::string(block.reason);
  if (!contains(tree, content, block.node)) return "outside-main";
  return is_link_list(block) ? "navigation" : "";
}

/// Short lines without a stop below the last sentence: tags, counters, "published in".
bool is_tail_line(const PageBlock& block) {
  constexpr std::size_t kMostTailColumns = 60;
  return (block.kind == BlockKind::paragraph || block.kind == BlockKind::heading) &&
         !ends_with_stop(block.text) && columns(block.text) <= kMostTailColumns;
}

void leave_out_tail(Page& page) {
  const auto stays = [](const PageBlock& block) {
    return block.reason.empty() && !is_tail_line(block);
  };
  const auto last = std::find_if(page.blocks.rbegin(), page.blocks.rend(), stays);
  if (last == page.blocks.rend()) return;  // nothing but short lines: a list, a poem
  for (auto block = page.blocks.rbegin(); block != last; ++block) {
    if (block->reason.empty()) block->reason = "page-footer";
  }
}

/// Furniture comes in hundreds of crumbs: neighbours with one reason are one block.
void add(Page& page, PageBlock block) {
  if (!block.reason.empty() && !page.blocks.empty() && page.blocks.back().reason == block.reason) {
    page.blocks.back().text += '\n' + block.text;
    return;
  }
  page.blocks.push_back(std::move(block));
}

struct Reading {
  std::vector<HtmlBlock> blocks;
  std::size_t content = 0;
  std::size_t kept = 0;  ///< columns of running text
};

Reading read_with(const HtmlTree& tree, ClassNames classes) {
  Reading reading;
  reading.blocks = html_blocks(tree, html_roles(tree, classes));
  reading.content = main_content(tree, reading.blocks);
  for (const HtmlBlock& block : reading.blocks) {
    if (reason_of(tree, reading.content, block).empty()) reading.kept += block.columns;
  }
  return reading;
}

/// Class names that leave next to nothing of a page were misread.
Reading best_reading(const HtmlTree& tree) {
  constexpr std::size_t kLeastShare = 4;
  Reading trusting = read_with(tree, ClassNames::trusted);
  Reading plain = read_with(tree, ClassNames::ignored);
  return trusting.kept * kLeastShare < plain.kept ? std::move(plain) : std::move(trusting);
}

}  // namespace

Result<Page> read_html(std::string_view html, std::string_view name) {
  const Result<HtmlTree> parsed = HtmlTree::parse(html, name);
  if (!parsed) return parsed.error();
  const HtmlTree& tree = parsed.value();
  const Reading reading = best_reading(tree);
  Page page;
  page.marked_up = true;
  page.metadata = html_metadata(tree);
  for (const HtmlBlock& block : reading.blocks) {
    add(page, {block.kind, block.text, reason_of(tree, reading.content, block), true});
  }
  leave_out_tail(page);
  return page;
}

}  // namespace readout::ingest
