#include "readout/ingest/html_head.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "readout/ingest/dates.hpp"
#include "readout/ingest/html_titles.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/page_marks.hpp"
#include "readout/ingest/shape.hpp"

namespace readout::ingest {
namespace {

bool is_sentence(const HtmlBlock& block) {
  constexpr std::size_t kSentenceColumns = 80;
  return block.columns >= kSentenceColumns && ends_with_stop(block.text);
}

bool is_dated_line(const HtmlBlock& block) {
  constexpr std::size_t kMostColumns = 120;
  return block.kind == BlockKind::paragraph && block.columns <= kMostColumns &&
         !ends_with_stop(block.text) && find_date(block.text).has_value();
}

}  // namespace

void settle_head(const MainContent& content, std::vector<HtmlBlock>& blocks, Metadata& metadata) {
  bool below_title = false;
  bool below_lead = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    HtmlBlock& block = blocks[i];
    if (!block.reason.empty() || !(content.inside[i] || below_title)) continue;
    if (content.inside[i] && is_sentence(block)) {
      if (below_lead) return;
      below_lead = true;
    }
    const bool heading = block.kind == BlockKind::heading;
    if (below_lead) {  // dates and names may stand between the lead and the text
      if (is_dated_line(block) && !credits_reason(block.text).empty()) block.reason = "date";
    } else if (heading && (metadata.title.empty() ? block.first_level
                                                  : alike_titles(block.text, metadata.title))) {
      block.kind = BlockKind::title;
      metadata.title = one_line(block.text);
      below_title = true;
    } else if (is_dated_line(block)) {
      if (metadata.published.empty()) metadata.published = published_in(block.text);
      block.reason = "date";
    }
  }
}

}  // namespace readout::ingest
