#include "readout/ingest/surroundings.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "readout/ingest/author_box.hpp"
#include "readout/ingest/date_labels.hpp"
#include "readout/ingest/dateline.hpp"
#include "readout/ingest/front_matter.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/main_region.hpp"
#include "readout/ingest/marked_list.hpp"
#include "readout/ingest/odd_lines.hpp"
#include "readout/ingest/page_marks.hpp"
#include "readout/ingest/page_title.hpp"
#include "readout/ingest/photo_text.hpp"
#include "readout/ingest/related_headline.hpp"
#include "readout/ingest/section_labels.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/terms.hpp"
#include "readout/ingest/vocabulary.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

/// What shows a copied page: so many known pieces of furniture, or so many short lines in a row.
constexpr std::size_t kFewestKnown = 2;
constexpr std::size_t kFewestShort = 10;
/// Less running text says nothing about what stands round it.
constexpr std::size_t kFewestInside = 20;
/// An account itself may open with some: an outlet, a place, a day.
constexpr std::size_t kMostShortOfText = 5;
/// A line below the headline that may sum the article up.
constexpr std::size_t kFewestStandfirstWords = 6;
constexpr std::size_t kStandfirstLines = 3;
/// A standfirst may stand above the date; dates further down are of teasers and comments.
constexpr std::size_t kParagraphsAboveDate = 1;
/// More short lines between two paragraphs than headings come together.
constexpr std::size_t kFewestInRun = 6;
constexpr std::size_t kFewestWithKnown = 3;
/// A longer text is a book or a collection: it was not copied from one page.
constexpr std::size_t kMostBlocks = 4000;

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

struct Evidence {
  std::size_t known = 0;
  std::size_t lines = 0;  ///< short ones
  std::size_t paragraphs = 0;
  std::size_t words = 0;  ///< of sentences
};

Evidence evidence_in(const Page& page, std::size_t begin, std::size_t end) {
  Evidence evidence;
  for (std::size_t i = begin; i < end; ++i) {
    if (is_known_furniture(page.blocks[i])) ++evidence.known;
    if (is_short_line(page.blocks[i])) ++evidence.lines;
    if (ends_with_stop(page.blocks[i].text)) evidence.words += count_words(page.blocks[i].text);
    if (is_full_paragraph(page.blocks[i].text)) ++evidence.paragraphs;
  }
  return evidence;
}

void leave_out(PageBlock& block, std::string_view reason) {
  if (block.reason.empty()) block.reason = reason;
}

/// What a line shows by itself, else `reason`.
std::string_view own_reason(std::string_view line, std::string_view reason) {
  if (is_agency_tail(line)) return "agency-tail";
  const std::string_view caption = caption_reason(line);
  return caption.empty() ? reason : caption;
}

std::string_view reason_under_headline(std::string_view headline, std::string_view line) {
  if (same_title(line, headline)) return "duplicate-title";
  const std::string_view caption = caption_reason(line);
  return caption.empty() ? credits_reason(line) : caption;
}

/// A day may stand below a statement, and who signed it.
bool begins_foot(const PageBlock& block) {
  if (is_known_furniture(block)) return true;
  const std::string_view mark = mark_reason(block.text);
  return !mark.empty() && mark != "date";
}

/// Those who signed a joint statement stand below it.
bool has_signatories(std::string_view title) {
  const std::string folded = text::fold(title);
  return std::ranges::any_of(vocabulary().kind_phrases, [&](const auto& entry) {
    return entry.second == "joint statement" && folded.find(entry.first) != std::string::npos;
  });
}

char32_t first_character(std::string_view line) {
  std::size_t at = 0;
  return line.empty() ? U' ' : text::next_code_point(line, at);
}

class Surroundings {
 public:
  explicit Surroundings(Page& page)
      : page_(page), text_(main_text(page)), terms_(terms_of_region(page, text_.region)) {}

  void run() {
    if (text_.region.empty()) return;
    const std::size_t head = text_.headline.value_or(text_.region.begin);
    const Evidence above = evidence_in(page_, 0, head);
    const Evidence below = evidence_in(page_, text_.region.end, page_.blocks.size());
    const bool many = above.lines >= kFewestShort || below.lines >= kFewestShort;
    const Evidence inside = evidence_in(page_, head, text_.region.end);
    if (inside.words < kFewestInside) return;
    const std::size_t outside = above.words + below.words;
    const std::size_t known = above.known + inside.known + below.known;
    if (above.paragraphs + below.paragraphs > above.lines + below.lines) return;
    if (known < kFewestKnown) leave_out_last_section();
    if (known < kFewestKnown && !(many && outside <= inside.words)) return;
    leave_out_above(head);
    leave_out_marks(head);
    leave_out_runs();
    leave_out_author_box(page_, text_.region);
    leave_out_odd_lines(page_, text_.region);
    const bool signed_text = text_.headline && has_signatories(page_.blocks[head].text);
    leave_out_below(above.known + above.lines > kMostShortOfText && !signed_text);
  }

 private:
  /// A label that only short lines follow, to the end.
  void leave_out_last_section() {
    std::size_t begin = page_.blocks.size();
    while (begin > text_.region.end && is_short_line(page_.blocks[begin - 1])) --begin;
    while (begin < page_.blocks.size() && section_reason(page_.blocks[begin].text).empty()) ++begin;
    std::string_view reason;
    for (std::size_t i = begin; i < page_.blocks.size(); ++i) {
      if (const auto label = section_reason(page_.blocks[i].text); !label.empty()) reason = label;
      leave_out(page_.blocks[i], reason);
    }
  }

  void leave_out_above(std::size_t head) {
    for (std::size_t i = 0; i < head; ++i) leave_out(page_.blocks[i], "page-header");
    if (!text_.headline) return;
    page_.blocks[head].kind = BlockKind::title;
    bool is_signed = false;  // what stands below the author is a caption, no standfirst
    for (std::size_t i = head + 1; i < text_.region.begin; ++i) {
      PageBlock& block = page_.blocks[i];
      if (byline(block.text)) is_signed = true;
      if (!block.reason.empty() || byline(block.text) || is_of_account(block.text)) continue;
      const bool near = i <= head + kStandfirstLines && !is_signed;
      block.reason = reason_under_headline(page_.blocks[head].text, block.text);
      if (!(near && count_words(block.text) >= kFewestStandfirstWords)) {
        leave_out(block, "page-header");
      }
      if (block.reason == "date" || block.reason == "byline") note_date(block.text);
    }
    note_date_above(head);
  }

  /// Right above the headline, among credits alone: a page's own head tells today's date.
  void note_date_above(std::size_t head) {
    for (std::size_t i = head; i-- > 0;) {
      const std::string& line = page_.blocks[i].text;
      if (is_date_line(line) || is_labelled_date(line)) return note_date(line);
      if (credits_reason(line).empty()) return;
    }
  }

  /// "Ann Lind · Orla Herald · Posted: 3 May 2031": one of several parts.
  static bool holds_labelled_date(std::string_view line) {
    return std::ranges::any_of(title_segments(line), is_labelled_date);
  }

  /// A paragraph below the headline with a dateline or the account's names is its lead, however
  /// many lines of a picture part them.
  [[nodiscard]] bool is_of_account(std::string_view line) const {
    constexpr std::size_t kFewestWords = 12;
    constexpr double kLeastShared = 0.2;
    if (!is_full_paragraph(line) || count_words(line) < kFewestWords) return false;
    if (!caption_reason(line).empty() || !mark_reason(line).empty()) return false;
    return find_dateline(line) || likelihood_of(line, terms_) >= kLeastShared;
  }

  /// A headline with its own day between two paragraphs leads to another article.
  [[nodiscard]] bool is_inserted_headline(std::size_t i) const {
    if (i <= text_.region.begin || i + 2 >= text_.region.end) return false;
    const PageBlock& block = page_.blocks[i];
    const std::string_view day = mark_reason(page_.blocks[i + 1].text);
    const std::string& below = page_.blocks[i + 2].text;
    if ((day != "date" && day != "counter") || !may_be_headline(block)) return false;
    const bool named = reads_like_headline(block.text) || text::is_han(first_character(block.text));
    return named && is_full_paragraph(below) && !find_dateline(below);
  }

  void leave_out_marks(std::size_t head) {
    const std::vector<bool> in_list = lines_of_marked_lists(page_);
    std::size_t paragraphs = 0;
    for (std::size_t i = head; i < text_.region.end; ++i) {
      PageBlock& block = page_.blocks[i];
      if (is_full_paragraph(block.text)) ++paragraphs;
      if (!block.reason.empty() || block.kind == BlockKind::title || in_list[i]) continue;
      const bool front = paragraphs <= kParagraphsAboveDate;
      const bool dated =
          front && !ends_with_full_stop(block.text) && holds_labelled_date(block.text);
      std::string_view reason = dated ? "date" : mark_reason(block.text);
      if (reason.empty() && shows_picture(block.text)) reason = "caption";
      if (reason.empty() && is_inserted_headline(i)) reason = "related-headline";
      if (reason == "date" && front) note_date(block.text);
      block.reason = reason;
    }
  }

  void note_date(std::string_view line) {
    if (page_.metadata.published.empty()) page_.metadata.published = published_in(line);
  }

  /// Runs of furniture between paragraphs: what follows a label, and what stands beside buttons.
  void leave_out_runs() {
    for (std::size_t i = text_.region.begin; i < text_.region.end;) {
      std::size_t end = i;
      while (end < text_.region.end && !is_running(end)) ++end;
      if (end > i) leave_out_run(i, end);
      i = std::max(end, i + 1);
    }
  }

  [[nodiscard]] bool is_running(std::size_t i) const {
    return text_.running[i - text_.region.begin] && page_.blocks[i].reason.empty();
  }

  /// Short lines of one kind: teasers are longer, menus stand above or below.
  [[nodiscard]] bool is_plain_list(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kMostWords = 5;
    for (std::size_t i = begin; i < end; ++i) {
      if (count_words(page_.blocks[i].text) > kMostWords) return false;
    }
    return true;
  }

  void leave_out_run(std::size_t begin, std::size_t end) {
    std::string_view reason;
    std::size_t known = 0;
    std::size_t judged = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (is_known_furniture(page_.blocks[i])) ++known;
      if (!page_.blocks[i].reason.empty()) ++judged;
      if (const auto label = section_reason(page_.blocks[i].text); !label.empty()) reason = label;
    }
    const bool mostly_judged = judged * 2 > end - begin;
    const std::size_t fewest = reason.empty() ? kFewestWithKnown : 2;
    const bool furniture = (known > 0 && end - begin >= fewest) || mostly_judged;
    if (!furniture && end - begin < kFewestInRun) return;
    if (known == 0 && judged == 0 && reason.empty() && is_plain_list(begin, end)) return;
    if (reason.empty()) reason = "navigation";
    for (std::size_t i = begin; i < end; ++i) {
      leave_out(page_.blocks[i], own_reason(page_.blocks[i].text, reason));
    }
  }

  /// Where nothing stood above, the tail begins with its first known piece.
  void leave_out_below(bool whole) {
    std::string_view reason = whole ? "page-footer" : "";
    for (std::size_t i = end_of_text(); i < page_.blocks.size(); ++i) {
      PageBlock& block = page_.blocks[i];
      if (const auto label = section_reason(block.text); !label.empty()) {
        reason = label;
      } else if (reason.empty() && begins_foot(block)) {
        reason = "page-footer";
      }
      if (!reason.empty()) leave_out(block, own_reason(block.text, reason));
    }
  }

  /// Behind the list that the last lines of the text may introduce.
  [[nodiscard]] std::size_t end_of_text() const {
    std::size_t end = text_.region.end;
    const std::size_t first = end - 1;
    for (std::size_t i = first; i <= text_.region.end && i < page_.blocks.size(); ++i) {
      end = std::max({end, end_of_list_at(page_, i), end_of_marked_list_at(page_, i)});
    }
    return end;
  }

  Page& page_;
  MainText text_;
  text::StringSet terms_;  ///< of the account
};

}  // namespace

void leave_out_surroundings(Page& page) {
  if (page.blocks.size() > kMostBlocks) return;
  Surroundings(page).run();
}

}  // namespace readout::ingest
