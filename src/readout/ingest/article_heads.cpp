#include "readout/ingest/article_heads.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/page_marks.hpp"
#include "readout/ingest/related_headline.hpp"
#include "readout/ingest/section_labels.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/terms.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kLongestHead = 6;
constexpr double kLeastWithCredits = 0.3;
constexpr double kLeastOfBare = 0.4;
/// A teaser on the same subject speaks of both texts: so many times as much of the lower one.
constexpr double kLeastOfOther = 2;
constexpr std::size_t kWordsOfLead = 60;

bool is_credit(const PageBlock& block) {
  return byline(block.text).has_value() || is_date_line(block.text) || is_labelled_date(block.text);
}

/// Buttons and counts, which stand in the head of an article and in boxes alike.
bool is_button(const PageBlock& block) {
  const std::string_view label = section_reason(block.text);
  return !block.reason.empty() || label == "share" || label == "subscribe" ||
         is_counter(block.text);
}

bool ends_in_mark(std::string_view word) {
  return std::ispunct(static_cast<unsigned char>(word.back())) != 0;
}

/// Gives somebody the whole name whom headline and text above know by the last name alone: a report
/// begins so, the next section of one does not.
bool introduces_anew(const ArticleHead& head, const text::StringSet& above) {
  const std::vector<std::string> headline = terms_of(head.line);
  const auto named = [&](const std::string& term) {
    return std::ranges::find(headline, term) != headline.end();
  };
  const std::vector<std::string_view> words = split_words(head.lead);
  for (std::size_t i = 2; i < std::min(words.size(), kWordsOfLead); ++i) {
    if (!begins_upper(words[i]) || !begins_upper(words[i - 1]) || ends_in_mark(words[i - 1]))
      continue;
    if (ends_with_stop(words[i - 2])) continue;  // a sentence begins: its capital says nothing
    const std::vector<std::string> first = terms_of(words[i - 1]);
    const std::vector<std::string> last = terms_of(words[i]);
    if (first.empty() || last.empty()) continue;
    const bool is_new = !above.contains(first.front()) && !named(first.front());
    if (is_new && above.contains(last.front()) && named(last.front())) return true;
  }
  return false;
}

}  // namespace

std::optional<ArticleHead> article_head_in(const Page& page, const Region& gap) {
  const std::size_t first = gap.end - std::min(gap.end - gap.begin, kLongestHead);
  bool has_credits = false;
  for (std::size_t i = gap.end; i-- > first;) {
    const PageBlock& block = page.blocks[i];
    if (is_credit(block)) {
      has_credits = true;
    } else if (!is_button(block)) {
      const bool bare = i + 1 == gap.end && reads_like_headline(block.text);
      if (!may_be_headline(block) || !(has_credits || bare)) return std::nullopt;
      return ArticleHead{block.text, page.blocks[gap.end].text, has_credits,
                         holds_label(page, {first, i})};
    }
  }
  return std::nullopt;
}

bool is_of_lower(const ArticleHead& head, const Neighbours& texts) {
  const double below = likelihood_of(head.line, texts.below);
  const double above = likelihood_of(head.line, texts.above);
  if (below < (head.has_credits ? kLeastWithCredits : kLeastOfBare) || below <= above) return false;
  const bool bare = !head.has_credits;
  if (bare && below <= likelihood_of(texts.title, texts.below)) return false;
  if (introduces_anew(head, texts.above)) return true;
  return (head.has_credits || head.labelled) && below >= kLeastOfOther * above;
}

bool may_end_in_head(const Page& page, const Region& gap, const text::StringSet& below) {
  constexpr double kLeast = 0.15;
  if (gap.empty()) return false;
  const PageBlock& last = page.blocks[gap.end - 1];
  return is_credit(last) || (may_be_headline(last) && likelihood_of(last.text, below) >= kLeast);
}

bool holds_label(const Page& page, const Region& gap) {
  for (std::size_t i = gap.begin; i < gap.end; ++i) {
    const std::string_view reason = section_reason(page.blocks[i].text);
    if (!reason.empty() && reason != "share" && reason != "subscribe") return true;
    if (is_comment_mark(page.blocks[i].text)) return true;
  }
  return false;
}

}  // namespace readout::ingest
