#include "reader/pdf_layout.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "readout/ingest/block_list.hpp"

#include "reader/pdf_margins.hpp"
#include "reader/pdf_page.hpp"
#include "reader/pdf_paragraphs.hpp"
#include "reader/pdf_printed.hpp"
#include "reader/stated.hpp"
#include "reader/xml.hpp"

namespace readout::reader {
namespace {

constexpr std::string_view kPage = "<page ";
constexpr std::string_view kPageEnd = "</page>";

std::string stated_title(std::string_view xhtml) {
  constexpr std::string_view kOpen = "<title>";
  const std::size_t head = xhtml.find("</head>");
  const std::size_t begin = xhtml.find(kOpen);
  const std::size_t end = xhtml.find("</title>");
  if (begin > end || end == std::string_view::npos || end > head) return {};
  pugi::xml_document document;
  if (parse_xml(document, std::string(xhtml.substr(begin, end - begin)) + "</title>")) return {};
  return text_of(document.document_element());
}

std::vector<PdfPage> read_pages(std::string_view xhtml, Reply& reply) {
  std::vector<PdfPage> pages;
  std::size_t flow = 0;
  for (std::size_t at = xhtml.find(kPage); at < xhtml.size(); at = xhtml.find(kPage, at)) {
    std::size_t end = xhtml.find(kPageEnd, at);
    end = end == std::string_view::npos ? xhtml.size() : end + kPageEnd.size();
    PdfPage page;
    if (auto fault = read_pdf_page(xhtml.substr(at, end - at), pages.size(), flow, page)) {
      reply.lost({"",
                  fmt::format("has a page that is not read: page {} {}", pages.size() + 1, *fault),
                  "open it in another program and save its text"});
    }
    pages.push_back(std::move(page));
    at = end;
  }
  return pages;
}

}  // namespace

Loss read_pdf_layout(const ingest::wire::Question& /*question*/, std::string_view bytes,
                     Reply& reply) {
  std::vector<PdfPage> pages = read_pages(bytes, reply);
  if (pages.empty()) {
    return ingest::LostPart{"", "is a PDF without a page that can be read",
                            "check that it was saved whole"};
  }
  if (std::ranges::all_of(pages, [](const PdfPage& page) { return page.lines.empty(); })) {
    return ingest::LostPart{"", "holds no text: it is a scan, pictures of its pages",
                            "make a text of it by a program for OCR, such as ocrmypdf"};
  }
  const std::string title = stated_title(bytes);
  const bool printed = is_printed_by_browser(bytes);
  judge_margins(pages);
  if (printed) mark_printed_margins(pages, title);
  const std::vector<ingest::PageBlock> blocks = pdf_paragraphs(pages);
  ingest::Part part;
  part.type = printed ? ingest::InputType::printed : ingest::InputType::blocks;
  part.charset = "UTF-8";
  if (printed) part.metadata.url = printed_address(pages);
  part.metadata.title = agreed_title(title, blocks);
  for (const ingest::PageBlock& block : blocks) {
    ingest::append_block(part.bytes, block.kind, block.text, block.reason);
  }
  reply.part(part);
  return std::nullopt;
}

}  // namespace readout::reader
