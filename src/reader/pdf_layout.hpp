/// What `pdftotext -bbox-layout` says of a PDF becomes one text.
///
/// In: its XHTML. Out: one part, a block list, with page headers, footers and numbers left out; a
/// title where the PDF states one that is worth belief. A document without a word is a scan, which
/// is a loss; so is a page that cannot be read. A page is read at a time, so that memory follows
/// the text.
#pragma once
#include "reader/formats.hpp"

namespace readout::reader {

Loss read_pdf_layout(const ingest::wire::Question& question, std::string_view bytes, Reply& reply);

}  // namespace readout::reader
