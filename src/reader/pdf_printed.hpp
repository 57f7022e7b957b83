/// A page that a browser printed: its own header and footer, and what they tell.
///
/// In: Poppler's XHTML of the document, or its pages. Out: whether a browser made it, by the
/// program that it names; the reason of the lines that the browser's dialog prints at the edges of
/// a page (title, address, time, number), also of a single one, on which nothing repeats; the
/// address. Linear.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "reader/pdf_page.hpp"

namespace readout::reader {

[[nodiscard]] bool is_printed_by_browser(std::string_view xhtml);

/// `title`: as the document states it, which the dialog prints.
void mark_printed_margins(std::vector<PdfPage>& pages, std::string_view title);

/// Of lines that are margins by now; "" when it is cut short or not printed.
[[nodiscard]] std::string printed_address(const std::vector<PdfPage>& pages);

}  // namespace readout::reader
