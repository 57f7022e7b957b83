#include "readout/ingest/html_scripted.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "readout/ingest/html_blocks.hpp"
#include "readout/ingest/html_roles.hpp"
#include "readout/ingest/json_ld.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

/// Bodies are plain text or markup: line breaks of the one are <br> to the other.
std::vector<PageBlock> blocks_of(std::string_view body, std::size_t max_depth) {
  std::string html;
  for (const char c : body) {
    if (c == '\n') html += "<br>";
    html += c;
  }
  std::vector<PageBlock> out;
  const Result<HtmlTree> parsed = HtmlTree::parse(html, {}, max_depth);
  if (!parsed) return out;
  const HtmlRoles roles = html_roles(parsed.value(), class_meanings(parsed.value()));
  for (HtmlBlock& block : html_blocks(parsed.value(), roles)) {
    out.push_back({BlockKind::paragraph, std::move(block.text), std::string(block.reason), true});
  }
  return out;
}

/// An element for scripts to fill: with an id, without text, next to <body>.
bool is_mount(const HtmlTree& tree, std::size_t node) {
  const std::vector<HtmlNode>& nodes = tree.nodes();
  const HtmlNode& at = nodes[node];
  const bool box = at.tag == "div" || at.tag == "main" || at.tag == "section";
  if (!box || nodes[at.parent].tag != "body" || tree.attribute(node, "id").empty()) return false;
  return at.end == node + 1 || trim(tree.text_of(node)).empty();
}

}  // namespace

bool names_scripts(std::string_view text) {
  return text::fold(text).find("javascript") != std::string::npos;
}

StatedText stated_text(const HtmlTree& tree, const Metadata& page, std::size_t max_depth) {
  std::vector<JsonLdArticle> articles;
  StatedText stated;
  for (std::size_t i = 0; i < tree.nodes().size(); ++i) {
    if (tree.nodes()[i].tag != "script" || tree.attribute(i, "type") != "application/ld+json") {
      continue;
    }
    const std::string text = tree.text_of(i);
    if (!is_read_as_json_ld(trim(text))) ++stated.unread;
    std::ranges::move(json_ld_articles(trim(text)), std::back_inserter(articles));
  }
  stated.blocks = blocks_of(body_of_page(articles, page.url, {page.title}), max_depth);
  return stated;
}

bool is_made_by_scripts(const HtmlTree& tree, std::size_t kept, std::size_t prose) {
  constexpr std::size_t kMostBesideNote = 600;  // columns: a menu, a notice
  constexpr std::size_t kMostBesideMount = 200;
  if (kept > kMostBesideNote || prose > 0) return false;
  bool scripts = false;
  bool note = false;
  bool mount = false;
  const std::vector<HtmlNode>& nodes = tree.nodes();
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const std::string_view tag = nodes[i].tag;
    const std::string_view around = nodes[nodes[i].parent].tag;
    scripts = scripts || tag == "script";
    mount = mount || is_mount(tree, i);
    if (tag.empty() && around != "script" && around != "style") {
      note = note || names_scripts(nodes[i].text);
    }
  }
  return scripts && (note || (mount && kept <= kMostBesideMount));
}

}  // namespace readout::ingest
