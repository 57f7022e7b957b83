#include "readout/ingest/html_links.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "readout/ingest/introduction.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/shape.hpp"

namespace readout::ingest {
namespace {

/// Whether all is linked but for a label in front: "Related: Norland counts its sheep."
bool is_labelled_link(const HtmlBlock& block) {
  constexpr std::size_t kLongestLabel = 60;  // bytes
  constexpr std::size_t kSpaces = 3;         // beside the words of a link
  constexpr std::string_view kWideColon = "\uFF1A";
  const std::size_t unlinked = block.columns - std::min(block.columns, block.link_columns);
  const std::string_view text = block.text;
  for (std::size_t at = 1; at < std::min(text.size(), kLongestLabel); ++at) {
    const bool ends =
        text[at] == ' ' || text[at - 1] == ':' || text.substr(0, at).ends_with(kWideColon);
    if (!ends) continue;
    const std::size_t wide = columns(text.substr(0, at));
    if (wide > unlinked) return false;
    if (wide + kSpaces >= unlinked && is_related_label(text.substr(0, at))) return true;
  }
  return false;
}

}  // namespace

bool is_link_list(const HtmlBlock& block) {
  constexpr std::size_t kSentenceColumns = 80;  // longer than most headlines
  constexpr std::size_t kShortSentence = 40;    // where the sentence goes on around its links
  constexpr std::size_t kFewUnlinked = 6;
  if (block.link_columns * 2 <= block.columns) return false;
  if (is_labelled_link(block)) return true;
  if (introduces_words(block.text)) return false;
  const bool only_linked = block.link_columns + kFewUnlinked > block.columns;
  const std::size_t least = only_linked ? kSentenceColumns : kShortSentence;
  return block.columns <= least || !ends_with_stop(block.text);
}

}  // namespace readout::ingest
