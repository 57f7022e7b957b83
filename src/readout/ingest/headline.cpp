#include "readout/ingest/headline.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "readout/ingest/front_matter.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/text/string_map.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kFarthest = 40;         ///< blocks above the text
constexpr std::size_t kBytesOfText = 16'384;  ///< the beginning of a text names its subject
constexpr std::size_t kFewestWords = 3;
constexpr std::size_t kStem = 5;  ///< letters: endings differ
constexpr double kLeastShare = 0.34;
constexpr double kRepeated = 0.2;
constexpr double kFarAway = 0.01;  ///< a block's distance costs

/// The beginnings of words of four letters and more, and pairs of Han characters.
std::vector<std::string> terms_of(std::string_view line) {
  std::vector<std::string> terms;
  const std::string folded = text::fold(line);
  std::string word;
  std::size_t letters = 0;
  std::string han;
  const auto close = [&] {
    if (letters >= 4) terms.push_back(word);
    word.clear();
    letters = 0;
  };
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(folded, at);
    const std::string_view shown = std::string_view(folded).substr(begin, at - begin);
    if (text::is_han(c)) {
      close();
      if (!han.empty()) terms.push_back(han + std::string(shown));
      han = shown;
      continue;
    }
    han.clear();
    if (!text::is_letter(c) && !text::is_digit(c)) {
      close();
    } else if (letters++ < kStem) {
      word += shown;
    }
  }
  close();
  return terms;
}

/// At most `bytes`, ending with a whole character.
std::string_view beginning(std::string_view text, std::size_t bytes) {
  while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) ++bytes;
  return text.substr(0, bytes);
}

text::StringSet terms_of_text(const Page& page, const Region& region) {
  text::StringSet terms;
  std::size_t bytes = 0;
  for (std::size_t i = region.begin; i < region.end && bytes < kBytesOfText; ++i) {
    const PageBlock& block = page.blocks[i];
    if (!block.reason.empty() || !ends_with_stop(block.text)) continue;
    for (std::string& term : terms_of(beginning(block.text, kBytesOfText))) {
      terms.insert(std::move(term));
    }
    bytes += block.text.size();
  }
  return terms;
}

bool may_be_headline(const PageBlock& block) {
  return block.reason.empty() && block.kind != BlockKind::list_item &&
         is_headline_shaped(block.text) && count_words(block.text) >= kFewestWords &&
         !has_inner_stop(block.text) && !byline(block.text) && !is_date_line(block.text);
}

double share_in_text(std::string_view line, const text::StringSet& terms) {
  const std::vector<std::string> own = terms_of(line);
  if (own.empty()) return 0;
  const auto shared = std::ranges::count_if(own, [&](const std::string& term) { return terms.contains(term); });
  return static_cast<double>(shared) / static_cast<double>(own.size());
}

bool is_repeated(const Page& page, std::size_t index) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (i != index && same_title(page.blocks[i].text, page.blocks[index].text)) return true;
  }
  return false;
}

}  // namespace

std::optional<std::size_t> find_headline(const Page& page, const Region& region) {
  const text::StringSet terms = terms_of_text(page, region);
  const std::size_t first = region.begin - std::min(region.begin, kFarthest);
  std::optional<std::size_t> best;
  double most = kLeastShare;
  for (std::size_t i = first; i <= region.begin && i < region.end; ++i) {
    if (!may_be_headline(page.blocks[i])) continue;
    double score = share_in_text(page.blocks[i].text, terms);
    if (score < kLeastShare) continue;
    if (is_repeated(page, i)) score += kRepeated;
    score -= kFarAway * static_cast<double>(region.begin - i);
    if (score > most) {
      most = score;
      best = i;
    }
  }
  return best;
}

}  // namespace readout::ingest
