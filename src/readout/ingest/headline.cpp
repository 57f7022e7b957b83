#include "readout/ingest/headline.hpp"

#include <algorithm>
#include <string>

#include "readout/ingest/front_matter.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/section_labels.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/terms.hpp"
#include "readout/text/string_map.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kFarthest = 40;         ///< blocks above the text
constexpr std::size_t kBytesOfText = 16'384;  ///< the beginning of a text names its subject
constexpr std::size_t kFewestWords = 3;
constexpr std::size_t kMostWords = 30;  ///< captions are longer
constexpr double kLeastShare = 0.3;
/// A long line is a title sooner: menus are short.
constexpr std::size_t kLongWords = 6;
constexpr double kLeastShareOfLong = 0.22;
constexpr double kRepeated = 0.2;
constexpr double kFarAway = 0.005;  ///< a block's distance costs

text::StringSet terms_of_text(const Page& page, const Region& region) {
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

bool may_be_headline(const PageBlock& block) {
  const std::size_t words = count_words(block.text);
  return block.reason.empty() && block.kind != BlockKind::list_item &&
         is_headline_shaped(block.text) && words >= kFewestWords && words <= kMostWords &&
         !byline(block.text) && !is_date_line(block.text) &&
         caption_reason(block.text).empty() && section_reason(block.text).empty();
}

bool is_repeated(const Page& page, std::size_t index) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (i != index && same_title(page.blocks[i].text, page.blocks[index].text)) return true;
  }
  return false;
}

}  // namespace

std::size_t first_copy(const Page& page, std::size_t index) {
  for (std::size_t i = index - std::min(index, kFarthest); i < index; ++i) {
    if (page.blocks[i].kind != BlockKind::list_item &&
        same_title(page.blocks[i].text, page.blocks[index].text)) {
      return i;
    }
  }
  return index;
}

std::optional<Headline> find_headline(const Page& page, const Region& region) {
  const text::StringSet terms = terms_of_text(page, region);
  const std::size_t first = region.begin - std::min(region.begin, kFarthest);
  std::optional<Headline> best;
  double most = 0;
  for (std::size_t i = first; i <= region.begin && i < region.end; ++i) {
    if (!may_be_headline(page.blocks[i])) continue;
    double score = likelihood_of(page.blocks[i].text, terms);
    const bool long_one = count_words(page.blocks[i].text) >= kLongWords;
    if (score < (long_one ? kLeastShareOfLong : kLeastShare)) continue;
    if (is_repeated(page, i)) score += kRepeated;
    score -= kFarAway * static_cast<double>(region.begin - i);
    if (score > most) {
      most = score;
      best = Headline{i, score};
    }
  }
  return best;
}

}  // namespace readout::ingest
