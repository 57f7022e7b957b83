#include "reader/pdf_margins.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <unordered_set>
#include <utility>

#include "readout/text/unicode.hpp"

namespace readout::reader {
namespace {

constexpr std::size_t kOuterRows = 3;
constexpr std::size_t kTooFew = 1;  // pages

enum class Edge { top, bottom };

/// Lines side by side, how far the next row is, away from the edge, and how its letters differ.
struct Row {
  std::vector<PdfLine*> lines;
  double gap = 0;
  bool other_size = false;
};

struct Outer {
  Edge edge;
  std::vector<Row> rows;  ///< the outermost first
};

/// Digits become '#', runs of them one: numbers of pages differ.
std::string without_numbers(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !out.empty() && out.back() == '#') continue;
    out += digit ? '#' : c;
  }
  return out;
}

/// "12", "- 12 -", "12/30": one or two numbers of at most three digits, and marks.
bool is_bare_number(std::string_view text) {
  std::size_t digits = 0;
  std::size_t numbers = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next_code_point(text, at);
    if (c >= U'0' && c <= U'9') {
      if (digits++ == 0) ++numbers;
      if (digits > 3) return false;
    } else if (text::is_space(c) || c == U'-' || c == U'–' || c == U'—' || c == U'/') {
      digits = 0;
    } else {
      return false;
    }
  }
  return numbers == 1 || numbers == 2;
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text::is_letter(text::next_code_point(text, at))) return true;
  }
  return false;
}

bool same_row(const PdfLine& a, const PdfLine& b) {
  return std::abs(a.top - b.top) < 0.5 * std::max(a.height, b.height);
}

std::vector<Row> rows_of(PdfPage& page) {
  std::vector<PdfLine*> by_top;
  for (PdfLine& line : page.lines) by_top.push_back(&line);
  std::ranges::stable_sort(by_top, {}, [](const PdfLine* line) { return line->top; });
  std::vector<Row> rows;
  for (PdfLine* line : by_top) {
    if (rows.empty() || !same_row(*rows.back().lines.front(), *line)) rows.emplace_back();
    rows.back().lines.push_back(line);
  }
  return rows;
}

double top_of(const Row& row) {
  return row.lines.front()->top;
}

/// Within the fifth of the page at its edge.
bool is_outer(const Row& row, Edge edge, double page_height) {
  constexpr double kPart = 0.2;
  if (page_height <= 0) return true;
  const double part = top_of(row) / page_height;
  return edge == Edge::top ? part < kPart : part > 1 - kPart;
}

bool is_other_size(const Row& row, const Row& inner) {
  constexpr double kPart = 0.2;
  const double height = inner.lines.front()->height;
  return std::abs(row.lines.front()->height - height) > kPart * height;
}

/// The innermost row of all has no gap: a page is not all margin.
Outer outer_rows(const std::vector<Row>& rows, Edge edge, double page_height) {
  Outer outer{edge, {}};
  for (std::size_t i = 0; i < std::min(rows.size(), kOuterRows); ++i) {
    const std::size_t at = edge == Edge::top ? i : rows.size() - 1 - i;
    if (!is_outer(rows[at], edge, page_height)) break;
    const std::size_t inner = edge == Edge::top ? at + 1 : at - 1;
    const double gap = inner < rows.size() ? std::abs(top_of(rows[inner]) - top_of(rows[at])) : 0;
    const bool other_size = inner < rows.size() && is_other_size(rows[at], rows[inner]);
    outer.rows.push_back({rows[at].lines, gap, other_size});
  }
  return outer;
}

/// Between two rows of running text: gaps between paragraphs are many, smaller ones few.
double usual_gap(std::vector<double> gaps) {
  if (gaps.empty()) return 0;
  const auto third = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() * 3 / 10);
  std::ranges::nth_element(gaps, third);
  return *third;
}

void mark(PdfLine& line, Edge edge) {
  if (!has_letter(line.text)) {
    line.reason = "page-number";
  } else {
    line.reason = edge == Edge::top ? "page-header" : "page-footer";
  }
}

bool repeats(const PdfLine& a, const PdfLine& b) {
  constexpr double kSameHeight = 4;  // points: a row moves a little where a page is scaled
  return a.page != b.page && std::abs(a.top - b.top) < kSameHeight &&
         std::abs(a.height - b.height) < 0.15 * a.height;
}

/// The lines of outer rows that another page has.
std::unordered_set<const PdfLine*> repeated(const std::vector<Outer>& all) {
  std::map<std::string, std::vector<const PdfLine*>> by_text;
  for (const Outer& outer : all) {
    for (const Row& row : outer.rows) {
      for (const PdfLine* line : row.lines) by_text[without_numbers(line->text)].push_back(line);
    }
  }
  std::unordered_set<const PdfLine*> found;
  for (auto& [text, same] : by_text) {
    std::ranges::stable_sort(same, {}, [](const PdfLine* line) { return line->top; });
    for (std::size_t i = 1; i < same.size(); ++i) {
      if (repeats(*same[i - 1], *same[i])) found.insert({same[i - 1], same[i]});
    }
  }
  return found;
}

/// Whole rows from the edge inward, as far as they are set off from the text.
void mark_repeated(const Outer& outer, const std::unordered_set<const PdfLine*>& found,
                   double usual_gap) {
  constexpr double kSetOff = 1.15;
  std::size_t rows = 0;
  while (rows < outer.rows.size() &&
         std::ranges::all_of(outer.rows[rows].lines,
                             [&](PdfLine* line) { return found.contains(line); })) {
    ++rows;
  }
  const auto set_off = [&](const Row& row) {
    return row.other_size || row.gap >= kSetOff * usual_gap;
  };
  while (rows > 0 && !set_off(outer.rows[rows - 1])) --rows;
  for (std::size_t i = 0; i < rows; ++i) {
    for (PdfLine* line : outer.rows[i].lines) mark(*line, outer.edge);
  }
}

void mark_bare_number(const Outer& outer) {
  if (outer.rows.empty() || outer.rows.front().lines.size() != 1) return;
  PdfLine& line = *outer.rows.front().lines.front();
  if (is_bare_number(line.text)) mark(line, outer.edge);
}

}  // namespace

void judge_margins(std::vector<PdfPage>& pages) {
  std::vector<Outer> all;
  std::vector<double> gaps;
  for (PdfPage& page : pages) {
    const std::vector<Row> rows = rows_of(page);
    for (std::size_t i = 1; i < rows.size(); ++i) {
      gaps.push_back(top_of(rows[i]) - top_of(rows[i - 1]));
    }
    all.push_back(outer_rows(rows, Edge::top, page.height));
    all.push_back(outer_rows(rows, Edge::bottom, page.height));
  }
  if (pages.size() <= kTooFew) {
    for (const Outer& outer : all) mark_bare_number(outer);
    return;
  }
  const auto found = repeated(all);
  const double usual = usual_gap(std::move(gaps));
  for (const Outer& outer : all) mark_repeated(outer, found, usual);
}

}  // namespace readout::reader
