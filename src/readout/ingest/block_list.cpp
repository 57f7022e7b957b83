#include "readout/ingest/block_list.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace readout::ingest {
namespace {

constexpr auto kKinds = std::to_array<std::pair<BlockKind, std::string_view>>({
    {BlockKind::paragraph, "paragraph"},
    {BlockKind::title, "title"},
    {BlockKind::standfirst, "standfirst"},
    {BlockKind::heading, "heading"},
    {BlockKind::list_item, "list-item"},
    {BlockKind::block_quote, "block-quote"},
    {BlockKind::pull_quote, "pull-quote"},
});

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace

void append_block(std::string& list, BlockKind kind, std::string_view text,
                  std::string_view reason) {
  const std::string content = folded(text);
  if (content.empty()) return;
  const auto* const named =
      std::ranges::find(kKinds, kind, &std::pair<BlockKind, std::string_view>::first);
  list.append(named->second).append("\t").append(reason).append("\t").append(content).append("\n");
}

std::vector<PageBlock> read_block_list(std::string_view list) {
  std::vector<PageBlock> blocks;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('\n'), list.size());
    const std::string_view line = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) continue;
    const auto* const kind = std::ranges::find(kKinds, line.substr(0, tab),
                                               &std::pair<BlockKind, std::string_view>::second);
    PageBlock block;
    if (kind != kKinds.end()) block.kind = kind->first;
    const std::size_t second = line.find('\t', tab + 1);
    if (second == std::string_view::npos) {
      block.text = line.substr(tab + 1);
    } else {
      block.reason = line.substr(tab + 1, second - tab - 1);
      block.text = line.substr(second + 1);
    }
    blocks.push_back(std::move(block));
  }
  return blocks;
}

}  // namespace readout::ingest
