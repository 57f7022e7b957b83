#include "readout/ingest/html_content.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "readout/ingest/shape.hpp"

namespace readout::ingest {
namespace {

/// A container the page names must hold this share of the best container's text.
constexpr double kFairShare = 0.4;
/// A block shorter than this says little for its container.
constexpr std::size_t kShortColumns = 60;

using Balance = std::int64_t;

/// What a block says for (positive) or against the element it stands in.
Balance weight(const HtmlBlock& block) {
  const auto columns = static_cast<Balance>(block.columns);
  if (!block.reason.empty()) return 0;
  if (is_link_list(block)) return -columns;
  const bool sentence = ends_with_stop(block.text);
  if (block.columns < kShortColumns && !sentence) {
    return block.kind == BlockKind::heading ? 0 : -columns / 4;
  }
  return columns;
}

/// By node, the sum of the weights below it.
std::vector<Balance> balances(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks) {
  const auto& nodes = tree.nodes();
  std::vector<Balance> sums(nodes.size(), 0);
  for (const HtmlBlock& block : blocks) sums[block.node] += weight(block);
  for (std::size_t i = nodes.size(); i-- > 1;) sums[nodes[i].parent] += sums[i];
  return sums;
}

/// The lowest element with the largest sum below `root`: descendants stand behind their ancestors.
std::size_t best_node(const HtmlTree& tree, const std::vector<Balance>& sums, std::size_t root) {
  std::size_t best = root;
  for (std::size_t i = root; i < tree.nodes()[root].end; ++i) {
    if (!tree.nodes()[i].tag.empty() && sums[i] >= sums[best] && sums[i] > 0) best = i;
  }
  return best;
}

int rank(const HtmlTree& tree, std::size_t node) {
  const std::string_view tag = tree.nodes()[node].tag;
  const std::string_view property = tree.attribute(node, "itemprop");
  if (property.find("articleBody") != std::string_view::npos) return 3;
  if (tag == "article" || tree.attribute(node, "role") == "article") return 2;
  if (tag == "main" || tree.attribute(node, "role") == "main") return 1;
  return 0;
}

}  // namespace

bool is_link_list(const HtmlBlock& block) {
  constexpr std::size_t kSentenceColumns = 80;
  const bool linked = block.link_columns * 2 > block.columns;
  return linked && !(block.columns > kSentenceColumns && ends_with_stop(block.text));
}

std::size_t main_content(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks) {
  const std::vector<Balance> sums = balances(tree, blocks);
  const std::size_t best = best_node(tree, sums, 0);
  std::size_t named = 0;
  for (std::size_t i = 1; i < sums.size(); ++i) {
    const int candidate = rank(tree, i);
    if (candidate == 0) continue;
    if (static_cast<double>(sums[i]) < kFairShare * static_cast<double>(sums[best])) continue;
    const int current = named == 0 ? 0 : rank(tree, named);
    if (candidate > current || (candidate == current && sums[i] > sums[named])) named = i;
  }
  // <article> and <main> are drawn wide: what stands in them beside the text is left out as well.
  return named == 0 ? best : best_node(tree, sums, named);
}

}  // namespace readout::ingest
