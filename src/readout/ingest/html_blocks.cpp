#include "readout/ingest/html_blocks.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "readout/ingest/html_links.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/text/marks.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::string_view kSoftHyphen = "\u00AD";

/// Columns of what a block is made of.
struct Makeup {
  std::size_t links = 0;
  std::size_t controls = 0;
  std::size_t times = 0;
  std::size_t count_of_controls = 0;
};

/// A row of controls with its label, or one alone: the size of letters, print, listen. A heading is
/// none, for it opens its section; nor is an item that says more than its control.
bool is_of_controls(const HtmlBlock& block, const Makeup& makeup) {
  constexpr std::size_t kMostColumns = 60;
  if (block.columns > kMostColumns || ends_with_stop(block.text)) return false;
  if (makeup.count_of_controls > 1) return block.kind != BlockKind::heading;
  if (makeup.controls * 2 <= block.columns) return false;
  if (block.kind == BlockKind::heading) return !navigation_reason(block.text).empty();
  const std::size_t pressed = std::max(makeup.links, makeup.controls);
  return block.kind != BlockKind::list_item || pressed * 5 > block.columns * 4;
}

std::string_view reason_by_makeup(const HtmlBlock& block, const Makeup& makeup) {
  if (is_of_controls(block, makeup)) return "navigation";
  return makeup.times * 5 > block.columns * 4 ? "date" : "";
}

class Cutter {
 public:
  Cutter(const HtmlTree& tree, const HtmlRoles& roles)
      : tree_(tree), nodes_(tree.nodes()), roles_(roles) {}

  std::vector<HtmlBlock> run() {
    for (std::size_t i = 0; i < nodes_.size();) {
      leave_until(i);
      if (roles_.reasons[i] == "skipped") {
        i = nodes_[i].end;
      } else if (is_aside_within_line(i)) {
        set_aside(i);
        i = nodes_[i].end;
      } else {
        enter(i++);
      }
    }
    leave_until(nodes_.size());
    flush();
    return std::move(blocks_);
  }

 private:
  struct Open {
    std::size_t node;
    std::size_t end;
  };

  /// Closes what ends before node `i`.
  void leave_until(std::size_t i) {
    while (!open_.empty() && open_.back().end <= i) {
      flush();
      open_.pop_back();
    }
    while (!links_.empty() && links_.back() <= i) links_.pop_back();
    if (control_end_ <= i) control_end_ = 0;
    if (time_end_ <= i) time_end_ = 0;
  }

  void enter(std::size_t i) {
    const std::string_view tag = nodes_[i].tag;
    if (tag.empty()) return text(i);
    if (tag == "br") {
      current_ += '\n';
    } else if (tag == "a") {
      links_.push_back(nodes_[i].end);
    }
    if (tag == "time") time_end_ = nodes_[i].end;
    if (control_end_ == 0 && is_control(i)) {
      control_end_ = nodes_[i].end;
      ++makeup_.count_of_controls;
    }
    const bool signature = tag == "cite" && signs_quotation(tree_, i);
    if (is_block_tag(tag) || signature) {
      std::string dash = signature ? take_dash() : std::string();
      flush();
      current_ = std::move(dash);
      open_.push_back({i, nodes_[i].end});
    }
  }

  /// What is there to press, not to read: a button, or a link that leads nowhere.
  bool is_control(std::size_t i) const {
    const std::string_view tag = nodes_[i].tag;
    if (tag != "a" && tag != "span") return false;
    if (tree_.attribute(i, "role") == "button") return true;
    if (tag == "span") return tree_.has_attribute(i, "onclick");
    const std::string_view address = trim(tree_.attribute(i, "href"));
    return address == "#" || address.starts_with("javascript:");
  }

  /// The dash at the end of what is gathered: before a signature it belongs to the name.
  std::string take_dash() {
    std::size_t begin = current_.size();
    for (std::size_t at = begin; at > 0; begin = at) {
      const char32_t c = text::previous_code_point(current_, at);
      if (!text::is_dash(c) && !text::is_space(c)) break;
    }
    std::string dash = current_.substr(begin);
    current_.resize(begin);
    return trim(dash).empty() ? std::string() : dash;
  }

  /// A tooltip or a button in the middle of a sentence: the sentence goes on behind it.
  bool is_aside_within_line(std::size_t i) const {
    return !nodes_[i].tag.empty() && !is_block_tag(nodes_[i].tag) &&
           (roles_.reasons[i] != roles_.reasons[nodes_[i].parent] || is_row_of_links(i));
  }

  /// Links side by side with no word between them, longer than a line: no sentence reads on through
  /// such, so they are shown elsewhere, as what opens above a name.
  bool is_row_of_links(std::size_t i) const {
    constexpr std::size_t kLeastLinks = 3;
    constexpr std::size_t kLeastColumns = 80;
    constexpr std::size_t kNear = 100;  // nodes looked at, so that hostile markup costs no more
    if (nodes_[i].tag != "span" || nodes_[i].end - i > kNear) return false;
    std::size_t links = 0;
    std::size_t wide = 0;
    for (std::size_t at = i + 1; at < nodes_[i].end;) {
      if (nodes_[at].tag == "a") {
        ++links;
        wide += columns(trim(tree_.text_of(at)));
      } else if (!nodes_[at].tag.empty() ? nodes_[at].end > at + 1
                                         : !trim(nodes_[at].text).empty()) {
        return false;
      }
      at = nodes_[at].end;
    }
    return links >= kLeastLinks && wide >= kLeastColumns;
  }

  void set_aside(std::size_t i) {
    HtmlBlock block;
    block.node = i;
    const bool own = roles_.reasons[i] != roles_.reasons[nodes_[i].parent];
    block.reason = own || !roles_.reasons[i].empty() ? roles_.reasons[i] : "related-headline";
    for (std::size_t at = i; at < nodes_[i].end;) {
      const bool skipped = roles_.reasons[at] == "skipped";
      if (!skipped) block.text.append(nodes_[at].text).append(" ");
      at = skipped ? nodes_[at].end : at + 1;
    }
    block.text = one_line(block.text);
    block.columns = columns(block.text);
    if (!block.text.empty()) asides_.push_back(std::move(block));
  }

  void text(std::size_t i) {
    const std::string_view raw = nodes_[i].text;
    if (!links_.empty()) makeup_.links += columns(trim(raw));
    if (time_end_ != 0) makeup_.times += columns(trim(raw));
    if (control_end_ != 0) makeup_.controls += columns(trim(raw));
    for (std::size_t at = 0; at < raw.size(); ++at) {
      const char c = raw[at];
      if (c == kSoftHyphen[0] && raw.substr(at).starts_with(kSoftHyphen)) {
        ++at;  // where a browser may break a word: not a letter of it
        continue;
      }
      const bool space = c == '\n' || c == '\t' || c == '\r' || c == '\f';
      current_ += space ? ' ' : c;
    }
  }

  void flush() {
    std::string gathered = std::exchange(current_, {});
    const Makeup makeup = std::exchange(makeup_, {});
    makeup_.count_of_controls = control_end_ == 0 ? 0 : 1;
    if (!trim(gathered).empty()) add_block(gathered, makeup);
    for (HtmlBlock& block : asides_) blocks_.push_back(std::move(block));
    asides_.clear();
  }

  void add_block(std::string_view gathered, const Makeup& makeup) {
    HtmlBlock block;
    block.node = open_.empty() ? 0 : open_.back().node;
    block.reason = roles_.reasons[block.node];
    set_kind(block);
    std::size_t all = 0;
    // A heading that opens its section leads nowhere, nor does a name with a word on it.
    const bool text = block.kind == BlockKind::heading || block.kind == BlockKind::list_item;
    const std::size_t nowhere = text ? makeup.controls : 0;
    const std::size_t links = makeup.links - std::min(makeup.links, nowhere);
    const std::size_t first = blocks_.size();
    for (std::string& part : parts(gathered)) {
      block.text = std::move(part);
      block.columns = columns(block.text);
      all += block.columns;
      blocks_.push_back(block);
    }
    for (std::size_t i = first; i < blocks_.size(); ++i) {
      blocks_[i].link_columns = links * blocks_[i].columns / (all == 0 ? 1 : all);
    }
    if (blocks_.size() != first + 1 || !blocks_[first].reason.empty()) return;
    blocks_[first].reason = reason_by_makeup(blocks_[first], makeup);
  }

  /// Cut at line breaks, but not within a sentence.
  static std::vector<std::string> parts(std::string_view text) {
    std::vector<std::string> out;
    for (const std::string_view line : split_lines(text)) {
      std::string content = fold_spaces(line);
      if (content.empty()) continue;
      if (!out.empty() && begins_lower(content)) {
        append_wrapped(out.back(), content);
      } else {
        out.push_back(std::move(content));
      }
    }
    return out;
  }

  /// Only what a browser folds; no-break spaces stay as published.
  static std::string fold_spaces(std::string_view line) {
    std::string out;
    for (const char c : trim(line)) {
      if (c != ' ' || out.back() != ' ') out += c;
    }
    return out;
  }

  /// The nearest ancestor that says what kind of block this is.
  void set_kind(HtmlBlock& block) const {
    if (roles_.pull_quote[block.node]) {
      block.kind = BlockKind::pull_quote;
      return;
    }
    for (std::size_t at = block.node; at > 0; at = nodes_[at].parent) {
      const std::string_view tag = nodes_[at].tag;
      if (tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6') {
        block.kind = BlockKind::heading;
        block.first_level = tag[1] == '1';
      } else if (tag == "li" || tag == "dd") {
        block.kind = BlockKind::list_item;
      } else if (tag == "blockquote" || (tag == "figcaption" && signs_quotation(tree_, at))) {
        block.kind = BlockKind::block_quote;
      } else if (tag != "p" && tag != "div" && tag != "span") {
        if (tag == "article" || tag == "main" || tag == "section" || tag == "body") break;
        continue;
      } else {
        continue;
      }
      return;
    }
    if (roles_.standfirst[block.node]) block.kind = BlockKind::standfirst;
  }

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  const HtmlRoles& roles_;
  std::vector<Open> open_;
  std::vector<std::size_t> links_;  ///< ends of the open <a>
  std::string current_;
  Makeup makeup_;                  ///< of the block that is being gathered
  std::size_t control_end_ = 0;    ///< of the open control; 0 for none
  std::size_t time_end_ = 0;       ///< of the open <time>; 0 for none
  std::vector<HtmlBlock> asides_;  ///< of the block that is being gathered
  std::vector<HtmlBlock> blocks_;
};

}  // namespace

std::vector<HtmlBlock> html_blocks(const HtmlTree& tree, const HtmlRoles& roles) {
  std::vector<HtmlBlock> blocks = Cutter(tree, roles).run();
  for (HtmlBlock& block : blocks) block.link_list = is_link_list(block);
  return blocks;
}

}  // namespace readout::ingest
