#include "readout/ingest/html_head.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "readout/ingest/date_labels.hpp"
#include "readout/ingest/dates.hpp"
#include "readout/ingest/front_matter.hpp"
#include "readout/ingest/html_titles.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/page_marks.hpp"
#include "readout/ingest/page_title.hpp"
#include "readout/ingest/shape.hpp"

namespace readout::ingest {
namespace {

bool is_sentence(const HtmlBlock& block) {
  constexpr std::size_t kSentenceColumns = 80;
  return block.columns >= kSentenceColumns && ends_with_stop(block.text);
}

/// Of a title from the head of a page, which may name the site.
std::string_view longest_segment(std::string_view title) {
  const std::vector<std::string_view> segments = title_segments(title);
  const auto longest = std::ranges::max_element(segments, {}, columns);
  return longest == segments.end() ? title : *longest;
}

/// "03/04/2031 - Orla": a date, though nobody can tell its month.
bool begins_with_numbers_of_date(std::string_view text) {
  constexpr std::array<std::size_t, 3> kMostDigits = {2, 2, 4};
  for (std::size_t part = 0; part < kMostDigits.size(); ++part) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0 || digits > kMostDigits.at(part)) return false;
    text.remove_prefix(digits);
    if (part + 1 == kMostDigits.size()) break;
    if (!text.starts_with('/')) return false;
    text.remove_prefix(1);
  }
  return text.empty() || text.front() == ' ' || text.front() == ',';
}

bool is_dated_line(const HtmlBlock& block) {
  constexpr std::size_t kMostColumns = 120;
  if (block.kind != BlockKind::paragraph || block.columns > kMostColumns) return false;
  if (ends_with_stop(block.text)) return is_date_line(block.text);
  if (begins_with_numbers_of_date(block.text)) return true;
  const auto date = find_date(block.text);
  return date && !tells_of_event(std::string_view(block.text).substr(0, date->span.begin));
}

/// The heading that is the headline. Where an <h1> says what the head of the page says, none that
/// is only like it: sections of an article repeat its words.
class Headline {
 public:
  Headline(const std::vector<HtmlBlock>& blocks, std::string_view title)
      : title_(title), longest_(longest_segment(title)) {
    repeated_ = std::ranges::any_of(blocks, [&](const HtmlBlock& block) {
      return !title.empty() && block.first_level && same_title(block.text, title);
    });
  }
  [[nodiscard]] bool is_told_by(const HtmlBlock& block) const {
    if (block.kind != BlockKind::heading) return false;
    if (title_.empty()) return block.first_level;
    return repeated_ ? same_title(block.text, title_) : alike_titles(block.text, longest_);
  }

 private:
  std::string title_;
  std::string longest_;
  bool repeated_ = false;
};

}  // namespace

void settle_head(const MainContent& content, std::vector<HtmlBlock>& blocks, Metadata& metadata) {
  const Headline headline(blocks, metadata.title);
  bool below_title = false;
  bool below_lead = false;
  bool by_first_level = false;  // a heading below it that is alike sums the article up
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    HtmlBlock& block = blocks[i];
    if (!block.reason.empty() || !(content.inside[i] || below_title)) continue;
    if (content.inside[i] && is_sentence(block)) {
      if (below_lead) return;
      below_lead = true;
    }
    if (below_lead) {  // dates and names may stand between the lead and the text
      if (is_dated_line(block) && !credits_reason(block.text).empty()) block.reason = "date";
    } else if (headline.is_told_by(block) && !(by_first_level && !block.first_level)) {
      by_first_level = by_first_level || block.first_level;
      block.kind = BlockKind::title;
      metadata.title = one_line(block.text);
      below_title = true;
    } else if (is_dated_line(block)) {
      block.reason = "date";
    }
  }
}

}  // namespace readout::ingest
