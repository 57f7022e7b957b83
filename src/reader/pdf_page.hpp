/// A page as `pdftotext -bbox-layout` describes it: its lines in reading order and where they
/// stand.
///
/// In: the XHTML of one page. Out: lines, each of the words that stand in one row of a column;
/// coordinates in points from the top left corner. Words of a row are joined as they stand: without
/// a space where there is no room for one. Linear.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readout::reader {

struct PdfLine {
  std::size_t page = 0;
  std::size_t flow = 0;  ///< counts through the document: a column is one flow or several
  double left = 0;
  double top = 0;
  double right = 0;
  double height = 0;       ///< of most of its words
  double first_word = 0;   ///< its width; that of one character where words are not spaced
  double second_word = 0;  ///< where it begins; 0 when there is none
  bool han = false;        ///< mostly: fonts of Han are taller at the same size
  std::string text;
  std::string reason;  ///< why it is left out
};

struct PdfPage {
  double height = 0;
  std::vector<PdfLine> lines;
};

/// Appends the page's lines with `page` and flows from `*flow` on, which is moved. Says what is
/// wrong with it otherwise. Throws std::bad_alloc.
[[nodiscard]] std::optional<std::string> read_pdf_page(std::string_view xhtml, std::size_t page,
                                                       std::size_t& flow, PdfPage& out);

}  // namespace readout::reader
