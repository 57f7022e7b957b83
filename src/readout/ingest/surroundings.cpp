#include "readout/ingest/surroundings.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "readout/ingest/dates.hpp"
#include "readout/ingest/headline.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/main_region.hpp"
#include "readout/ingest/page_marks.hpp"
#include "readout/ingest/section_labels.hpp"
#include "readout/ingest/shape.hpp"

namespace readout::ingest {
namespace {

/// What shows a copied page: so many known pieces of furniture, or so many short lines in a row.
constexpr std::size_t kFewestKnown = 2;
constexpr std::size_t kFewestShort = 10;
/// A line below the headline that may sum the article up.
constexpr std::size_t kFewestStandfirstWords = 8;

bool is_known_furniture(const PageBlock& block) {
  constexpr std::array<std::string_view, 4> kReasons = {"icon-names", "navigation", "share",
                                                        "related-headline"};
  return std::ranges::find(kReasons, block.reason) != kReasons.end() ||
         !section_reason(block.text).empty();
}

bool is_short_line(const PageBlock& block) {
  constexpr std::size_t kMostWords = 14;
  return !ends_with_full_stop(block.text) && count_words(block.text) <= kMostWords;
}

bool shows_copied_page(const Page& page, std::size_t begin, std::size_t end) {
  std::size_t known = 0;
  std::size_t lines = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (is_known_furniture(page.blocks[i])) ++known;
    if (is_short_line(page.blocks[i])) ++lines;
  }
  return known >= kFewestKnown || lines >= kFewestShort;
}

void leave_out(PageBlock& block, std::string_view reason) {
  if (block.reason.empty()) block.reason = reason;
}

class Surroundings {
 public:
  explicit Surroundings(Page& page) : page_(page), region_(main_region(page)) {}

  void run() {
    if (region_.empty()) return;
    headline_ = find_headline(page_, region_);
    const std::size_t head = headline_.value_or(region_.begin);
    const bool above = shows_copied_page(page_, 0, head);
    const bool below = shows_copied_page(page_, region_.end, page_.blocks.size());
    if (above) leave_out_above(head);
    if (above || below) leave_out_marks(head);
    if (below || above) leave_out_below(above);
  }

 private:
  void leave_out_above(std::size_t head) {
    for (std::size_t i = 0; i < head; ++i) leave_out(page_.blocks[i], "page-header");
    if (!headline_) return;
    page_.blocks[head].kind = BlockKind::title;
    for (std::size_t i = head + 1; i < region_.begin; ++i) {
      PageBlock& block = page_.blocks[i];
      if (count_words(block.text) < kFewestStandfirstWords && !byline(block.text)) {
        leave_out(block, "page-header");
      }
    }
  }

  void leave_out_marks(std::size_t head) {
    for (std::size_t i = head; i < region_.end; ++i) {
      PageBlock& block = page_.blocks[i];
      if (!block.reason.empty() || block.kind == BlockKind::title) continue;
      const std::string_view reason = mark_reason(block.text);
      if (reason == "date" && page_.metadata.published.empty()) {
        page_.metadata.published = to_iso_date(block.text);
      }
      block.reason = reason;
    }
  }

  /// Where nothing stood above, the tail begins with its first known piece.
  void leave_out_below(bool whole) {
    std::string_view reason = whole ? "page-footer" : "";
    for (std::size_t i = region_.end; i < page_.blocks.size(); ++i) {
      PageBlock& block = page_.blocks[i];
      if (const auto label = section_reason(block.text); !label.empty()) {
        reason = label;
      } else if (reason.empty() && is_known_furniture(block)) {
        reason = "page-footer";
      }
      if (!reason.empty()) leave_out(block, reason);
    }
  }

  Page& page_;
  Region region_;
  std::optional<std::size_t> headline_;
};

}  // namespace

void leave_out_surroundings(Page& page) {
  Surroundings(page).run();
}

}  // namespace readout::ingest
