/// Lines of a PDF become paragraphs, headings and a title.
///
/// In: pages with their margins judged. Out: blocks in reading order. A paragraph ends where its
/// line has room for the next word, where the next line is indented, stands apart or has letters of
/// another size; it goes on over the end of a column or page where its sentence does. Headings are
/// lines of larger letters; the largest of the first page are the title. A guess, and right for
/// running text; tables come row by row as Poppler gives them. n log n.
#pragma once
#include <vector>

#include "readout/ingest/page.hpp"

#include "reader/pdf_page.hpp"

namespace readout::reader {

[[nodiscard]] std::vector<ingest::PageBlock> pdf_paragraphs(const std::vector<PdfPage>& pages);

}  // namespace readout::reader
