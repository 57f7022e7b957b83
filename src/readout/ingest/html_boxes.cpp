#include "readout/ingest/html_boxes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/page_marks.hpp"
#include "readout/ingest/shape.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kSentenceColumns = 80;

/// What stands below a node.
struct Measure {
  std::size_t blocks = 0;
  std::size_t columns = 0;
  std::size_t link_columns = 0;
  std::size_t prose = 0;          ///< columns of long sentences that are no links
  std::size_t in_paragraphs = 0;  ///< columns in <p>
  std::size_t plain = 0;          ///< of them in sentences that speak to nobody
  bool field = false;             ///< something to write into
  bool picture = false;
  bool button = false;

  void add(const Measure& other) {
    blocks += other.blocks;
    columns += other.columns;
    link_columns += other.link_columns;
    prose += other.prose;
    in_paragraphs += other.in_paragraphs;
    plain += other.plain;
    field = field || other.field;
    button = button || other.button;
    picture = picture || other.picture;
  }
};

template <std::size_t Size>
bool is_one_of(std::string_view tag, const std::array<std::string_view, Size>& tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_box(std::string_view tag) {
  constexpr std::array<std::string_view, 10> kTags = {
      "div", "ul", "ol", "section", "table", "figure", "dl", "fieldset", "article", "center"};
  return is_one_of(tag, kTags);
}

bool is_picture(std::string_view tag) {
  constexpr std::array<std::string_view, 6> kTags = {"img",   "picture", "video",
                                                     "audio", "iframe",  "figure"};
  return is_one_of(tag, kTags);
}

/// A sentence that asks nothing of its reader.
bool is_plain(std::string_view text) {
  return ends_with_full_stop(text) && !has_second_person(text) && !asks_to_subscribe(text);
}

class Boxes {
 public:
  Boxes(const HtmlTree& tree, const MainContent& content, std::vector<HtmlBlock>& blocks)
      : tree_(tree), nodes_(tree.nodes()), content_(content), blocks_(blocks) {
    measure();
  }

  void leave_out() {
    std::vector<std::string_view> reasons(nodes_.size());
    for (const std::size_t root : content_.nodes) {
      for (std::size_t i = root + 1; i < nodes_[root].end;) {
        const std::string_view reason = is_box(nodes_[i].tag) ? reason_of_box(i) : "";
        if (!reason.empty()) std::fill(&reasons[i], &reasons[i] + (nodes_[i].end - i), reason);
        i = reason.empty() ? i + 1 : nodes_[i].end;
      }
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (is_kept(i)) blocks_[i].reason = reasons[blocks_[i].node];
    }
    leave_out_bare_headings();
  }

 private:
  bool is_kept(std::size_t i) const { return content_.inside[i] && blocks_[i].reason.empty(); }

  bool is_field(std::size_t node) const {
    if (nodes_[node].tag == "textarea") return true;
    if (nodes_[node].tag != "input") return false;
    const std::string_view type = tree_.attribute(node, "type");
    return type == "email" || type == "password";
  }

  /// Whether an element stands where most of the text is in plain paragraphs beside it.
  bool among_paragraphs(std::size_t node) const {
    const std::string_view tag = nodes_[node].tag;
    const std::size_t parent = nodes_[node].parent;
    return tag != "ul" && tag != "ol" && tag != "dl" &&
           direct_[parent] * 10 > measures_[parent].columns * 6;
  }

  void measure() {
    measures_.resize(nodes_.size());
    direct_.resize(nodes_.size());
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const HtmlBlock& block = blocks_[i];
      if (!is_kept(i)) continue;
      Measure& at = measures_[block.node];
      const bool sentence = block.kind == BlockKind::block_quote ||
                            block.kind == BlockKind::pull_quote ||
                            (block.columns >= kSentenceColumns && ends_with_stop(block.text));
      ++at.blocks;
      at.columns += block.columns;
      at.link_columns += block.link_columns;
      if (sentence && block.link_columns * 2 <= block.columns) at.prose += block.columns;
      if (nodes_[block.node].tag == "p") {
        at.in_paragraphs += block.columns;
        if (is_plain(block.text)) at.plain += block.columns;
      }
      all_ += block.columns;
      if (nodes_[block.node].tag == "p") direct_[nodes_[block.node].parent] += block.columns;
    }
    for (std::size_t i = nodes_.size(); i-- > 1;) {
      measures_[i].field = measures_[i].field || is_field(i);
      measures_[i].button = measures_[i].button || nodes_[i].tag == "button";
      measures_[i].picture = measures_[i].picture || is_picture(nodes_[i].tag);
      measures_[nodes_[i].parent].add(measures_[i]);
    }
  }

  std::string_view reason_of_box(std::size_t node) const {
    constexpr std::size_t kMostFormColumns = 600;
    constexpr std::size_t kMostCaptionColumns = 200;
    const Measure& box = measures_[node];
    if (box.blocks == 0 || box.columns * 3 > all_) return {};
    if (box.prose == 0 && box.blocks > 1 && box.link_columns * 2 > box.columns) {
      return "related-headline";
    }
    if (among_paragraphs(node) && box.columns <= kMostFormColumns) {
      if (box.link_columns * 4 > box.columns) return "related-headline";
      if (box.button && box.plain != box.columns) return "subscribe";
    }
    if (box.field && box.columns <= kMostFormColumns) return "subscribe";
    const bool few = box.blocks <= 2 && box.columns <= kMostCaptionColumns;
    if (box.picture && few && box.in_paragraphs == 0 && box.prose == 0) return "caption";
    return {};
  }

  /// A heading whose section was left out whole, and the line with a colon above such a list.
  void leave_out_bare_headings() {
    std::string_view below;  // why the last of what follows was left out
    bool bare = true;        // nothing is kept between here and the next heading
    for (std::size_t i = blocks_.size(); i-- > 0;) {
      HtmlBlock& block = blocks_[i];
      if (!content_.inside[i]) continue;
      const bool link_list = block.reason.empty() && block.link_list;
      if (!block.reason.empty() || link_list) {
        const bool list = link_list || block.reason == "related-headline" ||
                          block.reason == "subscribe" || block.reason == "navigation" ||
                          block.reason == "advertisement" || block.reason == "comments";
        below = list ? (link_list ? "related-headline" : block.reason) : below;
        continue;
      }
      const bool heading = block.kind == BlockKind::heading && !block.first_level &&
                           block.columns < kSentenceColumns;
      const bool label = block.columns < kSentenceColumns && block.text.ends_with(':');
      if (!below.empty() && ((heading && bare) || label)) {
        block.reason = below;
        bare = false;
        continue;
      }
      bare = block.kind == BlockKind::heading;
      below = {};
    }
  }

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  const MainContent& content_;
  std::vector<HtmlBlock>& blocks_;
  std::vector<Measure> measures_;
  std::vector<std::size_t> direct_;  ///< by node: columns of the <p> right below it
  std::size_t all_ = 0;
};

/// Boxes with headings that lead to other pages of the site: other articles.
class Feed {
 public:
  Feed(const HtmlTree& tree, const MainContent& content, std::string_view host,
       std::vector<HtmlBlock>& blocks)
      : tree_(tree), nodes_(tree.nodes()), content_(content), host_(host), blocks_(blocks) {
    prose_.resize(nodes_.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const bool sentence = blocks[i].columns >= kSentenceColumns && blocks[i].reason.empty();
      if (sentence && content.inside[i]) prose_[blocks[i].node] += blocks[i].columns;
    }
    for (std::size_t i = nodes_.size(); i-- > 1;) prose_[nodes_[i].parent] += prose_[i];
  }

  void leave_out() {
    std::vector<bool> teaser(nodes_.size(), false);
    const std::vector<std::size_t> headings = headings_below_text();
    for (std::size_t k = 1; k < headings.size(); ++k) mark(headings[k - 1], headings[k], teaser);
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
      if (teaser[nodes_[i].parent]) teaser[i] = true;
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const bool kept = content_.inside[i] && blocks_[i].reason.empty();
      if (kept && teaser[blocks_[i].node]) blocks_[i].reason = "related-headline";
    }
  }

 private:
  /// Where there is no text above, the page is a list.
  std::vector<std::size_t> headings_below_text() const {
    constexpr std::size_t kLeastText = 160;  // columns
    std::size_t text = 0;
    std::vector<std::size_t> headings;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const HtmlBlock& block = blocks_[i];
      if (!content_.inside[i] || !block.reason.empty()) continue;
      if (block.kind == BlockKind::heading) {
        if (text >= kLeastText && is_link_of_site(block)) headings.push_back(block.node);
      } else if (block.columns >= kSentenceColumns) {
        text += block.columns - std::min(block.columns, block.link_columns);
      }
    }
    return headings;
  }

  /// The two boxes of one make, side by side, that hold a heading each.
  void mark(std::size_t a, std::size_t b, std::vector<bool>& teaser) const {
    std::size_t box_a = a;
    while (box_a > 0 && nodes_[nodes_[box_a].parent].end <= b) box_a = nodes_[box_a].parent;
    std::size_t box_b = b;
    while (box_b > 0 && nodes_[box_b].parent != nodes_[box_a].parent) box_b = nodes_[box_b].parent;
    if (box_a == 0 || box_b == 0 || nodes_[box_a].tag != nodes_[box_b].tag) return;
    if (!is_box(nodes_[box_a].tag) && nodes_[box_a].tag != "li") return;
    if (prose_[box_a] > kMostOfTeaser || prose_[box_b] > kMostOfTeaser) return;
    teaser[box_a] = true;
    teaser[box_b] = true;
  }

  bool is_link_of_site(const HtmlBlock& block) const {
    if (block.link_columns * 5 < block.columns * 4) return false;
    std::size_t link = block.node;
    constexpr std::size_t kNear = 50;  // nodes looked at, so that hostile markup costs no more
    const std::size_t end = std::min<std::size_t>(nodes_[block.node].end, block.node + kNear);
    for (std::size_t i = block.node; i < end; ++i) {
      if (nodes_[i].tag == "a") return is_of_site(tree_.attribute(i, "href"));
    }
    for (std::size_t level = 0; level < 4 && link > 0; ++level, link = nodes_[link].parent) {
      if (nodes_[link].tag == "a") return is_of_site(tree_.attribute(link, "href"));
    }
    return false;
  }

  bool is_of_site(std::string_view address) const {
    if (address.empty() || address.starts_with('#')) return false;
    if (address.find("//") == std::string_view::npos) return address.find(':') == address.npos;
    return !host_.empty() && address.find(host_) != std::string_view::npos;
  }

  static constexpr std::size_t kMostOfTeaser = 900;  ///< columns of long blocks

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  const MainContent& content_;
  std::vector<std::size_t> prose_;  ///< by node: columns of long blocks below
  std::string_view host_;
  std::vector<HtmlBlock>& blocks_;
};

}  // namespace

void leave_out_boxes(const HtmlTree& tree, const MainContent& content, std::string_view host,
                     std::vector<HtmlBlock>& blocks) {
  Feed(tree, content, host, blocks).leave_out();
  Boxes(tree, content, blocks).leave_out();
}

}  // namespace readout::ingest
