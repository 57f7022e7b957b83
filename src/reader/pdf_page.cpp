#include "reader/pdf_page.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <utility>

#include "readout/text/unicode.hpp"

#include "reader/pdf_columns.hpp"
#include "reader/xml.hpp"

namespace readout::reader {
namespace {

double number(const pugi::xml_node& node, std::string_view name) {
  const std::string_view text = attribute(node, name);
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::isfinite(value) ? value : 0;
}

/// Letters that fonts draw as one become theirs; control characters go.
void append_plain(std::string& out, char32_t c) {
  constexpr std::array<std::string_view, 7> kLigatures = {"ff",  "fi", "fl", "ffi",
                                                          "ffl", "st", "st"};
  constexpr char32_t kFirst = 0xFB00;
  if (c >= kFirst && c < kFirst + kLigatures.size()) {
    out += kLigatures[c - kFirst];
  } else if (c >= 0x20) {
    text::append_utf8(out, c);
  }
}

PdfWord read_word(const pugi::xml_node& node) {
  PdfWord word{number(node, "xMin"),
               number(node, "yMin"),
               number(node, "xMax"),
               number(node, "yMax"),
               "",
               0,
               0};
  const std::string text = text::to_valid_utf8(node.child_value());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next_code_point(text, at);
    append_plain(word.text, c);
    ++word.characters;
    if (text::is_han(c)) ++word.han;
  }
  return word;
}

/// On the height of the row, and where it has room.
bool is_beside(const PdfRow& line, const PdfRow& row) {
  constexpr double kSameRow = 0.3;          // of the height, between the tops of the two
  constexpr std::size_t kMostWords = 1000;  // of a row: each further line is held against them
  if (row.words.size() > kMostWords) return false;
  if (line.top - row.top >= kSameRow * std::min(row.height, line.height)) return false;
  const double left = line.words.front().left;
  const double right = line.words.back().right;
  return std::ranges::none_of(row.words, [&](const PdfWord& word) {
    return word.left < right - 1 && word.right > left + 1;
  });
}

/// Poppler's lines become rows: it takes what stands behind a wide gap for a line of its own, and
/// the rows of two columns for one.
std::vector<PdfRow> rows_of(std::vector<PdfRow>& lines) {
  std::ranges::stable_sort(lines, {}, &PdfRow::top);
  std::vector<PdfRow> rows;
  for (PdfRow& line : lines) {
    const bool same = !rows.empty() && is_beside(line, rows.back());
    if (same) {
      std::ranges::move(line.words, std::back_inserter(rows.back().words));
    } else {
      rows.push_back(std::move(line));
    }
  }
  for (PdfRow& row : rows) std::ranges::stable_sort(row.words, {}, &PdfWord::left);
  return rows;
}

class LineReader {
 public:
  bool enter(const pugi::xml_node& node) {
    if (local_name(node) != "line") return true;
    PdfRow line;
    for (const pugi::xml_node& one : node.children()) {
      if (local_name(one) != "word") continue;
      PdfWord word = read_word(one);
      if (!word.text.empty()) line.words.push_back(std::move(word));
    }
    if (line.words.empty()) return false;
    line.height = main_height(line.words);
    line.top = main_top(line);
    lines_.push_back(std::move(line));
    return false;
  }
  void leave(const pugi::xml_node&) {}
  void text(std::string_view) {}

  [[nodiscard]] std::vector<PdfRow> rows() && { return rows_of(lines_); }

 private:
  /// A raised number does not raise the line.
  static double main_top(const PdfRow& line) {
    const auto usual = std::ranges::find(line.words, line.height, &PdfWord::height);
    return usual == line.words.end() ? line.words.front().top : usual->top;
  }

  std::vector<PdfRow> lines_;
};

}  // namespace

std::optional<std::string> read_pdf_page(std::string_view xhtml, std::size_t page,
                                         std::size_t& flow, PdfPage& out) {
  pugi::xml_document document;
  if (auto fault = parse_xml(document, xhtml)) return fault;
  out.height = number(document.document_element(), "height");
  LineReader reader;
  walk(document, reader);
  for (PdfColumn& column : in_columns(std::move(reader).rows())) {
    ++flow;
    for (const PdfRow& row : column) {
      PdfLine line = line_of(row);
      line.page = page;
      line.flow = flow;
      out.lines.push_back(std::move(line));
    }
  }
  return std::nullopt;
}

}  // namespace readout::reader
