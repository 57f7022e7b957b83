#include "readout/ingest/dateline.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include "readout/ingest/dates.hpp"
#include "readout/ingest/han_dateline.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/outlets.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/turns.hpp"
#include "readout/ingest/vocabulary.hpp"
#include "readout/text/marks.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kLongestPlace = 120;  // bytes before the agency
constexpr std::size_t kLongestAgency = 80;
constexpr std::size_t kTopBlocks = 4;
constexpr std::size_t kMostPlaceWords = 3;

struct Marks {
  std::string_view open;
  std::string_view close;
};

/// What stands around the agency's name.
constexpr std::array kMarks = {Marks{"(", ")"}, Marks{"/", "/"}, Marks{"\u2014 ", "."},
                               Marks{"\u2013 ", "."}, Marks{"- ", "."}};

bool is_place_and_date(std::string_view head) {
  const std::vector<std::string_view> words = split_words(head);
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    std::size_t at = 0;
    const char32_t first = text::next_code_point(word, at);
    if (!text::is_letter(first) || text::is_upper(first)) return true;
    const std::string_view bare = word.substr(0, word.find_first_of(".,"));
    return vocabulary().month(text::fold(bare)) > 0;
  });
}

/// Three letters or more, all of them capitals.
bool is_in_capitals(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = text::next_code_point(word, i);
    if (text::is_lower(c)) return false;
    if (text::is_upper(c)) ++letters;
  }
  return letters >= 3;
}

bool begins_with_dash(std::string_view text) {
  constexpr std::array<std::string_view, 3> kDashes = {"-", "\u2013", "\u2014"};
  return std::ranges::any_of(kDashes,
                             [&](std::string_view dash) { return text.starts_with(dash); });
}

/// Behind full stops, dashes and white space.
std::size_t skip_marks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t after = at;
    const char32_t c = text::next_code_point(text, after);
    const bool mark = c == U'.' || c == U'-' || c == U'\u2013' || c == U'\u2014' || c == U':';
    if (!mark && !text::is_space(c)) break;
    at = after;
  }
  return at;
}

/// Without white space and quotation marks around it.
std::string_view bare_name(std::string_view name) {
  name = trim(name);
  std::size_t begin = 0;
  if (name.empty() || !text::is_double_quote(text::next_code_point(name, begin))) return name;
  std::size_t end = name.size();
  const bool closed = text::is_double_quote(text::previous_code_point(name, end)) && end >= begin;
  return closed ? trim(name.substr(begin, end - begin)) : name;
}

/// Without a leading "Corr. ".
std::string_view behind_abbreviation(std::string_view name) {
  constexpr std::size_t kLongestAbbreviation = 12;  // bytes
  const std::size_t stop = name.substr(0, kLongestAbbreviation).find(". ");
  return stop == std::string_view::npos ? name : trim(name.substr(stop + 2));
}

/// The agency of a name that no list may hold: at most a few words, the first capitalised, no
/// numbers, no stop within. "" for what is no name.
std::string agency_by_shape(std::string_view name) {
  constexpr std::size_t kMostWords = 5;
  if (const Outlet* known = outlet_of_dateline(bare_name(name))) return known->name;
  name = behind_abbreviation(name);
  const std::vector<std::string_view> words_of_name = split_words(name);
  if (words_of_name.empty()) return {};
  if (const Outlet* known = outlet_of_dateline(words_of_name.back()))
    return known->name;  // "Corr. X"
  const std::size_t words = words_of_name.size();
  const bool shaped = words <= kMostWords && begins_upper(name) &&
                      name.find_first_of("0123456789.:;,") == std::string_view::npos;
  if (!shaped) return {};
  const bool initials = words > 1 && is_in_capitals(words_of_name.front());  // and its reporter
  return std::string(initials ? words_of_name.front() : bare_name(name));
}

/// "QUESTION (AFP): Will you sign?", "Anna Holm (AFP): Why?": who asks, and for whom.
bool is_label_of_asker(std::string_view paragraph, std::string_view head, std::size_t end) {
  const bool colon =
      paragraph.substr(end).starts_with(':') || paragraph.substr(end).starts_with("\uFF1A");
  if (!colon) return false;
  return vocabulary().asker_labels.contains(text::fold(trim(head))) ||
         trim(paragraph).ends_with('?') || trim(paragraph).ends_with("\uFF1F");
}

/// "British Broadcasting Corporation (BBC)": the brackets shorten what stands before them.
bool is_shortened(std::string_view head, std::string_view name, const Outlet& outlet) {
  std::string initials;
  for (const std::string_view word : split_words(head)) {
    std::size_t at = 0;
    const char32_t first = text::next_code_point(word, at);
    if (text::is_upper(first)) text::append_utf8(initials, first);
  }
  return initials.ends_with(trim(name)) || outlet_of_name(head) == &outlet;
}

/// Whether what stands between marks is an agency that no list holds: between slashes behind a day;
/// in brackets behind a day or a place in capitals, and before a dash.
bool may_name_agency(std::string_view paragraph, const Marks& marks, std::size_t open,
                     std::size_t behind) {
  const std::string_view place = paragraph.substr(0, open);
  if (marks.open == "/") return find_day(place).has_value();
  if (marks.open != "(" || !begins_with_dash(trim(paragraph.substr(behind)))) return false;
  return find_day(place) || (is_in_capitals(place) && split_words(place).size() <= kMostPlaceWords);
}

std::optional<Dateline> between_marks(std::string_view paragraph, const Marks& marks) {
  const std::size_t open = paragraph.substr(0, kLongestPlace).find(marks.open);
  if (open == std::string_view::npos || !is_place_and_date(paragraph.substr(0, open))) {
    return std::nullopt;
  }
  const std::size_t begin = open + marks.open.size();
  const std::size_t length = paragraph.substr(begin, kLongestAgency).find(marks.close);
  if (length == std::string_view::npos) return std::nullopt;
  const std::string_view name = paragraph.substr(begin, length);
  const std::size_t behind = begin + length + marks.close.size();
  const std::string_view head = paragraph.substr(0, open);
  if (is_label_of_asker(paragraph, head, behind)) return std::nullopt;
  const std::size_t end = skip_marks(paragraph, behind);
  if (const Outlet* agency = outlet_of_dateline(name)) {
    if (is_shortened(head, name, *agency)) return std::nullopt;
    return Dateline{end, agency->name};
  }
  if (!may_name_agency(paragraph, marks, open, behind)) return std::nullopt;
  std::string agency = agency_by_shape(name);
  return agency.empty() ? std::nullopt : std::optional(Dateline{end, std::move(agency)});
}

/// An agency's name in front: "/Orla Herald/ ORLA, 14 May. ", up to the stop or dash behind the
/// day.
std::optional<Dateline> agency_first(std::string_view paragraph) {
  if (!paragraph.starts_with('/')) return std::nullopt;
  const std::size_t length = paragraph.substr(1, kLongestAgency).find('/');
  if (length == std::string_view::npos) return std::nullopt;
  const std::string_view name = paragraph.substr(1, length);
  const std::string_view rest = paragraph.substr(length + 2);
  std::size_t end = std::string_view::npos;
  for (const std::string_view stop : {". ", " - ", " \u2013 ", " \u2014 "}) {
    end = std::min(end, rest.substr(0, kLongestPlace).find(stop));
  }
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view place = rest.substr(0, end);
  std::string agency = agency_by_shape(name);
  if (agency.empty() || !is_place_and_date(place) || !find_day(place)) return std::nullopt;
  return Dateline{skip_marks(paragraph, length + 2 + end), std::move(agency)};
}

/// "Orla. 12 March. Interfax": a known agency as the last of several pieces.
std::string agency_behind_stop(std::string_view place) {
  const std::size_t stop =
      place.find_last_of(".,", place.size() - std::min<std::size_t>(place.size(), 5));
  if (stop == std::string_view::npos) return {};
  const Outlet* known = outlet_of_dateline(trim(place.substr(stop + 1)));
  return known == nullptr ? std::string() : known->name;
}

/// "ORLA, Varland, March 12 — ": a place in capitals and a day, and nobody's name.
std::optional<Dateline> place_and_day(std::string_view paragraph) {
  for (const std::string_view dash : {" \u2014 ", " \u2013 ", " - ", " -- ", ". "}) {
    const std::size_t end = paragraph.substr(0, kLongestPlace).find(dash);
    if (end == std::string_view::npos || !begins_upper(paragraph.substr(end + dash.size(), 4)))
      continue;
    if (dash == ". " && paragraph.substr(end).starts_with(". /")) continue;
    const std::string_view place = paragraph.substr(0, end);
    const std::string_view first = place.substr(0, place.find(' '));
    if (!is_place_and_date(place) || !find_day(place)) continue;
    std::string agency = agency_behind_stop(place);
    if (!agency.empty() || is_in_capitals(first)) {
      return Dateline{skip_marks(paragraph, end), std::move(agency)};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view paragraph) {
  if (auto dateline = agency_first(paragraph)) return dateline;
  for (const Marks& marks : kMarks) {
    if (auto dateline = between_marks(paragraph, marks)) return dateline;
  }
  if (auto dateline = han_dateline(paragraph)) return dateline;
  return place_and_day(paragraph);
}

namespace {

/// "NEW ORLA: The talks ended.": a place in capitals and a colon or a dash, where nobody speaks: in
/// a transcript the same shape is a name.
std::optional<Dateline> place_label(const Page& page, std::string_view paragraph) {
  const std::string_view front = paragraph.substr(0, kLongestPlace);
  std::size_t end = front.find(": ");
  std::size_t size = 2;
  for (const std::string_view dash : {" \u2014 ", " \u2013 ", " -- ", " - "}) {
    const std::size_t at = front.find(dash);
    if (at >= end) continue;
    end = at;
    size = dash.size();
  }
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view place = paragraph.substr(0, end);
  const std::string folded = text::fold(place);
  const bool label =
      vocabulary().asker_labels.contains(folded) || vocabulary().title_labels.contains(folded);
  if (label || !is_in_capitals(place) || split_words(place).size() > kMostPlaceWords)
    return std::nullopt;
  const std::string_view rest = paragraph.substr(end + size);
  const bool reports = begins_upper(rest) && is_full_paragraph(rest) && !has_first_person(rest);
  if (!reports || count_turn_labels(page).labels > 1) return std::nullopt;
  return Dateline{end + size, {}};
}

}  // namespace

void cut_dateline(Page& page) {
  std::size_t seen = 0;
  for (std::size_t i = 0; i < page.blocks.size() && seen < kTopBlocks; ++i) {
    PageBlock& block = page.blocks[i];
    if (!block.reason.empty() || block.kind != BlockKind::paragraph) continue;
    ++seen;
    auto dateline = find_dateline(block.text);
    if (!dateline) dateline = place_label(page, block.text);
    if (!dateline) continue;
    PageBlock cut;
    cut.text = trim(std::string_view(block.text).substr(0, dateline->size));
    cut.reason = "dateline";
    if (!dateline->agency.empty()) page.metadata.agency = dateline->agency;
    if (page.metadata.published.empty()) page.metadata.published = to_iso_date(cut.text);
    page.metadata.day = find_day(cut.text);
    block.text.erase(0, dateline->size);
    const bool alone = block.text.empty();
    if (alone) {
      block = std::move(cut);
    } else {
      page.blocks.insert(page.blocks.begin() + static_cast<std::ptrdiff_t>(i), std::move(cut));
    }
    return;
  }
}

}  // namespace readout::ingest
