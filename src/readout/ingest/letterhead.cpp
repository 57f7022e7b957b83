#include "readout/ingest/letterhead.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "readout/ingest/headline.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/outlets.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/terms.hpp"
#include "readout/ingest/vocabulary.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kMostLines = 10;
constexpr std::size_t kLongestLine = 160;  // bytes
constexpr double kLeastShare = 0.3;

/// Without flags, marks and white space at either end.
std::string_view bare(std::string_view line) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size(); begin = at) {
    if (text::is_letter(text::next_code_point(line, at))) break;
  }
  std::size_t end = line.size();
  for (std::size_t at = end; at > begin; end = at) {
    const char32_t c = text::previous_code_point(line, at);
    if (text::is_letter(c) || text::is_digit(c) || c == U')') break;
  }
  return line.substr(begin, end - begin);
}

/// Words of three letters need no capital in a name: "Office of the President".
bool is_name(std::string_view line) {
  constexpr std::size_t kShort = 3;
  return std::ranges::all_of(split_words(line), [](std::string_view word) {
    return word.size() <= kShort || begins_upper(word);
  });
}

bool opens_with(std::string_view folded, const std::vector<std::string>& openers) {
  return std::ranges::any_of(openers, [&](const std::string& opener) {
    if (!folded.starts_with(opener)) return false;
    std::size_t at = opener.size();
    if (at == folded.size()) return true;
    const char32_t next = text::next_code_point(folded, at);
    return !text::is_letter(next) || text::is_han(next);
  });
}

/// "Ministry of Foreign Affairs of Varland". A headline of it has words in small letters.
bool names_office(std::string_view line, std::string_view folded) {
  return is_name(line) && opens_with(folded, vocabulary().office_openers);
}

/// "CHINA / DIPLOMACY": short names between slashes.
bool is_section_path(std::string_view line) {
  constexpr std::size_t kMostWords = 2;
  const std::size_t slash = line.find(" / ");
  if (slash == std::string_view::npos) return false;
  return count_words(line.substr(0, slash)) <= kMostWords &&
         count_words(line.substr(slash + 3)) <= kMostWords && is_name(line);
}

/// What the lines behind the front speak of. Lines may break where no sentence ends.
text::StringSet terms_behind(const Page& page, std::size_t last) {
  constexpr std::size_t kMostBlocks = 12;
  text::StringSet terms;
  const std::size_t end = std::min(page.blocks.size(), last + 1 + kMostBlocks);
  for (std::size_t i = last + 1; i < end; ++i) {
    for (std::string& term : terms_of(page.blocks[i].text)) terms.insert(std::move(term));
  }
  return terms;
}

/// Which line of the front says what the text says, and how likely.
std::optional<std::size_t> likeliest(const Page& page, const std::vector<std::size_t>& front) {
  const text::StringSet terms = terms_behind(page, front.back());
  std::optional<std::size_t> best;
  double most = kLeastShare;
  for (const std::size_t i : front) {
    const std::string& line = page.blocks[i].text;
    if (!may_be_headline(page.blocks[i]) || is_letterhead(line)) continue;
    const double likelihood = likelihood_of(line, terms);
    if (likelihood < most || (best && likelihood == most)) continue;
    most = likelihood;
    best = i;
  }
  return best;
}

/// A sentence ends at the end, or within a long line: behind a word, not behind initials.
bool is_running(std::string_view line) {
  constexpr std::size_t kMostWords = 12;
  constexpr std::size_t kLongestInitials = 4;  // bytes
  if (ends_with_full_stop(line)) return true;
  const std::vector<std::string_view> words = split_words(line);
  return words.size() > kMostWords && std::ranges::any_of(words, [](std::string_view word) {
           return word.size() > kLongestInitials && word.ends_with('.');
         });
}

/// The kept lines above the first sentence, a marked heading the last of them.
std::vector<std::size_t> front_of(const Page& page) {
  std::vector<std::size_t> front;
  for (std::size_t i = 0; i < page.blocks.size() && front.size() < kMostLines; ++i) {
    const PageBlock& block = page.blocks[i];
    if (!block.reason.empty()) continue;
    const bool heading = block.kind == BlockKind::heading && !front.empty();
    if ((block.kind != BlockKind::paragraph && !heading) || is_running(block.text)) break;
    front.push_back(i);
    if (heading) break;
  }
  return front;
}

}  // namespace

bool is_letterhead(std::string_view line) {
  if (line.size() > kLongestLine || ends_with_full_stop(line)) return false;
  const std::string_view name = bare(line);
  if (name.empty() || outlet_of_name(name) != nullptr) return true;
  if (is_source_label(line) || is_section_path(line)) return true;
  const std::string folded = text::fold(name);
  return vocabulary().title_labels.contains(folded) ||
         opens_with(folded, vocabulary().letterheads) || names_office(name, folded);
}

void leave_out_letterhead(Page& page) {
  const bool titled =
      !page.metadata.title.empty() || std::ranges::any_of(page.blocks, [](const PageBlock& block) {
        return block.kind == BlockKind::title && block.reason.empty();
      });
  if (titled) return;
  const std::vector<std::size_t> front = front_of(page);
  if (front.empty() || !is_letterhead(page.blocks[front.front()].text)) return;
  const bool marked = page.blocks[front.back()].kind == BlockKind::heading;
  if (page.marked_up && !marked) return;
  const auto title = marked ? std::optional(front.back()) : likeliest(page, front);
  if (!title) return;
  page.blocks[*title].kind = BlockKind::title;
  for (const std::size_t i : front) {
    if (i >= *title) break;
    PageBlock& block = page.blocks[i];
    block.reason = "page-header";
    const auto name = bare(block.text);
    const Outlet* outlet = outlet_of_name(name);
    const bool sure = outlet != nullptr && !is_everyday_name(*outlet, name);
    if (sure && page.metadata.outlet.empty()) page.metadata.outlet = outlet->name;
  }
}

}  // namespace readout::ingest
