#include "readout/ingest/html_roles.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <unordered_map>

#include "readout/ingest/html_vocabulary.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/shape.hpp"

namespace readout::ingest {
namespace {

bool is_heading(std::string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6';
}

bool is_skipped(std::string_view tag) {
  return html_vocabulary().skipped_tags.contains(tag);
}

bool is_hidden(const HtmlTree& tree, std::size_t node) {
  if (tree.has_attribute(node, "hidden")) return true;
  // Hidden from screen readers, not from sight: on a paragraph, the mark of a paywall.
  const bool paragraph = tree.nodes()[node].tag == "p";
  if (tree.attribute(node, "aria-hidden") == "true" && !paragraph) return true;
  std::string style = ascii_lower(tree.attribute(node, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

/// The first name of a list of classes, taken off it; "" at its end.
std::string_view take_name(std::string_view& list) {
  constexpr std::string_view kBlank = " \t\r\n\f";
  list.remove_prefix(std::min(list.find_first_not_of(kBlank), list.size()));
  const std::string_view name = list.substr(0, list.find_first_of(kBlank));
  list.remove_prefix(name.size());
  return name;
}

/// "md:block", "d-md-flex": shown on some screens. Paper is none.
bool shows_on_a_screen(std::string_view name) {
  constexpr std::array<std::string_view, 5> kWays = {"block", "flex", "inline", "grid", "table"};
  const bool hyphened = name.starts_with("d-");
  if (hyphened) name.remove_prefix(2);
  const std::size_t cut = name.find(hyphened ? '-' : ':');
  if (cut == std::string_view::npos || name.substr(0, cut) == "print") return false;
  return std::ranges::any_of(
      kWays, [&](std::string_view way) { return name.substr(cut + 1).starts_with(way); });
}

bool is_shown_on_some_screens(std::string_view classes) {
  for (auto name = take_name(classes); !name.empty(); name = take_name(classes)) {
    if (shows_on_a_screen(name)) return true;
  }
  return false;
}

/// What the names of each node say, each different name looked up once.
class NameReader {
 public:
  explicit NameReader(const HtmlTree& tree) : tree_(tree) {}

  ClassMeaning meaning(std::size_t node) {
    ClassMeaning sum;
    const std::string_view classes = tree_.attribute(node, "class");
    add(sum, classes, NameKind::class_name);
    if (sum.reason == "hidden" && is_shown_on_some_screens(classes)) sum.reason = {};
    // The ids of headings are made of their words.
    if (!is_heading(tree_.nodes()[node].tag)) add(sum, tree_.attribute(node, "id"), NameKind::id);
    return sum;
  }

 private:
  void add(ClassMeaning& sum, std::string_view list, NameKind kind) {
    for (auto name = take_name(list); !name.empty(); name = take_name(list)) {
      const ClassMeaning& one = look_up(name, kind);
      if (sum.reason.empty()) sum.reason = one.reason;
      if (sum.small_reason.empty()) sum.small_reason = one.small_reason;
      sum.pull_quote = sum.pull_quote || one.pull_quote;
      sum.standfirst = sum.standfirst || one.standfirst;
      sum.content = sum.content || (kind == NameKind::class_name && one.content);
    }
  }

  const ClassMeaning& look_up(std::string_view name, NameKind kind) {
    auto& known = kind == NameKind::id ? ids_ : classes_;
    const auto found = known.find(name);
    if (found != known.end()) return found->second;
    return known.emplace(name, meaning_of_name(name, kind)).first->second;
  }

  const HtmlTree& tree_;
  std::unordered_map<std::string_view, ClassMeaning> classes_;
  std::unordered_map<std::string_view, ClassMeaning> ids_;
};

class Assigner {
 public:
  Assigner(const HtmlTree& tree, const std::vector<ClassMeaning>& meanings, ClassNames classes)
      : tree_(tree), nodes_(tree.nodes()), meanings_(meanings), classes_(classes) {
    measure();
  }

  HtmlRoles run() {
    roles_.reasons.resize(nodes_.size());
    roles_.pull_quote.resize(nodes_.size());
    roles_.standfirst.resize(nodes_.size());
    for (std::size_t i = 0; i < nodes_.size(); ++i) assign(i);
    return std::move(roles_);
  }

 private:
  /// Bytes of text below each node, links aside; children stand behind their parents, so one
  /// backward pass does.
  void measure() {
    text_.resize(nodes_.size());
    prose_.resize(nodes_.size());
    holds_content_.resize(nodes_.size());
    holds_link_.resize(nodes_.size());
    headings_.resize(nodes_.size());
    for (std::size_t i = nodes_.size(); i-- > 1;) {
      const std::string_view tag = nodes_[i].tag;
      if (tag.empty()) measure_text(i);
      const bool skipped = !tag.empty() && is_skipped(tag);
      const bool counts = tag != "a" && !skipped;
      if (skipped && may_hold_page(tag) && text_[i] > text_[unclosed_]) unclosed_ = i;
      if (counts) {
        text_[nodes_[i].parent] += text_[i];
        prose_[nodes_[i].parent] += prose_[i];
      }
      if (holds_content_[i] || (meanings_[i].content && text_[i] > kLittle)) {
        holds_content_[nodes_[i].parent] = true;
      }
      holds_link_[i] = holds_link_[i] || tag == "a";
      if (holds_link_[i]) holds_link_[nodes_[i].parent] = true;
      headings_[nodes_[i].parent] += is_heading(tag) ? text_[i] : headings_[i];
    }
    all_text_ = text_[0];
    take_unclosed();
    for (std::size_t i = 0; i < nodes_.size();) {
      const bool aside = i > 0 && meanings_[i].reason == "comments";
      if (aside) all_text_ -= text_[i];
      i = aside ? nodes_[i].end : i + 1;
    }
  }

  /// Elements whose end tag a page may have forgotten, or that hold its text for browsers without
  /// scripts.
  static bool may_hold_page(std::string_view tag) {
    return tag == "noscript" || tag == "object" || tag == "button" || tag == "dialog";
  }

  void measure_text(std::size_t i) {
    constexpr std::size_t kSentence = 60;  // bytes: more than most entries of menus
    const std::string_view text = trim(nodes_[i].text);
    text_[i] = text.size();
    if (text.size() >= kSentence && ends_with_stop(text)) prose_[i] = text.size();
  }

  /// Whether an element that the page names its article holds a sentence outside what is skipped.
  bool has_article() const {
    for (std::size_t i = 0; i < nodes_.size();) {
      const std::string_view tag = nodes_[i].tag;
      const bool skipped = !tag.empty() && is_skipped(tag);
      if (!skipped && prose_[i] > 0 && (tag == "article" || meanings_[i].content)) return true;
      i = skipped ? nodes_[i].end : i + 1;
    }
    return false;
  }

  /// What holds more than all the rest of the page is no fallback, and no button; but beside an
  /// account of a few sentences, a long notice is a notice.
  void take_unclosed() {
    constexpr std::size_t kShare = 4;
    if (unclosed_ == 0 || text_[unclosed_] <= std::max(kLittle, text_[0]) ||
        prose_[0] * kShare > text_[unclosed_] || has_article()) {
      unclosed_ = 0;
      return;
    }
    all_text_ += text_[unclosed_];
    for (std::size_t at = unclosed_; at > 0; at = nodes_[at].parent) {
      text_[nodes_[at].parent] += text_[unclosed_];
    }
  }

  void assign(std::size_t i) {
    const std::size_t parent = nodes_[i].parent;
    if (i > 0) {
      roles_.reasons[i] = roles_.reasons[parent];
      roles_.pull_quote[i] = roles_.pull_quote[parent];
      roles_.standfirst[i] = roles_.standfirst[parent];
    }
    if (nodes_[i].tag.empty() || roles_.reasons[i] == "skipped") return;
    if (is_skipped(nodes_[i].tag) && (unclosed_ == 0 || i != unclosed_)) {
      roles_.reasons[i] = "skipped";
      return;
    }
    if (meanings_[i].pull_quote) roles_.pull_quote[i] = true;
    if (meanings_[i].standfirst) roles_.standfirst[i] = true;
    if (roles_.pull_quote[i]) {
      // Set off as an aside or a figure, a pull quote is text all the same.
      roles_.reasons[i] = {};
    } else if (roles_.reasons[i].empty()) {
      roles_.reasons[i] = own_reason(i);
    }
  }

  std::string_view own_reason(std::size_t i) const {
    const std::string_view tag = nodes_[i].tag;
    if (tag == "html" || tag == "body" || tag == "article" || tag == "main") return {};
    if (is_hidden(tree_, i)) return holds_most(i) ? "" : "hidden";
    const std::string_view reason = reason_by_name(i);
    // Readers may write more than the author did; nothing else outweighs an article.
    return reason != "comments" && holds_most(i) ? std::string_view() : reason;
  }

  /// Whether more than half of the page's text, comments aside, stands below a node.
  bool holds_most(std::size_t i) const { return text_[i] * 2 > all_text_; }

  std::string_view reason_by_name(std::size_t i) const {
    const std::string_view tag = nodes_[i].tag;
    if (signs_quotation(tree_, i)) return {};
    const HtmlVocabulary& vocabulary = html_vocabulary();
    const bool named = tag != "label" || labels_field(i);
    if (const auto reason = reason_of(vocabulary.tag_reasons, tag); named && !reason.empty()) {
      const bool wide = reason == "form" ? is_misread(i, reason) : holds_content_[i];
      return wide ? "" : reason;
    }
    if (const auto reason = reason_of(vocabulary.role_reasons, tree_.attribute(i, "role"));
        !reason.empty()) {
      return reason;
    }
    if (tag == "header" && !inside_article(i)) return "navigation";
    const ClassMeaning& meaning = meanings_[i];
    if (classes_ == ClassNames::ignored) return {};
    if (classes_ == ClassNames::of_comments) {
      return meaning.reason == "comments" ? meaning.reason : std::string_view();
    }
    if (!meaning.reason.empty()) return is_misread(i, meaning.reason) ? "" : meaning.reason;
    return text_[i] <= kSmall ? meaning.small_reason : std::string_view();
  }

  static bool is_field(std::string_view tag) {
    return tag == "input" || tag == "select" || tag == "textarea" || tag == "button";
  }

  /// Of a <label>: it says whose, holds its field or stands before it.
  bool labels_field(std::size_t i) const {
    constexpr std::size_t kNear = 50;  // nodes looked at, so that hostile markup costs no more
    if (tree_.has_attribute(i, "for")) return true;
    const std::size_t end = std::min<std::size_t>(nodes_[i].end, i + kNear);
    for (std::size_t at = i + 1; at < end; ++at) {
      if (is_field(nodes_[at].tag)) return true;
    }
    std::size_t next = nodes_[i].end;
    while (next < nodes_.size() && nodes_[next].tag.empty() && trim(nodes_[next].text).empty()) {
      ++next;
    }
    return next < nodes_.size() && nodes_[next].parent == nodes_[i].parent &&
           is_field(nodes_[next].tag);
  }

  /// What is short by its nature does not hold a quarter of the page's text.
  bool is_misread(std::size_t i, std::string_view reason) const {
    constexpr std::size_t kParagraph = 80;  // bytes
    constexpr std::array<std::string_view, 5> kLong = {"comments", "related-headline", "aside",
                                                       "hidden", "cookie-note"};
    const bool may_be_long = std::find(kLong.begin(), kLong.end(), reason) != kLong.end();
    if (!may_be_long && text_[i] * 4 > all_text_) return true;
    if (reason == "related-headline" && !holds_link_[i]) return true;
    // What is offered is linked: a section under a heading with no link is an accordion's.
    const bool section =
        headings_[i] > 0 && text_[i] > headings_[i] + kParagraph && !holds_link_[i];
    if (reason == "advertisement" && section) return true;
    return holds_content_[i] && reason != "comments" && reason != "related-headline";
  }

  bool inside_article(std::size_t i) const {
    for (std::size_t at = i; at > 0; at = nodes_[at].parent) {
      if (nodes_[at].tag == "article" || nodes_[at].tag == "main") return true;
    }
    return false;
  }

  static constexpr std::size_t kLittle = 400;  ///< bytes
  static constexpr std::size_t kSmall = 200;   ///< bytes: a caption, no paragraph

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  const std::vector<ClassMeaning>& meanings_;
  ClassNames classes_;
  std::vector<std::size_t> text_;
  std::vector<std::size_t> prose_;   ///< of it in sentences
  std::vector<bool> holds_content_;  ///< what is named an article's text stands below
  std::vector<bool> holds_link_;
  std::vector<std::size_t> headings_;  ///< of the text in headings
  std::size_t all_text_ = 0;
  std::size_t unclosed_ = 0;  ///< what would be passed over, but holds the page; 0 for none
  HtmlRoles roles_;
};

}  // namespace

bool signs_quotation(const HtmlTree& tree, std::size_t node) {
  constexpr std::size_t kNear = 200;  ///< nodes looked at, so that hostile markup costs no more
  const std::vector<HtmlNode>& nodes = tree.nodes();
  const std::string_view tag = nodes[node].tag;
  if (tag != "figcaption" && tag != "footer" && tag != "cite") return false;
  std::size_t quote = nodes[node].parent;
  if (tag == "figcaption") {
    const std::size_t last = std::min<std::size_t>(nodes[quote].end, quote + kNear);
    for (std::size_t i = quote + 1; i < last; ++i) {
      if (nodes[i].tag == "blockquote") return true;
    }
  }
  while (quote > 0 && nodes[quote].tag != "blockquote") quote = nodes[quote].parent;
  if (quote == 0 || nodes[quote].end - nodes[node].end > kNear) return false;
  return std::all_of(nodes.begin() + static_cast<std::ptrdiff_t>(nodes[node].end),
                     nodes.begin() + static_cast<std::ptrdiff_t>(nodes[quote].end),
                     [](const HtmlNode& behind) { return trim(behind.text).empty(); });
}

std::vector<ClassMeaning> class_meanings(const HtmlTree& tree) {
  NameReader reader(tree);
  std::vector<ClassMeaning> meanings(tree.nodes().size());
  for (std::size_t i = 0; i < meanings.size(); ++i) {
    if (!tree.nodes()[i].tag.empty()) meanings[i] = reader.meaning(i);
  }
  return meanings;
}

HtmlRoles html_roles(const HtmlTree& tree, const std::vector<ClassMeaning>& meanings,
                     ClassNames classes) {
  return Assigner(tree, meanings, classes).run();
}

bool is_block_tag(std::string_view tag) {
  constexpr std::array<std::string_view, 42> kTags = {
      "p",      "div",        "h1",      "h2",       "h3",      "h4",         "h5",
      "h6",     "ul",         "ol",      "li",       "dl",      "dt",         "dd",
      "table",  "tr",         "td",      "th",       "caption", "blockquote", "pre",
      "figure", "figcaption", "section", "article",  "main",    "aside",      "header",
      "footer", "nav",        "form",    "fieldset", "address", "hr",         "body",
      "tbody",  "thead",      "center",  "details",  "summary", "hgroup",     "menu"};
  if (tag.empty()) return false;  // most nodes are text
  return std::find(kTags.begin(), kTags.end(), tag) != kTags.end();
}

}  // namespace readout::ingest
