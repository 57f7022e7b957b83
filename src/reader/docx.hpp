/// A Word document (DOCX, also with macros, which are not looked at) becomes one text.
///
/// In: the package and the name of its main file. Out: one part, a block list: the headers of its
/// pages (left out), the body, the footnotes and endnotes in the order of their marks, the footers
/// (left out). Comments and deleted text are no part of it. A package whose main file is no Word
/// document (a spreadsheet) or is damaged is a loss.
#pragma once
#include "reader/formats.hpp"
#include "reader/office_package.hpp"

namespace readout::reader {

Loss read_docx(const OfficeDocument& document, OfficeFiles& files, Reply& reply);

}  // namespace readout::reader
