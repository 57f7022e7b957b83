#include "readout/ingest/headline.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "readout/ingest/front_matter.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/photo_text.hpp"
#include "readout/ingest/section_labels.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/terms.hpp"
#include "readout/ingest/turns.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kFarthest = 40;         ///< blocks above the text
constexpr std::size_t kFarthestOfSure = 160;  ///< of a long line that says what the text says
constexpr double kSureShare = 0.6;
constexpr std::size_t kBytesOfText = 16'384;  ///< the beginning of a text names its subject
constexpr std::size_t kLongestLine = 400;     // bytes
constexpr std::size_t kFewestWords = 3;
constexpr std::size_t kMostWords = 30;  ///< captions are longer
constexpr double kLeastShare = 0.3;
/// A long line is a title sooner: menus are short.
constexpr std::size_t kLongWords = 6;
constexpr double kLeastShareOfLong = 0.22;
constexpr double kRepeated = 0.2;
constexpr double kFarAway = 0.005;  ///< a block's distance costs, as far as kFarthest
/// Author and day stand right below a headline, and hardly anywhere else.
constexpr double kSigned = 0.15;
constexpr std::size_t kReachOfCredits = 4;
/// What a picture's caption repeats speaks of the picture.
constexpr double kPictured = 0.4;

bool is_long(std::string_view line) {
  return count_words(line) >= kLongWords;
}

/// The line below goes on with a comma: a link broke a sentence in two.
bool is_broken(const Page& page, std::size_t i) {
  constexpr std::array<std::string_view, 6> kMarks = {",", ";", ")", "\uFF0C", "\u3001", "\u3002"};
  return i + 1 < page.blocks.size() && std::ranges::any_of(kMarks, [&](std::string_view mark) {
           return page.blocks[i + 1].text.starts_with(mark);
         });
}

/// How many of author and day stand near below, and no sentence between.
std::size_t count_credits(const Page& page, std::size_t i) {
  const std::size_t end = std::min(page.blocks.size(), i + 1 + kReachOfCredits);
  std::size_t days = 0;
  std::size_t authors = 0;
  for (std::size_t next = i + 1; next < end; ++next) {
    const std::string& line = page.blocks[next].text;
    if (is_date_line(line) || is_labelled_date(line)) {
      days = 1;
    } else if (byline(line)) {
      authors = 1;
    } else if (is_full_paragraph(line)) {
      break;
    }
  }
  return days + authors;
}

/// Where words do not tell: the last long line above the text.
std::optional<Headline> nearest_long_line(const Page& page, const Region& region) {
  constexpr std::size_t kNear = 8;
  for (std::size_t i = region.begin; i-- > region.begin - std::min(region.begin, kNear);) {
    const PageBlock& block = page.blocks[i];
    if (may_be_headline(block) && is_long(block.text) && !is_beside_caption(page, i))
      return Headline{i, 0};
  }
  return std::nullopt;
}

}  // namespace

bool may_be_headline(const PageBlock& block) {
  const std::size_t words = count_words(block.text);
  return block.reason.empty() && block.kind != BlockKind::list_item && !is_ornament(block.text) &&
         is_headline_shaped(block.text) && words >= kFewestWords && words <= kMostWords &&
         !byline(block.text) && !opens_with_byline(block.text) && !is_date_line(block.text) &&
         caption_reason(block.text).empty() && section_reason(block.text).empty();
}

HeadlineFinder::HeadlineFinder(const Page& page) : page_(page) {
  for (const PageBlock& block : page.blocks) {
    if (block.text.size() <= kLongestLine) ++lines_[text::fold(block.text)];
  }
}

std::optional<Headline> HeadlineFinder::above(const Region& text) const {
  const text::StringSet terms = terms_of_region(page_, text);
  const std::size_t first = text.begin - std::min(text.begin, kFarthest);
  const std::size_t farthest = text.begin - std::min(text.begin, kFarthestOfSure);
  std::optional<Headline> best;
  double most = 0;
  for (std::size_t i = farthest; i <= text.begin && i < text.end; ++i) {
    const std::string& line = page_.blocks[i].text;
    if (!may_be_headline(page_.blocks[i]) || is_broken(page_, i)) continue;
    if (i == text.begin && !turn_label(line).empty()) continue;  // a question
    double score = likelihood_of(line, terms);
    const bool sure = is_long(line) && score >= kSureShare;
    if (score < (is_long(line) ? kLeastShareOfLong : kLeastShare) || (i < first && !sure)) continue;
    const auto count = lines_.find(text::fold(line));
    if (is_beside_caption(page_, i)) {
      score -= kPictured;
    } else if (count != lines_.end() && count->second > 1) {
      score += kRepeated;
    }
    score += kSigned * static_cast<double>(count_credits(page_, i));
    score -= kFarAway * static_cast<double>(std::min(text.begin - i, kFarthest));
    if (score <= most) continue;
    most = score;
    best = Headline{i, score};
  }
  if (!best) return nearest_long_line(page_, text);
  if (best->index > first && has_title_above(best->index, terms)) {
    --best->index;
  } else if (const auto title = short_title_above(best->index)) {
    best->index = *title;
  }
  return best;
}

/// A line that sums an article up shares as many words with it, and is longer than the title, which
/// is the line above when the two stand alone. More long lines are teasers; one as long as the line
/// below leads elsewhere.
bool HeadlineFinder::has_title_above(std::size_t index, const text::StringSet& terms) const {
  const auto likely = [&](std::size_t i) {
    return may_be_headline(page_.blocks[i]) && is_long(page_.blocks[i].text);
  };
  const auto count = lines_.find(text::fold(page_.blocks[index].text));
  if (count == lines_.end() || count->second > 1 || !likely(index) || !likely(index - 1)) {
    return false;
  }
  if (index > 1 && likely(index - 2)) return false;
  const std::size_t words = count_words(page_.blocks[index - 1].text);
  if (count_words(page_.blocks[index].text) < words + words / 3) return false;
  return likelihood_of(page_.blocks[index - 1].text, terms) >= kLeastShareOfLong;
}

/// Right below the day stands a title, however short, unless it is a section's name, which the menu
/// has, too: what sums the article up stands below it.
std::optional<std::size_t> HeadlineFinder::short_title_above(std::size_t index) const {
  if (!is_long(page_.blocks[index].text) || count_credits(page_, index) > 0) return std::nullopt;
  std::size_t i = index;
  while (i > 0 && page_.blocks[i - 1].reason == "page-number") --i;
  if (i < 2 || !is_date_line(page_.blocks[i - 2].text)) return std::nullopt;
  const PageBlock& above = page_.blocks[i - 1];
  const auto count = lines_.find(text::fold(above.text));
  const bool once = count != lines_.end() && count->second == 1;
  const bool shaped = once && above.reason.empty() && count_words(above.text) > 1 &&
                      begins_upper(above.text) && is_headline_shaped(above.text) &&
                      !byline(above.text) && !is_date_line(above.text) &&
                      caption_reason(above.text).empty() && section_reason(above.text).empty();
  return shaped ? std::optional(i - 1) : std::nullopt;
}

std::size_t first_copy(const Page& page, std::size_t index) {
  for (std::size_t i = index - std::min(index, kFarthest); i < index; ++i) {
    const PageBlock& block = page.blocks[i];
    if (block.kind != BlockKind::list_item && same_title(block.text, page.blocks[index].text))
      return i;
  }
  return index;
}

text::StringSet terms_of_region(const Page& page, const Region& region) {
  text::StringSet terms;
  std::size_t bytes = 0;
  for (std::size_t i = region.begin; i < region.end && bytes < kBytesOfText; ++i) {
    const PageBlock& block = page.blocks[i];
    if (!block.reason.empty() || !ends_with_stop(block.text)) continue;
    for (std::string& term : terms_of(block.text)) terms.insert(std::move(term));
    bytes += block.text.size();
  }
  return terms;
}

}  // namespace readout::ingest
