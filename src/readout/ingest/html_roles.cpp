#include "readout/ingest/html_roles.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "readout/ingest/data.hpp"
#include "readout/ingest/lines.hpp"

namespace readout::ingest {
namespace {

using nlohmann::json;
using Reasons = std::unordered_map<std::string, std::string>;
using Names = std::unordered_set<std::string>;

struct Tables {
  Names skipped_tags;
  Reasons tag_reasons;
  Reasons role_reasons;
  Reasons class_reasons;
  Names first_part_reasons;
  Names pull_quote_classes;
  Names standfirst_classes;
};

Tables load() {
  Tables tables;
  for (const embedded::File& file : embedded::ingest_data()) {
    if (file.name != "html_roles.json") continue;
    const json data = json::parse(file.bytes);
    tables.skipped_tags = data.at("skipped_tags").get<Names>();
    tables.tag_reasons = data.at("tag_reasons").get<Reasons>();
    tables.role_reasons = data.at("role_reasons").get<Reasons>();
    tables.first_part_reasons = data.at("first_part_reasons").get<Names>();
    tables.pull_quote_classes = data.at("pull_quote_classes").get<Names>();
    tables.standfirst_classes = data.at("standfirst_classes").get<Names>();
    for (const auto& [reason, classes] : data.at("class_reasons").items()) {
      for (const auto& name : classes)
        tables.class_reasons.emplace(name.get<std::string>(), reason);
    }
  }
  return tables;
}

const Tables& tables() {
  static const Tables kTables = load();
  return kTables;
}

std::string_view look_up(const Reasons& reasons, std::string_view key) {
  const auto found = reasons.find(std::string(key));
  return found == reasons.end() ? std::string_view() : std::string_view(found->second);
}

/// The words of class and id, lower case, each whole: reason_of_class looks at their parts.
std::vector<std::string> class_names(const HtmlTree& tree, std::size_t node) {
  std::vector<std::string> names;
  for (const char* attribute : {"class", "id"}) {
    const std::string value = ascii_lower(tree.attribute(node, attribute));
    for (const std::string_view name : split_words(value)) names.emplace_back(name);
  }
  return names;
}

std::string_view reason_of_class(std::string_view name) {
  if (const auto whole = look_up(tables().class_reasons, name); !whole.empty()) return whole;
  // The last part names the thing: "article-share", "post__comments". Modifiers ("has-sidebar",
  // "with-comments") name something else.
  if (name.starts_with("has-") || name.starts_with("with-") || name.starts_with("no-")) return {};
  const std::size_t modifier = name.find("--");
  name = name.substr(0, modifier);
  const std::size_t cut = name.find_last_of("-_");
  if (cut == std::string_view::npos) return {};
  if (const auto last = look_up(tables().class_reasons, name.substr(cut + 1)); !last.empty()) {
    return last;
  }
  // The first part may only say what a post is about: "category-news", "tag-summit".
  const std::string_view first = name.substr(0, name.find_first_of("-_"));
  const auto reason = look_up(tables().class_reasons, first);
  return tables().first_part_reasons.count(std::string(reason)) > 0 ? reason : std::string_view();
}

bool is_hidden(const HtmlTree& tree, std::size_t node) {
  if (tree.has_attribute(node, "hidden")) return true;
  if (tree.attribute(node, "aria-hidden") == "true") return true;
  std::string style = ascii_lower(tree.attribute(node, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

class Assigner {
 public:
  Assigner(const HtmlTree& tree, ClassNames classes)
      : tree_(tree), nodes_(tree.nodes()), classes_(classes) {
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
    for (std::size_t i = nodes_.size(); i-- > 1;) {
      text_[i] += trim(nodes_[i].text).size();
      const bool counts =
          nodes_[i].tag != "a" && tables().skipped_tags.count(std::string(nodes_[i].tag)) == 0;
      if (counts) text_[nodes_[i].parent] += text_[i];
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
    if (tables().skipped_tags.count(std::string(nodes_[i].tag)) > 0) {
      roles_.reasons[i] = "skipped";
      return;
    }
    mark_classes(i);
    if (roles_.pull_quote[i]) {
      // Set off as an aside or a figure, a pull quote is text all the same.
      roles_.reasons[i] = {};
    } else if (roles_.reasons[i].empty()) {
      roles_.reasons[i] = own_reason(i);
    }
  }

  void mark_classes(std::size_t i) {
    for (const std::string& name : class_names(tree_, i)) {
      if (tables().pull_quote_classes.count(name) > 0) roles_.pull_quote[i] = true;
      if (tables().standfirst_classes.count(name) > 0) roles_.standfirst[i] = true;
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

  /// Whether more than half of the page's text stands below a node.
  bool holds_most(std::size_t i) const { return text_[i] * 2 > text_[0]; }

  std::string_view reason_by_name(std::size_t i) const {
    const std::string_view tag = nodes_[i].tag;
    if (signs_quotation(tree_, i)) return {};
    if (const auto reason = look_up(tables().tag_reasons, tag); !reason.empty()) return reason;
    if (const auto reason = look_up(tables().role_reasons, tree_.attribute(i, "role"));
        !reason.empty()) {
      return reason;
    }
    if (tag == "header" && !inside_article(i)) return "navigation";
    if (classes_ == ClassNames::ignored) return {};
    for (const std::string& name : class_names(tree_, i)) {
      if (const auto reason = reason_of_class(name); !reason.empty()) return reason;
    }
    return {};
  }

  bool inside_article(std::size_t i) const {
    for (std::size_t at = i; at > 0; at = nodes_[at].parent) {
      if (nodes_[at].tag == "article" || nodes_[at].tag == "main") return true;
    }
    return false;
  }

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  ClassNames classes_;
  std::vector<std::size_t> text_;
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

HtmlRoles html_roles(const HtmlTree& tree, ClassNames classes) {
  return Assigner(tree, classes).run();
}

bool is_block_tag(std::string_view tag) {
  constexpr std::array<std::string_view, 42> kTags = {
      "p",      "div",        "h1",      "h2",       "h3",      "h4",         "h5",
      "h6",     "ul",         "ol",      "li",       "dl",      "dt",         "dd",
      "table",  "tr",         "td",      "th",       "caption", "blockquote", "pre",
      "figure", "figcaption", "section", "article",  "main",    "aside",      "header",
      "footer", "nav",        "form",    "fieldset", "address", "hr",         "body",
      "tbody",  "thead",      "center",  "details",  "summary", "hgroup",     "menu"};
  return std::find(kTags.begin(), kTags.end(), tag) != kTags.end();
}

}  // namespace readout::ingest
