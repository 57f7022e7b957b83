/// A page as `pdftotext -bbox-layout` describes it: its lines in reading order and where they
/// stand.
///
/// In: the XHTML of one page. Out: lines, each of the words that stand in one row of a column. Of
/// Poppler's own order the words of a line are taken, no more: it loses columns between which there
/// is little room, and lines that are set wide. n log n.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader/pdf_line.hpp"

namespace readout::reader {

struct PdfPage {
  double height = 0;
  std::vector<PdfLine> lines;
};

/// Appends the page's lines with `page` and flows from `*flow` on, which is moved. Says what is
/// wrong with it otherwise. Throws std::bad_alloc.
[[nodiscard]] std::optional<std::string> read_pdf_page(std::string_view xhtml, std::size_t page,
                                                       std::size_t& flow, PdfPage& out);

}  // namespace readout::reader
