/// Running headers and footers and page numbers of a PDF are found and given a reason.
///
/// In: the pages. Out: `reason` of lines: "page-header", "page-footer", "page-number". Rows from
/// the edge of a page inward, up to three and in its outer fifth, are such when another page has
/// the same text, digits aside, at the same height, and they are set off from what follows, by a
/// gap or by the size of their letters. On a single page nothing repeats: there only a bare number
/// alone in the outermost row is. n log n in the lines.
#pragma once
#include <vector>

#include "reader/pdf_page.hpp"

namespace readout::reader {

void judge_margins(std::vector<PdfPage>& pages);

}  // namespace readout::reader
