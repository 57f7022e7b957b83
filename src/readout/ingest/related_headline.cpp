#include "readout/ingest/related_headline.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/turns.hpp"
#include "readout/ingest/vocabulary.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kFewestWords = 6;
constexpr std::size_t kMostWords = 25;
/// More lines of this kind than a page has slots for related articles: they are headings.
constexpr std::size_t kMostUnattributed = 2;
constexpr std::size_t kMostTurnLabels = 2;

/// "... – Maren", "... — source": who is quoted, behind a dash, in one to three words.
bool ends_in_attribution(std::string_view line) {
  constexpr std::array<std::string_view, 3> kDashes = {" \u2013 ", " \u2014 ", " - "};
  for (const std::string_view dash : kDashes) {
    const std::size_t at = line.rfind(dash);
    if (at == std::string_view::npos) continue;
    const std::string_view who = line.substr(at + dash.size());
    const std::size_t words = split_words(who).size();
    if (words >= 1 && words <= 3 && count_words(line.substr(0, at)) >= 3) return true;
  }
  return false;
}

bool has_inner_name(std::string_view line) {
  const std::vector<std::string_view> words = split_words(line);
  return !words.empty() && std::any_of(words.begin() + 1, words.end(), begins_upper);
}

bool is_candidate(std::string_view line) {
  if (line.empty() || ends_with_stop(line) || has_inner_stop(line)) return false;
  const char last = line.back();
  const std::size_t words = count_words(line);
  return last != ':' && last != ',' && last != ';' && !line.ends_with("\uFF1A") &&
         !line.ends_with("\uFF0C") && words >= kFewestWords && words <= kMostWords;
}

/// Indices of the lines that stand alone between two full paragraphs.
std::vector<std::size_t> candidates(const Page& page) {
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (page.blocks[i].reason.empty()) kept.push_back(i);
  }
  std::vector<std::size_t> found;
  for (std::size_t k = 1; k + 1 < kept.size(); ++k) {
    const PageBlock& block = page.blocks[kept[k]];
    if (block.kind == BlockKind::paragraph && block.alone && is_candidate(block.text) &&
        is_full_paragraph(page.blocks[kept[k - 1]].text) &&
        is_full_paragraph(page.blocks[kept[k + 1]].text)) {
      found.push_back(kept[k]);
    }
  }
  return found;
}

/// Traces of a page that was copied whole: a clean text has no headlines of other articles.
bool has_furniture(const Page& page) {
  constexpr std::array<std::string_view, 6> kFurniture = {
      "icon-names", "navigation", "share", "duplicate-title", "caption", "photo-credit"};
  return std::any_of(page.blocks.begin(), page.blocks.end(), [&](const PageBlock& block) {
    return std::find(kFurniture.begin(), kFurniture.end(), block.reason) != kFurniture.end();
  });
}

}  // namespace

bool reads_like_headline(std::string_view line) {
  return is_candidate(line) && has_inner_name(line) && !has_first_person(line);
}

void leave_out_related_headlines(Page& page) {
  const TurnCount turns = count_turn_labels(page);
  if (turns.labels > kMostTurnLabels && turns.any_comes_back) return;
  std::vector<std::size_t> unattributed;
  for (const std::size_t i : candidates(page)) {
    PageBlock& block = page.blocks[i];
    if (ends_in_attribution(block.text)) {
      block.reason = "related-headline";
    } else if (reads_like_headline(block.text)) {
      unattributed.push_back(i);
    }
  }
  if (unattributed.size() > kMostUnattributed || !has_furniture(page)) return;
  for (const std::size_t i : unattributed) page.blocks[i].reason = "related-headline";
}

}  // namespace readout::ingest
