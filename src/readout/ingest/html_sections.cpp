#include "readout/ingest/html_sections.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "readout/ingest/lines.hpp"
#include "readout/ingest/page_marks.hpp"
#include "readout/ingest/section_labels.hpp"

namespace readout::ingest {
namespace {

/// A line that asks to subscribe, or leads there.
bool is_plea(const HtmlBlock& block) {
  return asks_to_subscribe(block.text) ||
         (block.link_columns > 0 && speaks_of_subscribing(block.text));
}

class Sections {
 public:
  Sections(const HtmlTree& tree, const MainContent& content, std::vector<HtmlBlock>& blocks)
      : nodes_(tree.nodes()), content_(content), blocks_(blocks) {
    measure();
  }

  void leave_out() {
    constexpr std::size_t kLongestLabel = 60;  // columns
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      HtmlBlock& block = blocks_[i];
      if (!is_kept(i) || block.first_level) continue;
      if (is_plea(block)) block.reason = "subscribe";
      if (block.columns > kLongestLabel) continue;
      const std::string_view reason = section_reason(block.text);
      if (!reason.empty()) leave_out_box(i, reason);
    }
  }

 private:
  bool is_kept(std::size_t i) const { return content_.inside[i] && blocks_[i].reason.empty(); }

  void measure() {
    first_.assign(nodes_.size(), blocks_.size());
    columns_.resize(nodes_.size());
    link_columns_.resize(nodes_.size());
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!is_kept(i)) continue;
      const std::size_t node = blocks_[i].node;
      first_[node] = std::min(first_[node], i);
      columns_[node] += blocks_[i].columns;
      link_columns_[node] += blocks_[i].link_columns;
    }
    for (std::size_t i = nodes_.size(); i-- > 1;) {
      const std::size_t parent = nodes_[i].parent;
      first_[parent] = std::min(first_[parent], first_[i]);
      columns_[parent] += columns_[i];
      link_columns_[parent] += link_columns_[i];
    }
  }

  /// The largest element that begins with the label, or the list that follows it; for want of
  /// both, the label alone where it names further articles that are gone.
  void leave_out_box(std::size_t label, std::string_view reason) {
    constexpr std::size_t kShare = 2;  // what is left is the larger part
    std::size_t box = blocks_[label].node;
    while (box > 0 && first_[nodes_[box].parent] == label) box = nodes_[box].parent;
    if (box == blocks_[label].node) box = list_behind(box);
    if (box == 0 || columns_[box] * kShare > columns_[0]) {
      if (reason == "related-headline") blocks_[label].reason = reason;
      return;
    }
    for (std::size_t i = label; i < blocks_.size() && blocks_[i].node < nodes_[box].end; ++i) {
      if (is_kept(i)) blocks_[i].reason = reason;
    }
  }

  /// A list right behind an element, much of it links; 0 for none: the label may be a heading of
  /// the account's own.
  std::size_t list_behind(std::size_t label) const {
    std::size_t next = nodes_[label].end;
    while (next < nodes_.size() && nodes_[next].tag.empty() && trim(nodes_[next].text).empty()) {
      ++next;
    }
    if (next == nodes_.size() || nodes_[next].parent != nodes_[label].parent) return 0;
    const bool list = nodes_[next].tag == "ul" || nodes_[next].tag == "ol";
    return list && link_columns_[next] * 3 >= columns_[next] ? next : 0;
  }

  const std::vector<HtmlNode>& nodes_;
  const MainContent& content_;
  std::vector<HtmlBlock>& blocks_;
  std::vector<std::size_t> first_;    ///< by node: the first kept block below
  std::vector<std::size_t> columns_;  ///< by node: of what is kept below
  std::vector<std::size_t> link_columns_;
};

}  // namespace

void leave_out_labelled(const HtmlTree& tree, const MainContent& content,
                        std::vector<HtmlBlock>& blocks) {
  Sections(tree, content, blocks).leave_out();
}

}  // namespace readout::ingest
