#include "readout/ingest/site_name.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "readout/ingest/dates.hpp"
#include "readout/ingest/html_titles.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/outlets.hpp"
#include "readout/ingest/page_title.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/vocabulary.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

/// Null for an everyday word, which others are called by, too.
const Outlet* named_outlet(std::string_view name) {
  const Outlet* outlet = outlet_of_name(name);
  return outlet == nullptr || is_everyday_name(*outlet, trim(name)) ? nullptr : outlet;
}

/// A name, or one beside another of the same site: "澎湃新闻-The Paper".
const Outlet* known_in_part(std::string_view part) {
  if (const Outlet* outlet = named_outlet(part)) return outlet;
  const std::size_t dash = part.find('-');
  if (dash == std::string_view::npos) return nullptr;
  const Outlet* left = outlet_of_name(part.substr(0, dash));
  const Outlet* right = outlet_of_name(part.substr(dash + 1));
  return left == right ? left : nullptr;
}

/// Nobody writes these between a headline and its source: a bar, an underscore, a dash without
/// white space.
bool is_mark_of_sites(std::string_view mark) {
  constexpr std::array<std::string_view, 3> kBars = {"|", "_", "\uFF5C"};
  return trim(mark).size() == mark.size() || std::ranges::any_of(kBars, [&](std::string_view bar) {
           return mark.find(bar) != std::string_view::npos;
         });
}

/// Whether a heading says what `rest` of a title says, and none names the site.
bool is_headed_by(std::string_view rest, std::string_view site,
                  const std::vector<std::string>& headings) {
  const std::string name = text::fold(site);
  return std::ranges::any_of(headings,
                             [&](const std::string& line) { return alike_titles(line, rest); }) &&
         std::ranges::none_of(headings, [&](const std::string& line) {
           return text::fold(title_begin(line)).find(name) != std::string::npos;
         });
}

}  // namespace

std::string outlet_of_part(std::string_view part) {
  const Outlet* outlet = known_in_part(part);
  return outlet == nullptr ? std::string() : outlet->name;
}

std::string site_in_title(std::string_view title, const std::vector<std::string>& headings) {
  const std::vector<std::string_view> parts = title_segments(title);
  if (parts.size() < 2 || known_in_part(parts.back()) == nullptr) return {};
  const auto offset = [&](const char* at) { return static_cast<std::size_t>(at - title.data()); };
  const std::string_view before = parts[parts.size() - 2];
  const std::size_t end = offset(before.data()) + before.size();
  const std::string_view mark = title.substr(end, offset(parts.back().data()) - end);
  const bool told =
      is_mark_of_sites(mark) || is_headed_by(title.substr(0, end), parts.back(), headings);
  return told ? std::string(parts.back()) : std::string();
}

namespace {

struct Line {
  std::string_view text;
  bool sentences = false;
};

/// Furniture of a page stands in one block, a line each.
std::vector<Line> lines_of(const Page& page) {
  std::vector<Line> lines;
  for (const PageBlock& block : page.blocks) {
    for (const std::string_view line : split_lines(block.text)) {
      if (!trim(line).empty()) lines.push_back({trim(line), is_full_paragraph(line)});
    }
  }
  return lines;
}

/// Behind "©" or what stands for it; nothing where the line has none.
std::optional<std::string_view> behind_copyright_mark(std::string_view line) {
  constexpr std::size_t kLongest = 400;  // bytes
  if (line.size() > kLongest) return std::nullopt;
  constexpr std::array<std::string_view, 2> kMarks = {"\u00A9", "(c)"};
  const std::string lower = ascii_lower(line);
  for (const std::string_view mark : kMarks) {
    const std::size_t at = lower.rfind(mark);
    if (at != std::string::npos) return line.substr(at + mark.size());
  }
  return std::nullopt;
}

bool holds_year(std::string_view text) {
  std::size_t digits = 0;
  for (const char c : text) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

/// What stands between years, commas, stops and bars.
std::vector<std::string_view> pieces_of(std::string_view text) {
  constexpr std::string_view kParting = "0123456789,.;|";
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(kParting), text.size());
    std::string_view piece = trim(text.substr(0, end));
    while (piece.starts_with('-') || piece.starts_with("\u2013") || piece.starts_with('~')) {
      piece = trim(piece.substr(piece.front() == '-' || piece.front() == '~' ? 1 : 3));
    }
    if (!piece.empty()) pieces.push_back(piece);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pieces;
}

/// Agencies have a right in what others publish: "© 2031 TASS" may stand below anybody's page.
bool sells_its_text(const Outlet& outlet) {
  return outlet.kind == "agency" || outlet.kind == "state agency";
}

/// By an owner's name, or an address in it: "© 2031 www.tass.com".
const Outlet* owner_in(std::string_view rest) {
  for (const std::string_view piece : pieces_of(rest)) {
    if (const Outlet* outlet = named_outlet(piece)) return outlet;
  }
  for (std::string_view word : split_words(rest)) {
    while (word.ends_with('.') || word.ends_with(',')) word.remove_suffix(1);
    if (word.find('.') == std::string_view::npos) continue;
    if (const Outlet* outlet = outlet_of_url("https://" + std::string(word))) return outlet;
  }
  return nullptr;
}

struct Owner {
  bool stated = false;
  const Outlet* outlet = nullptr;  ///< null where it is not known
};

/// By the last line with the mark and a year: a credit of a photo has none, and a right in the
/// text stands above that in the page.
Owner owner_of_page(const std::vector<Line>& lines) {
  constexpr std::size_t kFoot = 40;  // lines
  const std::size_t first = lines.size() - std::min(lines.size(), kFoot);
  for (std::size_t i = lines.size(); i-- > first;) {
    const auto rest = behind_copyright_mark(lines[i].text);
    if (rest && holds_year(*rest)) {
      const Outlet* outlet = owner_in(*rest);
      return {true, outlet != nullptr && sells_its_text(*outlet) ? nullptr : outlet};
    }
    if (lines[i].sentences) break;
  }
  return {};
}

/// The longest beginning of `text` that is a name: to its end, a space or a mark.
const Outlet* outlet_at_front(std::string_view text) {
  constexpr std::size_t kLongest = 120;  // bytes
  constexpr std::string_view kParting = " \t|-/(";
  text = text.substr(0, std::min(text.find('\n'), kLongest));
  for (std::size_t end = text.size(); end > 0; --end) {
    const bool parts = end == text.size() || kParting.find(text[end]) != std::string_view::npos;
    if (!parts) continue;
    if (const Outlet* outlet = named_outlet(text.substr(0, end))) return outlet;
  }
  return nullptr;
}

/// Whether a label may begin behind `before`: at a line's beginning, behind a mark or a date.
/// Behind a word it is of another thing: "photo source".
bool may_begin_label(std::string_view before) {
  std::size_t end = trim_right(before).size();
  if (end == 0) return true;
  if (const auto date = find_date(before); date && date->span.end == end) return true;
  return !text::is_letter(text::previous_code_point(before, end));
}

/// Behind "Source:".
const Outlet* outlet_of_source_line(std::string_view line) {
  const std::string folded = text::fold(line);
  const std::string_view whole = folded;
  for (const std::string& label : vocabulary().source_labels) {
    const std::size_t at = whole.find(label + ':');
    if (at == std::string_view::npos || !may_begin_label(whole.substr(0, at))) continue;
    const std::string_view name = trim(whole.substr(at + label.size() + 1));
    if (const Outlet* outlet = outlet_at_front(name)) return outlet;
  }
  return nullptr;
}

/// On a line with a date, or next to one, above the text or below its first paragraph.
const Outlet* outlet_of_source(const std::vector<Line>& lines) {
  constexpr std::size_t kMostColumns = 160;
  constexpr std::size_t kParagraphsAbove = 1;
  const auto is_dated = [&](std::size_t i) {
    return i < lines.size() && columns(lines[i].text) <= kMostColumns && find_date(lines[i].text);
  };
  std::size_t paragraphs = 0;
  for (std::size_t i = 0; i < lines.size() && paragraphs <= kParagraphsAbove; ++i) {
    if (lines[i].sentences) ++paragraphs;
    if (lines[i].sentences || columns(lines[i].text) > kMostColumns) continue;
    const Outlet* outlet = outlet_of_source_line(lines[i].text);
    if (outlet != nullptr && (is_dated(i) || is_dated(i - 1) || is_dated(i + 1))) return outlet;
  }
  return nullptr;
}

}  // namespace

void note_publisher(Page& page) {
  const std::vector<Line> lines = lines_of(page);
  if (!page.marked_up && lines.size() > 2 && page.metadata.site.empty()) {
    if (const Outlet* outlet = named_outlet(lines.front().text)) page.metadata.site = outlet->name;
  }
  const Owner owner = owner_of_page(lines);  // whoever it is, he published what has a source
  const Outlet* origin = owner.stated ? owner.outlet : outlet_of_source(lines);
  if (origin != nullptr) page.metadata.origin = origin->name;
}

}  // namespace readout::ingest
