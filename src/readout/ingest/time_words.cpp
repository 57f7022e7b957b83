#include "readout/ingest/time_words.hpp"

#include <algorithm>
#include <string_view>

#include "readout/ingest/html_roles.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kMostBytes = 200;
constexpr std::size_t kMostNodes = 64;

bool is_inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

std::string_view first_bytes(std::string_view text) {
  std::size_t end = std::min(text.size(), kMostBytes);
  while (is_inside_character(text, end)) ++end;
  return text.substr(0, end);
}

std::string_view last_bytes(std::string_view text) {
  std::size_t begin = text.size() - std::min(text.size(), kMostBytes);
  while (is_inside_character(text, begin)) ++begin;
  return text.substr(begin);
}

std::string clean(std::string_view text) {
  return one_line(text::to_nfc(text));
}

/// Around a whole article: names tell nothing of a date in it.
bool is_wide(std::string_view tag) {
  return tag == "article" || tag == "main" || tag == "section" || tag == "body" || tag == "header";
}

}  // namespace

TimeWords::TimeWords(const HtmlTree& tree) : tree_(tree), nodes_(tree.nodes()) {
  block_of_.resize(nodes_.size());
  for (std::size_t i = 1; i < nodes_.size(); ++i) {
    block_of_[i] =
        is_block_tag(nodes_[i].tag) ? static_cast<std::uint32_t>(i) : block_of_[nodes_[i].parent];
  }
}

/// Whether a node is no part of the line, or ends it.
bool TimeWords::parts(std::size_t at, std::size_t block) const {
  const HtmlNode& node = nodes_[at];
  return block_of_[at] != block || node.tag == "br" || node.tag == "time" ||
         nodes_[node.parent].tag == "time";
}

std::string TimeWords::within(std::size_t node) const {
  const std::size_t end = nodes_[node].end;
  if (end - node > kMostNodes) return {};
  std::string text;
  for (std::size_t at = node; at < end; ++at) {
    if (nodes_[at].text.size() > kMostBytes - text.size()) return {};
    text += nodes_[at].text;
  }
  return clean(text);
}

std::string TimeWords::before(std::size_t node) const {
  std::string text;
  for (std::size_t at = node; at-- > 0 && node - at <= kMostNodes && text.size() < kMostBytes;) {
    if (parts(at, block_of_[node])) break;
    text.insert(0, last_bytes(nodes_[at].text));
  }
  return clean(text);
}

std::string TimeWords::after(std::size_t node) const {
  std::string text;
  const std::size_t begin = nodes_[node].end;
  const std::size_t end = std::min(nodes_.size(), begin + kMostNodes);
  for (std::size_t at = begin; at < end && text.size() < kMostBytes; ++at) {
    if (parts(at, block_of_[node])) break;
    text += first_bytes(nodes_[at].text);
  }
  return clean(text);
}

DateName TimeWords::named(std::size_t node) const {
  constexpr std::size_t kLevels = 4;
  constexpr std::string_view kBlank = " \t\r\n\f";
  DateName found = DateName::other;
  for (std::size_t level = 0; level < kLevels && !is_wide(nodes_[node].tag); ++level) {
    std::string_view rest = tree_.attribute(node, "class").substr(0, kMostBytes);
    while (!rest.empty()) {
      const std::string_view name = rest.substr(0, rest.find_first_of(kBlank));
      const DateName of = date_name(name);
      if (of == DateName::of_publication) return DateName::of_publication;
      if (of == DateName::of_change) found = DateName::of_change;
      rest.remove_prefix(std::min(name.size() + 1, rest.size()));
    }
    if (node == block_of_[node]) break;
    node = nodes_[node].parent;
  }
  return found;
}

}  // namespace readout::ingest
