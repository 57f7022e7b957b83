#include "readout/ingest/html_content.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "readout/ingest/html_titles.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/terms.hpp"
#include "readout/ingest/vocabulary.hpp"
#include "readout/text/string_map.hpp"

namespace readout::ingest {
namespace {

/// A container the page names must hold this share of the best container's text.
constexpr double kFairShare = 0.5;
/// A block shorter than this says little for its container.
constexpr std::size_t kShortColumns = 60;

using Balance = std::int64_t;

/// What a block says for (positive) or against the element it stands in.
Balance weight(const HtmlBlock& block) {
  const auto columns = static_cast<Balance>(block.columns);
  if (!block.reason.empty()) return 0;
  if (block.link_list) return -columns;
  const bool sentence = ends_with_stop(block.text);
  if (block.columns < kShortColumns && !sentence) {
    return block.kind == BlockKind::heading ? 0 : -columns / 4;
  }
  return columns;
}

bool is_sentence(const HtmlBlock& block) {
  return block.columns >= kShortColumns && ends_with_stop(block.text);
}

/// By node, the sum of the weights below it.
std::vector<Balance> balances(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks) {
  const auto& nodes = tree.nodes();
  std::vector<Balance> sums(nodes.size(), 0);
  for (const HtmlBlock& block : blocks) sums[block.node] += weight(block);
  for (std::size_t i = nodes.size(); i-- > 1;) sums[nodes[i].parent] += sums[i];
  return sums;
}

/// Elements around paragraphs, not such as are one.
bool may_hold_text(std::string_view tag) {
  constexpr std::array<std::string_view, 14> kTags = {
      "div",  "section", "article", "main",   "td",   "tr",      "tbody",
      "body", "html",    "table",   "center", "form", "unknown", "span"};
  return std::find(kTags.begin(), kTags.end(), tag) != kTags.end();
}

/// The lowest element around paragraphs with the largest sum below `root`: short lines beside one
/// long paragraph do not make it the text. Descendants stand behind their ancestors.
std::size_t best_node(const HtmlTree& tree, const std::vector<Balance>& sums, std::size_t root) {
  std::size_t best = root;
  for (std::size_t i = root; i < tree.nodes()[root].end; ++i) {
    const bool better = sums[i] >= sums[best] && sums[i] > 0;
    if (better && may_hold_text(tree.nodes()[i].tag)) best = i;
  }
  return best;
}

class Finder {
 public:
  Finder(const HtmlTree& tree, const std::vector<ClassMeaning>& meanings,
         const std::vector<HtmlBlock>& blocks, std::string_view title)
      : tree_(tree), nodes_(tree.nodes()), meanings_(meanings), blocks_(blocks), title_(title) {
    sums_ = balances(tree, blocks);
    headline_ = find_headline(title);
    for (const HtmlBlock& block : blocks) {
      if (block.first_level) headlines_.push_back(block.node);
    }
    std::sort(headlines_.begin(), headlines_.end());
  }

  MainContent run() {
    MainContent content;
    content.nodes = named();
    if (content.nodes.empty()) content.nodes = {best_node(tree_, sums_, 0)};
    if (content.nodes.size() == 1) prefer_titled(content.nodes.front());
    std::vector<bool> inside(nodes_.size(), false);
    for (const std::size_t node : content.nodes) {
      std::fill(inside.begin() + static_cast<std::ptrdiff_t>(node),
                inside.begin() + static_cast<std::ptrdiff_t>(nodes_[node].end), true);
    }
    content.inside.resize(blocks_.size());
    for (std::size_t i = 0; i < blocks_.size(); ++i) content.inside[i] = inside[blocks_[i].node];
    trim(content);
    add_lead(content);
    return content;
  }

 private:
  /// The node of the first <h1>, else heading, that says what the page's title says; 0 for none.
  std::size_t find_headline(std::string_view title) const {
    constexpr std::size_t kMostLookedAt = 200;
    std::size_t looked_at = 0;
    std::size_t found = 0;
    for (const HtmlBlock& block : blocks_) {
      if (block.kind != BlockKind::heading || !block.reason.empty()) continue;
      if (title.empty() || ++looked_at > kMostLookedAt) break;
      if ((found != 0 && !block.first_level) || !alike_titles(block.text, title)) continue;
      found = block.node;
      if (block.first_level) break;
    }
    return found;
  }

  bool contains(std::size_t ancestor, std::size_t node) const {
    return ancestor <= node && node < nodes_[ancestor].end;
  }

  int rank(std::size_t node) const {
    const std::string_view tag = nodes_[node].tag;
    if (tag.empty()) return 0;
    const std::string_view property = tree_.attribute(node, "itemprop");
    if (property.find("articleBody") != std::string_view::npos) return kBestRank;
    if (meanings_[node].content && tag != "p") return 3;
    const std::string_view role = tree_.attribute(node, "role");
    if (tag == "article" || role == "article") return 2;
    return tag == "main" || role == "main" ? 1 : 0;
  }

  /// What the page names itself, in the best rank that holds a fair share of the text.
  std::vector<std::size_t> named() {
    std::array<std::vector<std::size_t>, kBestRank + 1> by_rank;
    for (std::size_t i = 1; i < sums_.size(); ++i) {
      const auto own = static_cast<std::size_t>(rank(i));
      if (own == 0 || sums_[i] <= 0) continue;
      auto& others = by_rank.at(own);
      if (others.empty() || !contains(others.back(), i)) others.push_back(i);
    }
    const Balance most = sums_[best_node(tree_, sums_, 0)];
    for (std::size_t at = kBestRank; at > 0; --at) {
      std::vector<std::size_t> group = of_one_make(by_rank.at(at));
      Balance sum = 0;
      for (const std::size_t node : group) sum += sums_[node];
      if (group.empty() || static_cast<double>(sum) < kFairShare * static_cast<double>(most)) {
        continue;
      }
      // Such elements are drawn wide: what stands in them beside the text is left out as well.
      for (std::size_t& node : group) node = best_node(tree_, sums_, node);
      named_ = at >= kOfText ? group.back() : 0;
      return group;
    }
    return {};
  }

  /// The largest, and those like it around: an article may come in parts.
  std::vector<std::size_t> of_one_make(const std::vector<std::size_t>& nodes) const {
    if (nodes.empty()) return {};
    const std::size_t largest = below_headline(nodes);
    std::size_t around = largest;
    for (std::size_t level = 0; level < kNear && nodes_[around].tag != "article"; ++level) {
      around = nodes_[around].parent;
    }
    std::vector<std::size_t> group;
    for (const std::size_t node : nodes) {
      const bool like = node == largest || (contains(around, node) && same_make(node, largest) &&
                                            !headline_between(node, largest));
      if (like) group.push_back(node);
    }
    return group;
  }

  /// The first that ends below the headline and holds more than a crumb; else the largest.
  std::size_t below_headline(const std::vector<std::size_t>& nodes) const {
    constexpr Balance kCrumb = 8;
    const std::size_t largest =
        *std::max_element(nodes.begin(), nodes.end(),
                          [&](std::size_t a, std::size_t b) { return sums_[a] < sums_[b]; });
    if (headline_ == 0) return largest;
    const auto first = std::find_if(nodes.begin(), nodes.end(), [&](std::size_t node) {
      return nodes_[node].end > headline_ && sums_[node] * kCrumb >= sums_[largest];
    });
    return first == nodes.end() ? largest : *first;
  }

  bool same_make(std::size_t a, std::size_t b) const {
    return nodes_[a].tag == nodes_[b].tag &&
           tree_.attribute(a, "class") == tree_.attribute(b, "class");
  }

  /// Another article has its own <h1>.
  bool headline_between(std::size_t a, std::size_t b) const {
    const auto next = std::lower_bound(headlines_.begin(), headlines_.end(), std::min(a, b));
    return next != headlines_.end() && *next < nodes_[std::max(a, b)].end;
  }

  /// What weighs most without a word of the title (a legal notice, terms of sale) gives way to the
  /// next best text that speaks of it, if the title says enough to tell.
  void prefer_titled(std::size_t& node) const {
    constexpr Balance kLeast = 160;  // columns
    constexpr Balance kLeastPart = 8;
    constexpr std::size_t kFewestTerms = 2;
    constexpr double kOfAnother = 0.2;
    constexpr double kOfIts = 0.5;
    if (own_terms_of_title().size() < kFewestTerms) return;
    const std::size_t heaviest = core_of(node, kHalf);
    if (headline_ != 0 && contains(heaviest, headline_)) return;
    std::vector<Balance> sums = sums_;
    for (std::size_t at = heaviest; at > 0; at = nodes_[at].parent) {
      sums[nodes_[at].parent] -= sums_[heaviest];
    }
    std::fill(sums.begin() + static_cast<std::ptrdiff_t>(heaviest),
              sums.begin() + static_cast<std::ptrdiff_t>(nodes_[heaviest].end), 0);
    const std::size_t other = best_node(tree_, sums, 0);
    const Balance least = std::max(kLeast, sums_[heaviest] / kLeastPart);
    if (sums[other] < least || contains(other, heaviest)) return;
    if (!speaks_of_title(heaviest, kOfAnother) && speaks_of_title(other, kOfIts)) node = other;
  }

  /// The title's terms, but for those that say what kind of text it is: "Press release".
  text::StringSet own_terms_of_title() const {
    text::StringSet terms;
    for (std::string& term : terms_of(title_)) terms.insert(std::move(term));
    for (const auto& [phrase, kind] : vocabulary().kind_phrases) {
      for (const std::string& term : terms_of(phrase)) terms.erase(term);
    }
    for (const std::string& label : vocabulary().title_labels) {
      for (const std::string& term : terms_of(label)) terms.erase(term);
    }
    return terms;
  }

  /// Whether this part of the title's terms stands in an element's text, its headings aside.
  bool speaks_of_title(std::size_t node, double part) const {
    text::StringSet missing;
    for (std::string& term : terms_of(title_)) missing.insert(std::move(term));
    const auto all = static_cast<double>(missing.size());
    for (const HtmlBlock& block : blocks_) {
      const bool text = block.reason.empty() && block.kind != BlockKind::heading;
      if (!text || !contains(node, block.node)) continue;
      for (const std::string& term : terms_of(block.text)) missing.erase(term);
      if (static_cast<double>(missing.size()) <= all * (1 - part)) return true;
    }
    return missing.empty();
  }

  /// The deepest element that holds such a part of an element's text.
  std::size_t core_of(std::size_t node, double most) const {
    for (std::size_t i = node + 1; i < nodes_[node].end;) {
      const bool core = may_hold_text(nodes_[i].tag) &&
                        static_cast<double>(sums_[i]) >= most * static_cast<double>(sums_[node]);
      if (core) node = i;
      i = core ? i + 1 : nodes_[i].end;
    }
    return node;
  }

  /// Where the text ends that begins in its core: behind further elements of one make with it, and
  /// behind paragraphs that stand right in an element around it.
  std::size_t end_of_text(std::size_t root) const {
    const std::size_t core = core_of(root, kMost);
    std::size_t end = end_of_paragraphs(core, root);
    for (std::size_t at = core; at != root; at = nodes_[at].parent) {
      const std::size_t around = nodes_[nodes_[at].parent].end;
      if (tree_.attribute(at, "class").empty() || nodes_[at].tag == "article") continue;
      for (std::size_t i = nodes_[at].end; i < around; i = nodes_[i].end) {
        const bool part = sums_[i] > 0 && same_make(i, at) && !headline_between(at, i);
        if (part) end = std::max<std::size_t>(end, nodes_[i].end);
      }
    }
    return end;
  }

  /// One sentence below an article may be a notice; more in paragraphs of one parent are text.
  std::size_t end_of_paragraphs(std::size_t core, std::size_t root) const {
    std::size_t end = nodes_[core].end;
    std::size_t parent = 0;  // of the last such paragraph
    for (const HtmlBlock& block : blocks_) {
      const HtmlNode& node = nodes_[block.node];
      const bool behind = block.node >= nodes_[core].end && contains(root, node.parent);
      if (!behind || node.tag != "p" || !contains(node.parent, core)) continue;
      if (!block.reason.empty() || !is_sentence(block) || block.link_list) continue;
      if (node.parent == parent) end = node.end;
      parent = node.parent;
    }
    return end;
  }

  /// What stands in the same element behind the text is of it no more (further articles, notices)
  /// but for further parts of what the page names a text; above the headline only sentences are.
  void trim(MainContent& content) const {
    const std::size_t end = end_of_text(content.nodes.back());
    const std::vector<bool> parts =
        parts_behind(core_of(content.nodes.back(), kMost), content.nodes.back());
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const HtmlBlock& block = blocks_[i];
      const bool crumb =
          block.node < headline_ && !is_sentence(block) && block.kind != BlockKind::standfirst;
      if (crumb || (block.node >= end && !parts[block.node])) content.inside[i] = false;
    }
    trim_behind(end, content);
  }

  /// By node: in an element beside the core, or beside one around it, that goes on with the text:
  /// one of its make or plain paragraphs. An advertisement in the middle parts texts so.
  std::vector<bool> parts_behind(std::size_t core, std::size_t text) const {
    std::vector<bool> parts(nodes_.size(), false);
    if (named_ == 0 || named_ != text) return parts;
    std::vector<std::size_t> way(nodes_.size(), 0);  // by node: the child that holds the core
    for (std::size_t at = core; at != text; at = nodes_[at].parent) way[nodes_[at].parent] = at;
    for (std::size_t i = nodes_[core].end; i < nodes_[text].end; ++i) {
      const std::size_t beside = way[nodes_[i].parent];
      parts[i] =
          beside == 0 ? parts[nodes_[i].parent] : is_of_text(nodes_[i].tag) || same_make(i, beside);
    }
    return parts;
  }

  static bool is_of_text(std::string_view tag) {
    constexpr std::array<std::string_view, 9> kTags = {"p",  "blockquote", "ul", "ol", "h2",
                                                       "h3", "h4",         "h5", "h6"};
    return std::find(kTags.begin(), kTags.end(), tag) != kTags.end();
  }

  /// Of the parts behind node `end`: sentences, the items below and above them and their headings.
  void trim_behind(std::size_t end, MainContent& content) const {
    const auto looked_at = [&](std::size_t i) {
      return blocks_[i].node >= end && content.inside[i] && blocks_[i].reason.empty();
    };
    std::vector<bool> text(blocks_.size(), false);
    bool last = false;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!looked_at(i)) continue;
      const bool item = last && blocks_[i].kind == BlockKind::list_item;
      last = !blocks_[i].link_list && (is_sentence(blocks_[i]) || item);
      text[i] = last;
    }
    last = false;
    for (std::size_t i = blocks_.size(); i-- > 0;) {
      if (!looked_at(i)) continue;
      const BlockKind kind = blocks_[i].kind;
      const bool above = kind == BlockKind::heading || kind == BlockKind::list_item;
      last = text[i] || (last && above && !blocks_[i].link_list);
      content.inside[i] = last;
    }
  }

  /// Sentences between the <h1> above it and the main text.
  void add_lead(MainContent& content) const {
    const auto first = std::find(content.inside.begin(), content.inside.end(), true);
    const auto text = static_cast<std::size_t>(first - content.inside.begin());
    std::size_t at = text;
    for (std::size_t i = text; i-- > 0 && at == text && text - i <= kNearBlocks;) {
      const bool headline = blocks_[i].node == headline_ || blocks_[i].first_level;
      if (headline && blocks_[i].reason.empty()) at = i;
    }
    for (std::size_t i = at; i < text; ++i) {
      const HtmlBlock& block = blocks_[i];
      content.inside[i] = block.reason.empty() && !block.link_list &&
                          (i == at || is_sentence(block) || block.kind == BlockKind::standfirst);
    }
  }

  static constexpr double kMost = 0.7;
  static constexpr double kHalf = 0.5;
  static constexpr std::size_t kBestRank = 4;
  static constexpr std::size_t kOfText = 3;       ///< from this rank on: named a text
  static constexpr std::size_t kNear = 4;         ///< levels
  static constexpr std::size_t kNearBlocks = 40;  ///< share bars and crumbs stand between, too

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  const std::vector<ClassMeaning>& meanings_;
  const std::vector<HtmlBlock>& blocks_;
  std::string_view title_;
  std::vector<Balance> sums_;
  std::size_t headline_ = 0;
  std::size_t named_ = 0;               ///< the last element that the page names a text; 0 for none
  std::vector<std::size_t> headlines_;  ///< nodes of all <h1>, in order
};

}  // namespace

MainContent main_content(const HtmlTree& tree, const std::vector<ClassMeaning>& meanings,
                         const std::vector<HtmlBlock>& blocks, std::string_view title) {
  return Finder(tree, meanings, blocks, title).run();
}

}  // namespace readout::ingest
