#include "reader/pdf_printed.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace readout::reader {
namespace {

/// Of the page's height: browsers print closer to the edge than any text stands.
constexpr double kEdge = 0.06;

bool is_address(std::string_view text) {
  const bool web = text.starts_with("https://") || text.starts_with("http://");
  return (web || text.starts_with("file://")) && text.find(' ') == std::string_view::npos;
}

/// "2/14"
bool is_page_of_pages(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto is_number = [](std::string_view part) {
    return !part.empty() && part.size() <= 4 &&
           part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return slash != std::string_view::npos && is_number(text.substr(0, slash)) &&
         is_number(text.substr(slash + 1));
}

/// All of the title, or what there was room for.
bool is_title(std::string_view text, std::string_view title) {
  constexpr std::string_view kCut = "\u2026";
  constexpr std::size_t kFewest = 10;  // bytes
  if (text.ends_with(kCut)) text.remove_suffix(kCut.size());
  return text.size() >= kFewest && title.starts_with(text);
}

/// The lines of the outermost row, where it stands close to the edge.
std::vector<PdfLine*> edge_row(PdfPage& page, bool top) {
  std::vector<PdfLine*> row;
  const auto by_top = [](const PdfLine& line) { return line.top; };
  const auto outer = top ? std::ranges::min_element(page.lines, {}, by_top)
                         : std::ranges::max_element(page.lines, {}, by_top);
  if (outer == page.lines.end() || page.height <= 0) return row;
  const double place = outer->top / page.height;
  if (top ? place > kEdge : place < 1 - kEdge) return row;
  for (PdfLine& line : page.lines) {
    if (std::abs(line.top - outer->top) < 0.5 * line.height) row.push_back(&line);
  }
  return row;
}

}  // namespace

bool is_printed_by_browser(std::string_view xhtml) {
  constexpr std::string_view kOpen = R"(<meta name="Creator" content=")";
  constexpr std::array<std::string_view, 4> kBrowsers = {"Mozilla", "Chromium", "Firefox",
                                                         "Safari"};
  const std::string_view head = xhtml.substr(0, xhtml.find("</head>"));
  const std::size_t at = head.find(kOpen);
  if (at == std::string_view::npos) return false;
  const std::string_view creator = head.substr(at + kOpen.size());
  return std::ranges::any_of(kBrowsers,
                             [&](std::string_view name) { return creator.starts_with(name); });
}

void mark_printed_margins(std::vector<PdfPage>& pages, std::string_view title) {
  for (PdfPage& page : pages) {
    for (const bool top : {true, false}) {
      const std::vector<PdfLine*> row = edge_row(page, top);
      const bool printed = std::ranges::any_of(row, [&](const PdfLine* line) {
        return is_address(line->text) || is_page_of_pages(line->text) ||
               is_title(line->text, title);
      });
      if (!printed) continue;
      for (PdfLine* line : row) {
        if (line->reason.empty()) line->reason = top ? "page-header" : "page-footer";
        if (is_page_of_pages(line->text)) line->reason = "page-number";
      }
    }
  }
}

std::string printed_address(const std::vector<PdfPage>& pages) {
  constexpr std::string_view kCut = "\u2026";
  for (const PdfPage& page : pages) {
    for (const PdfLine& line : page.lines) {
      const bool margin = line.reason == "page-footer" || line.reason == "page-header";
      const bool whole = line.text.find(kCut) == std::string::npos;
      if (margin && whole && line.text.starts_with("http") && is_address(line.text)) {
        return line.text;
      }
    }
  }
  return {};
}

}  // namespace readout::reader
